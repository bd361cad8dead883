package vn.toancanh.board.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.toancanh.base.Period;
import vn.toancanh.base.lunar.LunarCalendar;
import vn.toancanh.board.card.CardViewModel.Range;
import vn.toancanh.board.figure.ChartSpec;
import vn.toancanh.board.figure.ChartSpec.Role;
import vn.toancanh.board.plot.Course;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.parts.SampleReadings;
import vn.toancanh.fx.parts.SampleReadings.Sample;
import vn.toancanh.indicator.Direction;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.IndicatorReading;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.Plan;
import vn.toancanh.indicator.Quality;

class HistoryFigureTest {
    private static final Sample SAMPLE = Sample.of("HC-07", "Đúng hạn", "%", Direction.UP, 96.8);
    private static final Texts TEXTS = Texts.strict(Texts.VIETNAMESE);
    private static final Set<Overlay> ALL =
            EnumSet.complementOf(EnumSet.of(Overlay.FORECAST, Overlay.TWIN));

    @Test
    void theYearBeforeIsLaidOverTheSameWeekdays() {
        var history = figure("2026-11-21", 600, Range.QUARTER).with(Set.of(Overlay.YEAR_AGO));
        var now = history.lines().get(0).course();
        var before = history.lines().get(1).course();
        assertEquals(93, now.size());
        assertEquals(93, before.size());
        for (int i = 0; i < now.size(); i++) {
            assertEquals(now.moment(i), before.moment(i));
            assertEquals(now.value(i) - 364, before.value(i));
        }
    }

    @Test
    void aMonthBeforeIsFourWeeksBefore() {
        var history = figure("2026-11-21", 600, Range.QUARTER).with(Set.of(Overlay.MONTH_AGO));
        var now = history.lines().get(0).course();
        var before = history.lines().get(1).course();
        assertEquals(now.value(50) - 28, before.value(50));
        assertEquals(now.moment(50), before.moment(50));
    }

    @Test
    void aDayBeforeTetIsComparedWithTheDayBeforeTetOfTheYearBefore() {
        var history = figure("2026-03-31", 600, Range.YEAR).with(Set.of(Overlay.TET));
        var now = history.lines().get(0).course();
        var before = history.lines().get(1).course();
        for (var days : List.of(-20, -1, 0, 1, 30)) {
            var here = LunarCalendar.newYear(2026).plusDays(days);
            var there = LunarCalendar.newYear(2025).plusDays(days);
            double apart = here.toEpochDay() - (double) there.toEpochDay();
            int i = now.nearest(start(here).toEpochMilli());
            int j = before.nearest(start(here).toEpochMilli());
            assertEquals(start(here), before.moment(j));
            assertEquals(now.value(i) - apart, before.value(j), days + " days from Tết");
        }
    }

    @Test
    void noDayIsComparedWithTwoDays() {
        var history = figure("2026-11-21", 1200, Range.ALL).with(Set.of(Overlay.TET));
        var before = history.lines().get(1).course();
        for (int i = 1; i < before.size(); i++) {
            assertTrue(before.at(i) > before.at(i - 1), before.moment(i).toString());
        }
    }

    @Test
    void onlyWhatSaysSomethingIsOffered() {
        var daily = figure("2026-11-21", 600, Range.YEAR);
        assertTrue(ALL.stream().allMatch(daily::offers));
        var monthly = figure("2026-10", 30, Range.YEAR);
        assertTrue(monthly.offers(Overlay.YEAR_AGO));
        assertFalse(monthly.offers(Overlay.MONTH_AGO));
        assertFalse(monthly.offers(Overlay.TET));
        assertFalse(figure("2026-11-21", 90, Range.QUARTER).offers(Overlay.YEAR_AGO));
    }

    @Test
    void whatHappenedBeforeTheChartBeginsIsNotNamed() {
        var old = note("Bão số 1", "2026-06-01T00:00:00Z", "2026-06-03T00:00:00Z");
        var recent = note("Bão số 6", "2026-11-01T00:00:00Z", null);
        var lasting = note("Dịch", "2026-06-01T00:00:00Z", "2026-09-30T00:00:00Z");
        var card = card(days("2026-11-21", 600), List.of(old, recent, lasting));
        var shown = new HistoryFigure(card, null, Course.NONE, Range.QUARTER, TEXTS).with(ALL);
        assertEquals(List.of(recent, lasting), shown.notes());
    }

