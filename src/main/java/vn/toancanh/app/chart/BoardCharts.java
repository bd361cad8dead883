package vn.toancanh.app.chart;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.toancanh.analysis.explain.Contribution;
import vn.toancanh.analysis.explain.Explanation;
import vn.toancanh.app.chart.HistoryLines.Reach;
import vn.toancanh.app.chart.UnitTables.Values;
import vn.toancanh.app.content.Happenings;
import vn.toancanh.app.content.PartNames;
import vn.toancanh.app.session.Session;
import vn.toancanh.area.Area;
import vn.toancanh.base.AreaCode;
import vn.toancanh.board.document.BoardItem;
import vn.toancanh.board.document.Measured;
import vn.toancanh.board.figure.ChartSpec;
import vn.toancanh.board.figure.ChartSpec.Head;
import vn.toancanh.board.figure.ChartSpec.Measure;
import vn.toancanh.board.figure.ChartSpec.Named;
import vn.toancanh.board.figure.ChartSpec.Role;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Times;
import vn.toancanh.fx.Units;
import vn.toancanh.fx.parts.OkRange;
import vn.toancanh.indicator.Direction;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.IndicatorReading;
import vn.toancanh.indicator.Status;

/** What the charts of a page are to show. Blocks on disk; any thread. */
public final class BoardCharts {
    /** More small lines than these nobody compares. */
    private static final int MOST_PANELS = 12;

    private final Session session;
    private final Texts texts;
    private final UnitTables tables;
    private final HistoryLines lines;
    private final Happenings happenings;

    public BoardCharts(Session session, Texts texts) {
        this.session = session;
        this.texts = texts;
        tables = new UnitTables(session, texts);
        lines = new HistoryLines(session, texts);
        happenings = new Happenings(session, texts);
    }

    /**
     * What a chart is about.
     *
     * @param own the unit set off from the others, null for none
     * @param months how far back lines reach
     */
    public record About(
            AreaCode area, Compared compared, @Nullable AreaCode own, int months, Instant at) {
        private Reach reach() {
            return Reach.months(months, at);
        }
    }

    public ChartSpec of(BoardItem.Chart item, About about) {
        return switch (item.form()) {
            case HISTORY -> history(item.of(), about);
            case RANKING -> ranking(item.of().getFirst(), about);
            case DISTRIBUTION -> distribution(item.of().getFirst(), about);
            case CONTRIBUTION -> contribution(item.of().getFirst(), about);
            case SCATTER -> scatter(item.of(), about);
            case MULTIPLES -> multiples(item.of().getFirst(), about);
        };
    }

    private ChartSpec history(List<Measured> measured, About about) {
        var first = reading(measured.getFirst(), about);
        var indicator = first.subject().indicator();
        var reach = about.reach();
        var codes = measured.stream().map(Measured::indicator).collect(Collectors.toSet());
        var notes = happenings.of(codes, about.area(), reach.from(), reach.at());
        if (measured.size() > 1) {
            var title = texts.get("board.chart.several", name(first), measured.size() - 1);
            var all = measured.stream().map(each -> line(each, measured, about)).toList();
            return new ChartSpec.History(
                    head(title, indicator, first), all, ChartSpec.Ground.NONE, notes);
        }
        var all =
                new ArrayList<>(
                        lines.withYearAgo(measured.getFirst().in(about.area()), about.reach()));
        all.removeIf(line -> line.course().isEmpty());
        return new ChartSpec.History(
                head(name(first), indicator, first),
                all,
                new ChartSpec.Ground(OkRange.of(first), target(first), null),
                notes);
    }

    private ChartSpec.TimeLine line(Measured each, List<Measured> all, About about) {
        var course = lines.course(each.in(about.area()), about.reach());
        var role = each.equals(all.getFirst()) ? Role.MAIN : Role.OTHER;
        return new ChartSpec.TimeLine(name(each), course, role);
    }

    private ChartSpec ranking(Measured measured, About about) {
        var values = tables.values(measured, about.compared(), about.at());
        var bars = new ArrayList<ChartSpec.Bar>();
        for (var unit : about.compared().units()) {
            double value = values.value(unit.code());
            boolean own = unit.code().equals(about.own()) || about.compared().isOwn(unit);
            bars.add(new ChartSpec.Bar(name(unit), value, values.status(unit.code()), own));
        }
        bars.removeIf(bar -> Double.isNaN(bar.value()));
        var order = Comparator.comparingDouble(ChartSpec.Bar::value);
        bars.sort(isBetterDown(values.indicator()) ? order : order.reversed());
        // The unit looked at is seen however far down it stands.
        bars.stream()
                .filter(ChartSpec.Bar::own)
                .findFirst()
                .ifPresent(own -> {
                    bars.remove(own);
                    bars.addFirst(own);
                });
        var reading = reading(measured, about);
        return new ChartSpec.Bars(
                head(name(reading), values.indicator(), reading), bars, target(reading));
    }

    private static boolean isBetterDown(Indicator indicator) {
        return indicator.measure().direction() == Direction.DOWN;
    }

    private ChartSpec distribution(Measured measured, About about) {
        var values = tables.values(measured, about.compared(), about.at());
        var named = new ArrayList<Named>();
        Named own = null;
        for (var unit : about.compared().units()) {
            var each = new Named(name(unit), values.value(unit.code()));
            named.add(each);
            if (unit.code().equals(about.own()) || about.compared().isOwn(unit)) {
                own = each;
            }
        }
        var reading = reading(measured, about);
        var head = head(name(reading), values.indicator(), reading);
        return new ChartSpec.Distribution(head, named, OkRange.of(reading), own);
    }

