package vn.toancanh.app.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vn.toancanh.app.effect.EffectCommand;
import vn.toancanh.app.ordered.Ordered;
import vn.toancanh.app.session.Origin;
import vn.toancanh.app.session.PictureHold;
import vn.toancanh.app.session.Sessions;
import vn.toancanh.app.twin.TwinLines;
import vn.toancanh.base.Period;
import vn.toancanh.board.figure.ChartSpec;
import vn.toancanh.board.plot.Course;
import vn.toancanh.cache.DataDirectory;
import vn.toancanh.demo.DemoSettings;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.task.Verdict;
import vn.toancanh.task.desk.TaskDesk;
import vn.toancanh.task.life.State;
import vn.toancanh.task.outcome.Aim;
import vn.toancanh.task.outcome.Outcome;
import vn.toancanh.task.outcome.Recomputing;

/** What the desk says of directives of a simulated province, of which it is known what they did. */
class OutcomesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final Origin DEMO = new Origin.Demo(new DemoSettings(40, 42, DAY), 1);

    @TempDir static Path data;

    private static PictureHold hold;
    private static TaskDesk desk;
    private static Outcomes outcomes;

    @BeforeAll
    static void open() throws Exception {
        var sessions = new Sessions(new DataDirectory(data));
        hold = PictureHold.on(sessions, sessions.plan(DEMO));
        assertTrue(hold.awaitData(Duration.ofSeconds(90)));
        hold.awaitEverything(Duration.ofSeconds(180));
        var tasks = hold.session().tasks().orElseThrow();
        tasks.loaded().get(30, TimeUnit.SECONDS);
        desk = tasks.desk();
        outcomes = new Outcomes(hold.session(), desk, Texts.VIETNAMESE);
    }

    @AfterAll
    static void close() throws Exception {
        hold.close();
    }

    private static State named(String title, boolean alone) {
        return desk.states().stream()
                .filter(state -> state.directive().text().title().startsWith(title))
                .filter(state -> (goals(state) == 1) == alone)
                .findFirst()
                .orElseThrow();
    }

    private static int goals(State state) {
        var aims = Aim.of(state.directive().measure());
        return aims.isEmpty() ? 0 : aims.getFirst().goals().size();
    }

    private static Outcome.Judged judged(State state) {
        return assertInstanceOf(Outcome.Judged.class, outcomes.of(state).getFirst());
    }

    @Test
    void whatWorkedIsSaidToHaveWorked() {
        for (var alone : List.of(true, false)) {
            var judged = judged(named("Tăng tỷ lệ hồ sơ trực tuyến", alone));

            assertEquals(Verdict.IMPROVED, judged.rung());
            assertFalse(judged.preview());
            var estimate = judged.verdict().estimate();
            assertNotNull(estimate);
            assertTrue(estimate.effect().wide().low() > 15, estimate.effect().toString());
        }
    }

    @Test
    void whatDidNothingIsNotSaidToHaveWorked() {
        for (var alone : List.of(true, false)) {
            var judged = judged(named("Xử lý phản ánh hiện trường", alone));

            assertNotEquals(Verdict.IMPROVED, judged.rung());
            assertNotEquals(Verdict.SIGNS, judged.rung());
        }
    }

    @Test
    void whatBecameWorseIsSaidToBeWorse() {
        var judged = judged(named("Giữ tỷ lệ giải quyết hồ sơ đúng hạn", true));

        assertEquals(Verdict.WORSE, judged.rung());
    }

    @Test
    void whatStillRunsIsAPreview() {
        var judged = judged(named("Giảm hồ sơ đất đai quá hạn", true));

        assertTrue(judged.preview());
    }

    @Test
    void whatIsNotMeasuredIsNotAsked() {
        assertEquals(List.of(), outcomes.of(named("Sắp xếp lại trụ sở", false)));
    }

    @Test
    void unitsWithAnOrderOfTheirOwnAreNotComparedWith() {
        var judged = judged(named("Tăng tỷ lệ hồ sơ trực tuyến", true));
        var ordered =
                desk.states().stream()
                        .filter(state -> state.directive().text().title().startsWith("Tăng tỷ lệ"))
                        .mapToInt(OutcomesTest::goals)
                        .sum();

        assertEquals(40 - ordered, judged.panel().trial().donors().length);
    }

    @Test
    void theSameNumbersAreNotReckonedTwice() {
        var state = named("Tăng tỷ lệ hồ sơ trực tuyến", false);

        assertSame(outcomes.of(state).getFirst(), outcomes.of(state).getFirst());
    }

    @Test
    void theCommandOnTheSavedPanelSaysTheSame() throws Exception {
        var judged = judged(named("Tăng tỷ lệ hồ sơ trực tuyến", false));
        var again = new Recomputing(judged);
        var file = data.resolve("panel.csv");
        Files.writeString(file, again.csv());
        var out = new StringWriter();
        var line = new CommandLine(new EffectCommand());
        line.setOut(new PrintWriter(out));
        var words = new ArrayList<>(again.words(file.toString()));
        words.removeFirst();
        words.add("--json");

        assertEquals(0, line.execute(words.toArray(String[]::new)));

        var said = JsonMapper.builder().build().readTree(out.toString());
        var estimate = judged.verdict().estimate();
        assertNotNull(estimate);
        assertEquals(judged.verdict().rung().code(), said.get("verdict").asText());
        assertEquals(
                estimate.effect().value(), said.get("average").get("estimate").asDouble(), 1e-9);
        assertEquals(estimate.design().code(), said.get("method").asText());
    }

    @Test
    void aDirectiveStandsOnEveryChartOfItsIndicatorAndPlaceAndOnNoOther() {
        var state = named("Tăng tỷ lệ hồ sơ trực tuyến", true);
        var area = Aim.of(state.directive().measure()).getFirst().first().series().area();
        var other =
                Aim.of(named("Giảm hồ sơ đất đai", true).directive().measure())
                        .getFirst()
                        .first()
                        .series()
                        .area();
        var ordered = new Ordered(hold.session(), Texts.strict(Texts.VIETNAMESE));
        var now = hold.session().clock().instant();

        var notes = ordered.of(Set.of("HC-09"), area, Instant.EPOCH, now);

        assertEquals(
                List.of(state.issue().at()), notes.stream().map(ChartSpec.Note::from).toList());
        assertEquals(List.of(), ordered.of(Set.of("HC-08"), area, Instant.EPOCH, now));
        assertEquals(List.of(), ordered.of(Set.of("HC-09"), other, Instant.EPOCH, now));
    }

    @Test
    void aUnitThatTurnsAwayLeavesItsTwin() {
        var state = named("Giữ tỷ lệ giải quyết hồ sơ đúng hạn", true);
        var key = Aim.of(state.directive().measure()).getFirst().first().series();
        var now = hold.session().clock().instant();

        var twin = new TwinLines(hold.session()).of(key, now).line();

        var before = DAY.minusDays(120).atStartOfDay(Period.ZONE).toInstant();
        assertTrue(gap(key, twin, before) < 1, "like its twin before");
        assertTrue(gap(key, twin, now.minus(Duration.ofDays(10))) > 2, "far from it now");
    }

    private static double gap(SeriesKey key, Course twin, Instant at) {
        var i = twin.nearest(at.toEpochMilli());
        var from = twin.moment(i);
        var own =
                hold.session().readings().history(key, from, from.plus(Duration.ofDays(7))).stream()
                        .filter(point -> !point.period().from().isBefore(from))
                        .mapToDouble(point -> point.value())
                        .average()
                        .orElseThrow();
        return Math.abs(own - twin.value(i));
    }
}
