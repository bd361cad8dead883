package vn.toancanh.app.chart;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import vn.toancanh.app.session.Session;
import vn.toancanh.base.Period;
import vn.toancanh.board.figure.ChartSpec;
import vn.toancanh.board.figure.ChartSpec.Role;
import vn.toancanh.board.plot.Course;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.IndicatorReading.Point;
import vn.toancanh.indicator.SeriesKey;

/** Lines over time. Blocks on disk; any thread. */
final class HistoryLines {
    private final Session session;
    private final Texts texts;

    HistoryLines(Session session, Texts texts) {
        this.session = session;
        this.texts = texts;
    }

    /**
     * What a line spans.
     *
     * @param at its end, and the moment it is known as of
     */
    record Reach(Instant from, Instant at) {
        static Reach months(int months, Instant at) {
            var from = LocalDateTime.ofInstant(at, Period.ZONE).minusMonths(months);
            return new Reach(from.atZone(Period.ZONE).toInstant(), at);
        }
    }

    Course course(SeriesKey key, Reach reach) {
        var _ = session.want(key);
        return course(session.readings().history(key, reach.from(), reach.at()), 0);
    }

    /** The line and the one a year before it, moved a year forward. */
    List<ChartSpec.TimeLine> withYearAgo(SeriesKey key, Reach reach) {
        var _ = session.want(key);
        var early = shifted(reach.from(), -1);
        var all = session.readings().history(key, early, reach.at());
        var now = all.stream().filter(p -> !p.period().from().isBefore(reach.from())).toList();
        var end = shifted(reach.at(), -1);
        var before = all.stream().filter(p -> p.period().from().isBefore(end)).toList();
        return List.of(
                new ChartSpec.TimeLine(texts.get("board.chart.now"), course(now, 0), Role.MAIN),
                new ChartSpec.TimeLine(
                        texts.get("board.chart.year-ago"), course(before, 1), Role.YEAR_AGO));
    }

    private static Instant shifted(Instant at, int years) {
        return LocalDateTime.ofInstant(at, Period.ZONE)
                .plusYears(years)
                .atZone(Period.ZONE)
                .toInstant();
    }

    private static Course course(List<Point> points, int years) {
        return Course.of(
                points.stream()
                        .map(p -> new Course.Sample(shifted(p.period().from(), years), p.value()))
                        .toList());
    }
}
