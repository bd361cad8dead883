package vn.toancanh.app.console;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.listing.AlertRow;
import vn.toancanh.alert.rule.Explanation;
import vn.toancanh.app.ordered.Ordered;
import vn.toancanh.app.session.Session;
import vn.toancanh.base.Grain;
import vn.toancanh.board.figure.ChartSpec;
import vn.toancanh.board.plot.Course;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.SeriesKey;

/** The series an alert looks at, with what was expected and the moment. Blocks on disk. */
final class AlertCharts {
    /** After the end a part of the time before it is shown. */
    private static final long AFTERWARDS = 6;

    private final Session session;
    private final Texts texts;

    AlertCharts(Session session, Texts texts) {
        this.session = session;
        this.texts = texts;
    }

    /** Null where nothing is known of the series. */
    @Nullable ChartSpec of(
            AlertRow row, SeriesKey key, @Nullable Explanation finding, Instant now) {
        var indicator = session.territory().catalogue().find(key.indicator());
        if (indicator.isEmpty()) {
            return null;
        }
        var _ = session.want(key);
        var grain = indicator.get().publication().calendar().frequency().grain();
        var from = row.since().minus(before(grain));
        var to = end(row, from, now);
        var points =
                session.readings().history(key, from, to).stream()
                        .map(p -> new Course.Sample(p.period().from(), p.value()))
                        .toList();
        if (points.isEmpty()) {
            return null;
        }
        var measure = indicator.get().measure();
        var lines = new ArrayList<ChartSpec.TimeLine>();
        var name = indicator.get().name(texts.locale());
        lines.add(new ChartSpec.TimeLine(name, Course.of(points), ChartSpec.Role.MAIN));
        var limit = limit(finding);
        if (limit != null) {
            lines.add(
                    new ChartSpec.TimeLine(
                            texts.get("app.alert.limit"),
                            level(points, limit),
                            ChartSpec.Role.PLAN));
        }
        return new ChartSpec.History(
                new ChartSpec.Head(
                        "", new ChartSpec.Measure(measure.unit(), measure.decimals()), "", ""),
                lines,
                new ChartSpec.Ground(null, null, interval(finding, points)),
                notes(row, key, from, to));
    }

    private List<ChartSpec.Note> notes(AlertRow row, SeriesKey key, Instant from, Instant to) {
        var notes = new ArrayList<ChartSpec.Note>();
        var moment = texts.get("app.alert.moment");
        notes.add(new ChartSpec.Note(ChartSpec.Kind.CHANGE, moment, row.since(), null));
        notes.addAll(new Ordered(session, texts).of(Set.of(key.indicator()), key.area(), from, to));
        return notes;
    }

    /** Of what is over a little more than itself, so that one sees how it ended. */
    private static Instant end(AlertRow row, Instant from, Instant now) {
        var over = row.state().condition().isActive() ? null : row.state().moments().resolved();
        var late =
                over == null ? now : over.plus(Duration.between(from, over).dividedBy(AFTERWARDS));
        return late.isBefore(now) ? late : now;
    }

    /** The bounds of the finding, over all that is shown; null where it has none. */
    private ChartSpec.@Nullable Interval interval(
            @Nullable Explanation finding, List<Course.Sample> points) {
        if (finding == null
                || !Double.isFinite(finding.lower())
                || !Double.isFinite(finding.upper())) {
            return null;
        }
        return new ChartSpec.Interval(
                texts.get("app.alert.expected"),
                level(points, finding.lower()),
                level(points, finding.upper()));
    }

    /** The one bound that is known; null where both are, or none. */
    private static @Nullable Double limit(@Nullable Explanation finding) {
        if (finding == null
                || Double.isFinite(finding.lower()) == Double.isFinite(finding.upper())) {
            return null;
        }
        return Double.isFinite(finding.upper()) ? finding.upper() : finding.lower();
    }

    private static Course level(List<Course.Sample> points, double value) {
        return Course.of(points.stream().map(each -> new Course.Sample(each.at(), value)).toList());
    }

    /** How much of the past makes the moment understood. */
    private static Duration before(Grain grain) {
        return switch (grain) {
            case MINUTE, HOUR -> Duration.ofDays(14);
            case DAY -> Duration.ofDays(60);
            case WEEK -> Duration.ofDays(2 * 365L);
            case MONTH -> Duration.ofDays(3 * 365L);
            case QUARTER -> Duration.ofDays(5 * 365L);
            case YEAR -> Duration.ofDays(10 * 365L);
        };
    }
}