    @Test
    void aChartThatBeginsLaterSaysSo() {
        var figure = figure("2026-11-21", 600, Range.QUARTER);
        assertTrue(figure.beginsAfter(Period.parse("2026-07")));
        assertFalse(figure.beginsAfter(Period.parse("2026-09")));
    }

    @Test
    void thePlanIsDrawnOnlyWhereItGrowsOverTheYear() {
        var roles =
                figure("2026-11-21", 600, Range.YEAR).with(ALL).lines().stream()
                        .map(ChartSpec.TimeLine::role)
                        .toList();
        assertEquals(List.of(Role.MAIN, Role.YEAR_AGO, Role.MONTH_AGO, Role.TET), roles);
    }

    @Test
    void theLastWeekOfAYearIsHeldAgainstThePlanOfThatYear() {
        var months = List.of(8., 16., 24., 32., 40., 48., 56., 64., 72., 80., 88., 96.);
        var known = SAMPLE.reading();
        var indicator = known.subject().indicator();
        var planned =
                new Indicator(
                        indicator.code(),
                        indicator.name(),
                        indicator.measure(),
                        indicator.publication(),
                        new Indicator.Judgement(
                                indicator.judgement().bands(), new Plan(96, months)));
        var reading =
                new IndicatorReading(
                        new IndicatorReading.Subject(planned, known.subject().area()),
                        known.latest(),
                        known.verdict(),
                        known.comparison(),
                        known.trend());
        var card = card(reading, days("2026-W53", 60), List.of());
        var plan =
                new HistoryFigure(card, null, Course.NONE, Range.YEAR, TEXTS)
                        .with(Set.of()).lines().stream()
                                .filter(line -> line.role() == Role.PLAN)
                                .findFirst()
                                .orElseThrow()
                                .course();
        assertEquals(96, plan.value(plan.size() - 1), 1e-9);
        for (int i = 1; i < plan.size(); i++) {
            assertTrue(plan.value(i) > plan.value(i - 1));
        }
    }

    private static HistoryFigure figure(String last, int count, Range range) {
        return new HistoryFigure(
                card(days(last, count), List.of()), null, Course.NONE, range, TEXTS);
    }

    private static CardViewModel.Card card(List<Observation> history, List<ChartSpec.Note> notes) {
        return card(SAMPLE.reading(), history, notes);
    }

    private static CardViewModel.Card card(
            IndicatorReading reading, List<Observation> history, List<ChartSpec.Note> notes) {
        return new CardViewModel.Card(
                reading,
                history,
                notes,
                List.of(),
                new CardViewModel.Origin(null, "", List.of(SampleReadings.PROVINCE)),
                SampleReadings.NOW);
    }

    /** Each value is one more than the one before. */
    private static List<Observation> days(String last, int count) {
        var history = new ArrayList<Observation>();
        for (int i = 0; i < count; i++) {
            var one = SAMPLE.observation(i, SampleReadings.NOW, Quality.FINAL);
            var period = Period.parse(last).plus(i - count + 1L);
            history.add(new Observation(one.series(), period, one.quantity(), one.provenance()));
        }
        return history;
    }

    private static ChartSpec.Note note(String name, String from, String to) {
        var end = to == null ? null : Instant.parse(to);
        return new ChartSpec.Note(ChartSpec.Kind.EVENT, name, Instant.parse(from), end);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Period.ZONE).toInstant();
    }

    @Test
    void theTwinIsOfferedToAUnitWithPeersAndDrawnOnceItIsKnown() {
        var card = card(days("2026-11-21", 400), List.of());
        var twin =
                Course.of(
                        card.history().stream()
                                .map(each -> new Course.Sample(each.period().from(), 7))
                                .toList());
        var unknown = new HistoryFigure(card, null, Course.NONE, Range.QUARTER, TEXTS);
        var known = new HistoryFigure(card, null, twin, Range.QUARTER, TEXTS);
        var asked = EnumSet.of(Overlay.TWIN);

        assertTrue(unknown.offers(Overlay.TWIN));
        assertEquals(1, unknown.with(asked).lines().size());
        var line = known.with(asked).lines().getLast();
        assertEquals(ChartSpec.Role.TWIN, line.role());
        assertTrue(line.course().size() < 100, "only what the chart shows");
        assertEquals(1, known.with(EnumSet.noneOf(Overlay.class)).lines().size());
    }
}
