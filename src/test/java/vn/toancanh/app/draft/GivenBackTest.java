package vn.toancanh.app.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static vn.toancanh.task.TaskWorld.GOAL;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toancanh.base.AreaCode;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.task.Directive;
import vn.toancanh.task.Goal;
import vn.toancanh.task.Measure;
import vn.toancanh.task.Origin;
import vn.toancanh.task.TaskWorld;
import vn.toancanh.task.aim.Aimed;
import vn.toancanh.task.aim.Baseline;
import vn.toancanh.task.form.Written;
import vn.toancanh.task.wire.TaskJson;

/** What the warehouse gives back is the form again, with all that was written in it. */
class GivenBackTest {
    private final GivenBack back = new GivenBack(_ -> null, GivenBackTest::aim, Texts.VIETNAMESE);

    private static Baseline aim(List<Goal> goals) {
        var first = goals.getFirst();
        return new Baseline(
                first.series(),
                "Hồ sơ đúng hạn",
                first.direction(),
                1,
                null,
                first.baseline(),
                first.target(),
                List.of(),
                null,
                goals);
    }

    private Written form(Directive directive) {
        return back.form(TaskJson.text(directive));
    }

    @Test
    void whatWasMeasuredCanBeGivenAnotherTarget() {
        var directive = TaskWorld.directive();
        var form = form(directive);
        assertEquals(directive.text().title(), form.title());
        assertEquals(directive.parties().lead(), form.lead());
        assertEquals(directive.parties().with(), form.with());
        assertEquals(directive.deadline(), form.deadline());
        assertTrue(form.photo());
        assertEquals("92", form.aimed().target());
        assertEquals(GOAL.window().from(), form.aimed().from());
        assertEquals(GOAL.window().to(), form.aimed().to());
        assertEquals(List.of(), Objects.requireNonNull(form.beginning().aim()).given());
    }

    @Test
    void aTargetKeepsItsDecimals() {
        var fine =
                new Goal(GOAL.series(), GOAL.direction(), 82.1, 1284.375, GOAL.window(), List.of());
        var measure = new Measure.Measured(List.of(fine));
        assertEquals("1.284,375", form(TaskWorld.directive(measure, null)).aimed().target());
    }

    private static Goal goal(String commune, double target) {
        var series = new SeriesKey("HC-07", new AreaCode(commune));
        return new Goal(series, GOAL.direction(), 82.1, target, GOAL.window(), List.of());
    }

    private static Directive from(Origin origin, List<Goal> goals) {
        var like = TaskWorld.directive(new Measure.Measured(goals), null);
        return new Directive(
                like.id(),
                null,
                like.text(),
                like.parties(),
                like.deadline(),
                like.reporting(),
                like.measure(),
                origin);
    }

    private static Origin of(String area) {
        return new Origin.OfIndicator(new SeriesKey("HC-07", new AreaCode(area)));
    }

    @Test
    void anOrderToManyGoesToThemAgainEachWithItsTarget() {
        var form = form(from(of("48"), List.of(goal("20308", 92), goal("20311", 88.5))));
        assertEquals(List.of(), Objects.requireNonNull(form.beginning().aim()).given());
        var shared = Objects.requireNonNull(form.aimed().shared());
        assertTrue(shared.asked());
        assertEquals(
                List.of(
                        new Aimed.Asked("20308", true, "92"),
                        new Aimed.Asked("20311", true, "88,5")),
                shared.shares());
    }

    @Test
    void anOrderFromOneUnitToAnotherAloneIsStillForThatOther() {
        var shared = form(from(of("48"), List.of(goal("20308", 92)))).aimed().shared();
        assertEquals(
                List.of(new Aimed.Asked("20308", true, "92")),
                Objects.requireNonNull(shared).shares());
    }

    @Test
    void anOrderToOneUnitIsForThatOneAlone() {
        var form = form(from(of("20308"), List.of(goal("20308", 92))));
        assertNull(form.aimed().shared());
        assertEquals("92", form.aimed().target());
    }

    @Test
    void eachOfSeveralIndicatorsKeepsItsTarget() {
        var waste = new SeriesKey("MT-04", new AreaCode("20308"));
        var other = new Goal(waste, GOAL.direction(), 80, 87.5, GOAL.window(), List.of());
        var form = form(from(of("20308"), List.of(goal("20308", 92), other)));
        assertEquals("92", form.aimed().target());
        assertNull(form.aimed().shared());
        var more = form.more().getFirst();
        assertEquals(waste, more.baseline().series());
        assertEquals(List.of(), more.baseline().given());
        assertEquals("87,5", more.aimed().target());
        assertEquals(GOAL.window().to(), more.aimed().to());
    }

    @Test
    void whatCanBeGivenAnotherTargetIsMeasuredByTheNumbersOfToday() {
        var asked = new ArrayList<SeriesKey>();
        var today =
                new GivenBack(
                        series -> {
                            asked.add(series);
                            return aim(List.of(GOAL)).given(List.of());
                        },
                        _ -> fail("there are numbers of today"),
                        Texts.VIETNAMESE);
        var whole = from(of("48"), List.of(goal("20308", 92), goal("20311", 88.5)));
        today.form(TaskJson.text(whole));
        assertEquals(List.of(new SeriesKey("HC-07", new AreaCode("48"))), asked);
    }

    @Test
    void aPartIsStillAPartMeasuredAsItWas() {
        var whole = UUID.randomUUID();
        var measure = new Measure.Measured(List.of(GOAL));
        var form = form(TaskWorld.directive(measure, whole));
        assertEquals(whole, form.beginning().parent());
        assertEquals(List.of(GOAL), Objects.requireNonNull(form.beginning().aim()).given());
    }

    @Test
    void whatCannotBeMeasuredStillSaysWhy() {
        var form = form(TaskWorld.directive(new Measure.NotMeasurable("chưa có số"), null));
        assertFalse(form.aimed().measured());
        assertEquals("chưa có số", form.aimed().reason());
        assertEquals("chưa có số", form.beginning().reason());
        assertNull(form.beginning().aim());
    }

    @Test
    void whatIsNoDirectiveIsNoForm() {
        assertThrows(IllegalArgumentException.class, () -> back.form("{\"title\":1}"));
    }
}
