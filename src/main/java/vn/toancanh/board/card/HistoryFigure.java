package vn.toancanh.board.card;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Freshness;
import vn.toancanh.base.Grain;
import vn.toancanh.base.Period;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.board.figure.ChartSpec;
import vn.toancanh.board.figure.ChartSpec.Role;
import vn.toancanh.board.figure.ChartSpec.TimeLine;
import vn.toancanh.board.plot.Course;
import vn.toancanh.board.why.Insight;
import vn.toancanh.board.why.Insight.Expected;
import vn.toancanh.board.why.WhyWords;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Units;
import vn.toancanh.fx.parts.OkRange;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.Plan;

/** The chart of a card's history, with what the reader laid over it. Pure. */
final class HistoryFigure {
    private static final int MOST_PLANNED = 400;

    private final CardViewModel.Card card;
    private final @Nullable Insight insight;
    private final Course twin;
    private final Texts texts;
    private final Instant from;
    private final Instant until;

    /** No further into the future than half of what is seen of the past. */
    private final Instant horizon;

    /**
     * @param insight null while it is not known yet
     * @param twin empty while nobody has asked for it
     */
    HistoryFigure(
            CardViewModel.Card card,
            @Nullable Insight insight,
            Course twin,
            CardViewModel.Range range,
            Texts texts) {
        this.card = card;
        this.insight = insight;
        this.twin = twin;
        this.texts = texts;
        var history = card.history();
        until = history.isEmpty() ? card.now() : history.getLast().period().from();
        from = until.minus(Duration.ofDays(range.days()));
        horizon = until.plus(Duration.ofDays(range.days() / 2));
    }

    /** Whether a period lies before everything the chart shows. */
    boolean beginsAfter(Period period) {
        return card.history().stream()
                .map(each -> each.period().from())
                .filter(at -> !at.isBefore(from))
                .findFirst()
                .map(first -> !first.isBefore(period.to()))
                .orElse(false);
    }

    /** Whether there is anything to lay over. */
    boolean offers(Overlay overlay) {
        var history = card.history();
        return !history.isEmpty()
                && overlay.fits(history.getLast().period().grain())
                && (mayHaveTwin(overlay) || !line(overlay).isEmpty());
    }

    /**
     * A unit without units below has peers; whether it has a twin is known once it is asked for.
     */
    private boolean mayHaveTwin(Overlay overlay) {
        return overlay == Overlay.TWIN && card.parts().isEmpty();
    }

    ChartSpec.History with(Set<Overlay> overlays) {
        var lines = new ArrayList<TimeLine>();
        lines.add(new TimeLine(texts.get("board.chart.now"), course(), Role.MAIN));
        for (var overlay : Overlay.values()) {
            if (overlays.contains(overlay) && offers(overlay)) {
                lines.add(new TimeLine(name(overlay, texts), line(overlay), role(overlay)));
            }
        }
        var plan = plan();
        if (plan != null && !plan.isConstant()) {
            var planned = planned(plan, overlays.contains(Overlay.FORECAST));
            lines.add(new TimeLine(texts.get("board.card.plan"), planned, Role.PLAN));
        }
        lines.removeIf(line -> line.role() != Role.MAIN && line.course().isEmpty());
        var target = plan == null ? null : (Double) plan.target();
        var ground = new ChartSpec.Ground(OkRange.of(card.reading()), target, interval(overlays));
        return new ChartSpec.History(head(), lines, ground, notes());
    }

    static String name(Overlay overlay, Texts texts) {
        return texts.get("board.card.overlay." + overlay.name());
    }

    private static Role role(Overlay overlay) {
        return switch (overlay) {
            case YEAR_AGO -> Role.YEAR_AGO;
            case MONTH_AGO -> Role.MONTH_AGO;
            case TET -> Role.TET;
            case FORECAST -> Role.FORECAST;
            case TWIN -> Role.TWIN;
        };
    }

    private ChartSpec.Head head() {
        var measure = card.reading().subject().indicator().measure();
        return new ChartSpec.Head(
                "",
                new ChartSpec.Measure(Units.in(texts, measure.unit()), measure.decimals()),
                "",
                "");
    }

    private Course course() {
        return Course.of(
                card.history().stream()
                        .filter(each -> !each.period().from().isBefore(from))
                        .map(each ->
                                new Course.Sample(each.period().from(), each.value(), mood(each)))
                        .toList());
    }