    private ChartSpec scatter(List<Measured> measured, About about) {
        var across = tables.values(measured.getFirst(), about.compared(), about.at());
        var up = tables.values(measured.getLast(), about.compared(), about.at());
        var spots = new ArrayList<ChartSpec.Spot>();
        for (var unit : about.compared().units()) {
            double x = across.value(unit.code());
            double y = up.value(unit.code());
            if (!Double.isNaN(x) && !Double.isNaN(y)) {
                spots.add(new ChartSpec.Spot(name(unit), x, y, up.status(unit.code())));
            }
        }
        var locale = texts.locale();
        var acrossName = across.indicator().name(locale);
        var upName = up.indicator().name(locale);
        var title = texts.get("board.chart.against", upName, acrossName);
        var axis = new ChartSpec.Axis(acrossName, measure(across.indicator()), upName);
        var reading = reading(measured.getLast(), about);
        return new ChartSpec.Scatter(head(title, up.indicator(), reading), axis, spots, true, null);
    }

    private ChartSpec multiples(Measured measured, About about) {
        var values = tables.values(measured, about.compared(), about.at());
        var units = new ArrayList<>(about.compared().units());
        units.removeIf(unit -> Double.isNaN(values.value(unit.code())));
        units.sort(worstFirst(values, about));
        var panels =
                units.stream()
                        .limit(MOST_PANELS)
                        .map(unit -> panel(measured, unit, values, about))
                        .toList();
        var reading = reading(measured, about);
        var title = texts.get("board.chart.worst", name(reading));
        return new ChartSpec.Multiples(
                head(title, values.indicator(), reading), panels, OkRange.of(reading));
    }

    /** A whole that does not follow from its units shows its own two values. */
    private ChartSpec contribution(Measured measured, About about) {
        var after = tables.values(measured, about.compared(), about.at());
        var grain = after.indicator().publication().calendar().frequency().grain();
        var since = Contributions.since(grain, about.at());
        var before = tables.values(measured, about.compared(), since);
        var explained = Contributions.of(about.compared().units(), before, after);
        var reading = reading(measured, about);
        var title = texts.get("board.chart.why", name(reading));
        var head = head(title, after.indicator(), reading);
        var times = new Times(texts);
        if (!(explained instanceof Explanation.Explained known) || Reasons.isPartial(known)) {
            var none = new Named(times.date(since), Double.NaN);
            return new ChartSpec.Waterfall(head, none, List.of(), times.date(about.at()));
        }
        var steps =
                known.contributions().stream()
                        .filter(part -> part.total() != 0)
                        .map(part -> step(part, after.indicator()))
                        .toList();
        var start = new Named(times.date(since), known.before());
        return new ChartSpec.Waterfall(
                withLimits(head, known), start, steps, times.date(about.at()));
    }

    private Head withLimits(Head head, Explanation.Explained known) {
        if (known.leftOut().isEmpty()) {
            return head;
        }
        var said =
                texts.get(
                        "analysis.explain.limit.left-out",
                        Integer.toString(known.leftOut().size()),
                        Integer.toString(known.leftOut().size() + known.contributions().size()));
        return new Head(head.title(), head.measure(), head.origin() + " · " + said, head.remark());
    }

    private ChartSpec.Step step(Contribution part, Indicator indicator) {
        var unit = session.territory().tree().find(part.area());
        var called = unit.map(this::name).orElse(part.area().value());
        boolean up = part.total() > 0;
        var meaning =
                switch (indicator.measure().direction()) {
                    case UP -> up ? Status.OK : Status.ACT;
                    case DOWN -> up ? Status.ACT : Status.OK;
                    case BAND -> Status.UNKNOWN;
                };
        return new ChartSpec.Step(called, part.total(), meaning);
    }

    private static Comparator<Area> worstFirst(Values values, About about) {
        var order = Comparator.<Area>comparingDouble(unit -> values.value(unit.code()));
        var worst = isBetterDown(values.indicator()) ? order.reversed() : order;
        return Comparator.<Area, Boolean>comparing(unit -> !unit.code().equals(about.own()))
                .thenComparing(worst);
    }

    private ChartSpec.Panel panel(Measured measured, Area unit, Values values, About about) {
        var key = measured.in(unit.code());
        var course = lines.course(key, about.reach());
        return new ChartSpec.Panel(name(unit), course, values.status(unit.code()));
    }

    private IndicatorReading reading(Measured measured, About about) {
        var key = measured.in(about.area());
        return PartNames.reading(session, key, about.at(), texts);
    }

    private @Nullable Double target(IndicatorReading reading) {
        var plan = reading.subject().indicator().judgement().plan();
        return plan == null ? null : plan.target();
    }

    private Head head(String title, Indicator indicator, IndicatorReading reading) {
        var latest = reading.latest();
        var origin = latest == null ? "" : indicator.publication().source();
        return new Head(title, measure(indicator), origin, "");
    }

    private Measure measure(Indicator indicator) {
        var measure = indicator.measure();
        return new Measure(Units.in(texts, measure.unit()), measure.decimals());
    }

    private String name(Measured measured) {
        var known = session.territory().catalogue().orUndefined(measured.indicator(), "");
        return PartNames.of(known, measured.dimensions(), texts).name(texts.locale());
    }

    private String name(IndicatorReading reading) {
        return reading.subject().indicator().name(texts.locale());
    }

    private String name(Area unit) {
        return unit.name().in(texts.locale());
    }
}
