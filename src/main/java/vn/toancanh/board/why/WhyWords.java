package vn.toancanh.board.why;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toancanh.analysis.Limit;
import vn.toancanh.analysis.explain.Contribution;
import vn.toancanh.analysis.explain.Explanation;
import vn.toancanh.area.Area;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.board.figure.ChartSpec;
import vn.toancanh.board.why.Insight.Chance;
import vn.toancanh.board.why.Insight.Shift;
import vn.toancanh.board.why.Insight.Where;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Times;
import vn.toancanh.fx.Units;
import vn.toancanh.indicator.Direction;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.Status;

/** An insight in the reader's language, and the chart of where the change lies. Pure. */
public final class WhyWords {
    private static final int TOP = 5;
    private static final int NAMED = 3;
    private static final double NEARLY = 0.01;

    private final Indicator.Measure measure;
    private final Texts texts;
    private final Times times;

    public WhyWords(Indicator indicator, Texts texts) {
        measure = indicator.measure();
        this.texts = texts;
        times = new Times(texts);
    }

    /** One of the three answers: what is read at a glance, and what stands below it. */
    record Answer(String said, List<String> more) {}

    /** "Xấu đi từ 03/11/2026". */
    public String turn(Shift shift) {
        var since = shift.againstPlan() ? "board.why.plan-turn." : "board.why.turn.";
        return texts.get(since + shift.turn().name(), times.period(shift.first()));
    }

    Answer since(Insight.Since since) {
        var shift = since.shift();
        if (shift == null) {
            return new Answer(texts.get("board.why.since.none"), List.of());
        }
        var levels =
                shift.againstPlan()
                        ? texts.get(
                                "board.why.from-plan",
                                signed(shift.before()),
                                signed(shift.after()))
                        : texts.get(
                                "board.why.levels", amount(shift.before()), amount(shift.after()));
        var chance = texts.get("board.why.chance-of-error", percent(shift.probability(), 1));
        return new Answer(turn(shift), List.of(levels, chance));
    }

    Answer where(Where where) {
        var split = where.split();
        if (split == null) {
            return new Answer(texts.get("board.why.where.none"), List.of());
        }
        var top = split.top(TOP);
        var share = top.share();
        if (share == null || isStill(split.change())) {
            return new Answer(texts.get("board.why.where.still"), List.of());
        }
        int count = top.contributions().size();
        var said =
                texts.get(
                        share > 1 ? "board.why.where.over" : "board.why.where.top",
                        Integer.toString(count),
                        share > 1 ? signed(top.sum()) : percent(share, 0));
        return new Answer(said, List.of(firstNames(where)));
    }

    Answer who(Insight insight) {
        var who = insight.who();
        var more = new ArrayList<String>();
        if (!who.officer().isBlank()) {
            more.add(texts.get("board.why.officer", who.officer()));
        }
        var split = insight.where().split();
        if (split != null && !isStill(split.change())) {
            more.add(texts.get("board.why.local", firstNames(insight.where())));
        }
        var owner = who.owner().isBlank() ? texts.get("board.why.owner.none") : who.owner();
        return new Answer(owner, more);
    }

    /** Too little to be seen in a number of these digits. */
    private boolean isStill(double change) {
        return Math.abs(change) < 0.5 * Math.pow(10, -measure.decimals() - 1.0);
    }

    /** Whether there is anything to draw. */
    boolean hasMoved(Explanation.Explained split) {
        return split.contributions().stream().anyMatch(part -> !isStill(part.total()));
    }

    private String firstNames(Where where) {
        var split = where.split();
        if (split == null) {
            return "";
        }
        var names = names(where);
        return split.top(NAMED).contributions().stream()
                .map(part -> names.apply(part.area()))
                .collect(Collectors.joining(", "));
    }

    private Function<AreaCode, String> names(Where where) {
        Map<AreaCode, String> names =
                where.units().stream()
                        .collect(
                                Collectors.toMap(
                                        Area::code, unit -> unit.name().in(texts.locale())));
        return code -> names.getOrDefault(code, code.value());
    }

