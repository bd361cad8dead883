package vn.toancanh.app.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.toancanh.task.TaskWorld.GOAL;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toancanh.fx.Texts;
import vn.toancanh.task.Directive;
import vn.toancanh.task.Goal;
import vn.toancanh.task.Measure;
import vn.toancanh.task.TaskWorld;
import vn.toancanh.task.form.Beginning;
import vn.toancanh.task.form.Written;
import vn.toancanh.task.wire.TaskJson;

/** What the warehouse gives back is the form again, with all that was written in it. */
class GivenBackTest {
    private final GivenBack back = new GivenBack(GivenBackTest::aim, Texts.VIETNAMESE);

    private static Beginning.Aim aim(List<Goal> goals) {
        var first = goals.getFirst();
        return new Beginning.Aim(
                        first.series(),
                        "Hồ sơ đúng hạn",
                        first.direction(),
                        first.baseline(),
                        first.target())
                .given(goals);
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
