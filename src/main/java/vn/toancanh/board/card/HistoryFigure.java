package vn.toancanh.board.card;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Freshness;
import vn.toancanh.base.Period;
import vn.toancanh.board.figure.ChartSpec;
import vn.toancanh.board.figure.ChartSpec.Role;
import vn.toancanh.board.figure.ChartSpec.TimeLine;
import vn.toancanh.board.plot.Course;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Units;
import vn.toancanh.fx.parts.OkRange;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.Plan;

/** The chart of a card's history, with what the reader laid over it. Pure. */
final class HistoryFigure {
    private static final int MOST_PLANNED = 400;

    private final CardViewModel.Card card;
    private final Texts texts;
    private final Instant from;
    private final Instant until;

    HistoryFigure(CardViewModel.Card card, CardViewModel.Range range, Texts texts) {
        this.card = card;
        this.texts = texts;
        var history = card.history();
        until = history.isEmpty() ? card.now() : history.getLast().period().from();
        from = until.minus(Duration.ofDays(range.days()));
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
                && !earlier(overlay).isEmpty();
    }

    ChartSpec.History with(Set<Overlay> overlays) {
        var lines = new ArrayList<TimeLine>();
        lines.add(new TimeLine(texts.get("board.chart.now"), course(), Role.MAIN));
        for (var overlay : Overlay.values()) {
            if (overlays.contains(overlay) && offers(overlay)) {
                lines.add(new TimeLine(name(overlay, texts), earlier(overlay), role(overlay)));
            }
        }
        var plan = plan();
        if (plan != null && !plan.isConstant()) {
            lines.add(new TimeLine(texts.get("board.card.plan"), planned(plan), Role.PLAN));
        }
        lines.removeIf(line -> line.role() != Role.MAIN && line.course().isEmpty());
        var target = plan == null ? null : (Double) plan.target();
        var ground = new ChartSpec.Ground(OkRange.of(card.reading()), target, null);
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

    private Course earlier(Overlay overlay) {
        return new Earlier(card.history(), from, until).of(overlay);
    }

    private @Nullable Plan plan() {
        return card.reading().subject().indicator().judgement().plan();
    }

    /** Of this year alone: a year has its own plan. */
    private Course planned(Plan plan) {
        var year = until.atZone(Period.ZONE).getYear();
        var samples = new ArrayList<Course.Sample>();
        for (var each : card.history()) {
            if (each.period().start().getYear() == year && !each.period().from().isBefore(from)) {
                var last = each.period().to().minusNanos(1);
                samples.add(new Course.Sample(each.period().from(), plan.toDate(last)));
            }
        }
        return Course.of(thinned(samples));
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
        return card.notes().stream()
                .filter(note -> {
                    var end = note.to() == null ? note.from() : note.to();
                    return !end.isBefore(from) && !note.from().isAfter(card.now());
                })
                .toList();
    }
}