    /** "từ 22/10/2026 đến 22/11/2026: ▲ 183 hồ sơ", with mix and rate of a ratio. */
    List<String> change(Where where) {
        var split = where.split();
        if (split == null) {
            return List.of();
        }
        var said = new ArrayList<String>();
        said.add(
                texts.get(
                        "board.why.change",
                        times.date(where.from()),
                        times.date(where.to()),
                        signed(split.change())));
        if (where.ratio()) {
            said.add(texts.get("board.why.ratio", signed(split.rate()), signed(split.mix())));
        }
        return said;
    }

    /** The units that moved the whole most, and all others as one; the steps sum to the change. */
    ChartSpec.Waterfall waterfall(Where where, Explanation.Explained split) {
        var names = names(where);
        var moved = split.contributions().stream().filter(part -> part.total() != 0).toList();
        boolean all = moved.size() <= TOP + 1;
        var first = all ? moved : moved.subList(0, TOP);
        var steps = new ArrayList<ChartSpec.Step>();
        for (var part : first) {
            steps.add(step(names.apply(part.area()), part.total()));
        }
        if (!all) {
            var rest = moved.subList(TOP, moved.size());
            var name = texts.get("board.why.rest", Integer.toString(rest.size()));
            steps.add(step(name, rest.stream().mapToDouble(Contribution::total).sum()));
        }
        var head =
                new ChartSpec.Head(
                        "",
                        new ChartSpec.Measure(
                                Units.in(texts, measure.unit()), decimals(split.change())),
                        "",
                        "");
        var start = new ChartSpec.Named(times.date(where.from()), split.before());
        return new ChartSpec.Waterfall(head, start, steps, times.date(where.to()));
    }

    /** A small change of a share needs more digits than the share. */
    private int decimals(double change) {
        return Math.abs(change) < 1 && measure.decimals() > 0
                ? measure.decimals() + 1
                : measure.decimals();
    }

    private ChartSpec.Step step(String name, double value) {
        boolean good = measure.direction() == (value > 0 ? Direction.UP : Direction.DOWN);
        var meaning =
                measure.direction() == Direction.BAND
                        ? Status.UNKNOWN
                        : good ? Status.OK : Status.ACT;
        return new ChartSpec.Step(name, value, meaning);
    }

    /** Where the year ends and how probably its plan is reached; "" where nothing can be said. */
    public String outlook(Insight.Outlook outlook) {
        var chance = outlook.chance();
        if (chance != null) {
            return texts.get(
                    "board.why.chance",
                    Integer.toString(chance.year()),
                    number(chance.target()),
                    probability(chance),
                    number(chance.expected()),
                    number(chance.lower()),
                    amount(chance.upper()));
        }
        return outlook.steps().isEmpty()
                ? outlook.limits().stream().map(this::limit).collect(Collectors.joining(" "))
                : "";
    }

    private String probability(Chance chance) {
        double probability = chance.probability();
        if (probability < NEARLY) {
            return texts.get("board.why.under", percent(NEARLY, 0));
        }
        return probability > 1 - NEARLY
                ? texts.get("board.why.over", percent(1 - NEARLY, 0))
                : percent(probability, 0);
    }

    /** What the analysis cannot say, each once. */
    List<String> limits(Insight insight) {
        var all = new LinkedHashSet<String>();
        Stream.of(insight.where().limits(), insight.since().limits(), insight.outlook().limits())
                .flatMap(List::stream)
                .map(this::limit)
                .forEach(all::add);
        return List.copyOf(all);
    }

    private String limit(Limit limit) {
        return texts.get(limit.key(), limit.about().toArray());
    }

    private String number(double value) {
        return Numbers.format(value, measure.decimals(), texts.locale());
    }

    private String amount(double value) {
        return (number(value) + " " + Units.in(texts, measure.unit())).strip();
    }

    private String signed(double value) {
        var number = Numbers.signed(value, decimals(value), texts.locale());
        if (measure.unit().startsWith("%")) {
            return texts.get("fx.points", number);
        }
        return (number + " " + Units.in(texts, measure.unit())).strip();
    }

    private String percent(double share, int decimals) {
        return Numbers.format(100 * share, decimals, texts.locale());
    }
}