    private Course.Mood mood(Observation each) {
        boolean newest = each.equals(card.history().getLast());
        if (newest && card.reading().verdict().freshness() == Freshness.STALE) {
            return Course.Mood.STALE;
        }
        return switch (each.quantity().quality()) {
            case PROVISIONAL, ESTIMATED -> Course.Mood.PROVISIONAL;
            case FINAL, SUSPECT -> Course.Mood.FINAL;
        };
    }

    private Course line(Overlay overlay) {
        return switch (overlay) {
            case FORECAST -> expected(Expected::point);
            case TWIN -> seenOfTwin();
            case YEAR_AGO, MONTH_AGO, TET -> new Earlier(card.history(), from, until).of(overlay);
        };
    }

    private Course seenOfTwin() {
        var samples = new ArrayList<Course.Sample>();
        for (var i = 0; i < twin.size(); i++) {
            if (!twin.moment(i).isBefore(from)) {
                samples.add(new Course.Sample(twin.moment(i), twin.value(i)));
            }
        }
        return Course.of(samples);
    }

    private ChartSpec.@Nullable Interval interval(Set<Overlay> overlays) {
        if (!overlays.contains(Overlay.FORECAST) || !offers(Overlay.FORECAST)) {
            return null;
        }
        double level = insight == null ? 0 : insight.outlook().level();
        var percent = Numbers.format(100 * level, 0, texts.locale());
        var name = texts.get("board.card.interval", percent);
        return new ChartSpec.Interval(name, expected(Expected::lower), expected(Expected::upper));
    }

    /** From the newest value on; empty where nothing is expected. */
    private Course expected(ToDoubleFunction<Expected> value) {
        var ahead = ahead();
        if (ahead.isEmpty()) {
            return Course.NONE;
        }
        var samples = new ArrayList<Course.Sample>();
        samples.add(new Course.Sample(until, card.history().getLast().value()));
        ahead.forEach(step ->
                samples.add(new Course.Sample(step.period().from(), value.applyAsDouble(step))));
        return Course.of(samples);
    }

    private List<Expected> ahead() {
        return insight == null
                ? List.of()
                : insight.outlook().steps().stream()
                        .filter(step -> step.period().from().isAfter(until))
                        .filter(step -> step.period().from().isBefore(horizon))
                        .toList();
    }

    private @Nullable Plan plan() {
        return card.reading().subject().indicator().judgement().plan();
    }

    /** Of this year alone: a year has its own plan. */
    private Course planned(Plan plan, boolean forecast) {
        var year = until.atZone(Period.ZONE).getYear();
        var periods =
                Stream.concat(
                        card.history().stream().map(Observation::period),
                        forecast ? ahead().stream().map(Expected::period) : Stream.of());
        var samples =
                periods.filter(period -> period.start().getYear() == year)
                        .filter(period -> !period.from().isBefore(from))
                        .map(period -> {
                            var at = plan.toDate(lastOf(period));
                            return new Course.Sample(period.from(), at);
                        })
                        .toList();
        return Course.of(thinned(samples));
    }

    /** The week of New Year's Eve is held against what is due at the end of its year. */
    private static Instant lastOf(Period period) {
        var year = new Period(Grain.YEAR, Grain.YEAR.floor(period.start()));
        var end = period.to().isBefore(year.to()) ? period.to() : year.to();
        return end.minusNanos(1);
    }

    /** A plan is straight within a month. */
    private static List<Course.Sample> thinned(List<Course.Sample> samples) {
        int step = 1 + samples.size() / MOST_PLANNED;
        var kept = new ArrayList<Course.Sample>();
        for (int i = samples.size() - 1; i >= 0; i -= step) {
            kept.add(samples.get(i));
        }
        return kept;
    }

    private List<ChartSpec.Note> notes() {
        var notes = new ArrayList<ChartSpec.Note>();
        var shift = insight == null ? null : insight.since().shift();
        if (shift != null && !shift.first().from().isBefore(from)) {
            var label = new WhyWords(card.reading().subject().indicator(), texts).turn(shift);
            notes.add(new ChartSpec.Note(ChartSpec.Kind.CHANGE, label, shift.first().from(), null));
        }
        for (var note : card.notes()) {
            var end = note.to() == null ? note.from() : note.to();
            if (!end.isBefore(from) && !note.from().isAfter(card.now())) {
                notes.add(note);
            }
        }
        return notes;
    }
}
