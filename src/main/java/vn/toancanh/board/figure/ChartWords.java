package vn.toancanh.board.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.board.plot.Course;
import vn.toancanh.fx.Csv;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Times;
import vn.toancanh.indicator.Status;

/** Charts in words: what a screen reader says of them, and the table of their numbers. */
public record ChartWords(Texts texts) {
    /** The text of a status. */
    public static String key(Status status) {
        return "fx.status." + status.name().toLowerCase(Locale.ROOT);
    }

    /** Title, what kind of chart, what it comes to, where it is from. */
    public String spoken(ChartSpec spec) {
        var said = new ArrayList<String>();
        said.add(spec.head().title());
        said.add(summary(spec));
        said.add(spec.head().remark());
        said.add(spec.head().origin());
        said.removeIf(String::isEmpty);
        return String.join(". ", said);
    }

    private String summary(ChartSpec spec) {
        return switch (spec) {
            case ChartSpec.History history -> history(history);
            case ChartSpec.Multiples many -> count("multiples", many.panels().size());
            case ChartSpec.Distribution spread -> count("distribution", spread.values().size());
            case ChartSpec.Boxes boxes -> count("boxes", boxes.groups().size());
            case ChartSpec.Waterfall steps ->
                    texts.get(
                            "board.chart.spoken.waterfall",
                            steps.start().name(),
                            amount(steps.start().value(), spec),
                            steps.end(),
                            amount(steps.endValue(), spec));
            case ChartSpec.Scatter scatter ->
                    texts.get(
                            "board.chart.spoken.scatter",
                            scatter.across().name(),
                            scatter.across().upName(),
                            Integer.toString(scatter.spots().size()));
            case ChartSpec.Bars bars -> bars(bars);
        };
    }

    private String count(String kind, int count) {
        return texts.get("board.chart.spoken." + kind, Integer.toString(count));
    }

    private String history(ChartSpec.History history) {
        if (history.lines().isEmpty() || history.lines().getFirst().course().isEmpty()) {
            return texts.get("board.chart.empty");
        }
        var course = history.lines().getFirst().course();
        var said = new ArrayList<String>();
        said.add(count("history", course.size()));
        int last = course.size() - 1;
        var when = new Times(texts).date(course.moment(last));
        said.add(texts.get("board.chart.line", when, amount(course.value(last), history)));
        var reach = course.reach(0, course.size());
        if (reach != null) {
            var low =
                    Numbers.format(
                            reach.low(), history.head().measure().decimals(), texts.locale());
            said.add(texts.get("board.chart.range", low, amount(reach.high(), history)));
        }
        history.lines().stream().skip(1).map(ChartSpec.TimeLine::name).forEach(said::add);
        history.notes().stream().map(ChartSpec.Note::label).forEach(said::add);
        return String.join(". ", said);
    }

    private String bars(ChartSpec.Bars bars) {
        if (bars.bars().isEmpty()) {
            return texts.get("board.chart.empty");
        }
        var first = bars.bars().getFirst();
        var last = bars.bars().getLast();
        return texts.get(
                "board.chart.spoken.bars",
                Integer.toString(bars.bars().size()),
                first.name() + " " + amount(first.value(), bars),
                last.name() + " " + amount(last.value(), bars));
    }

    private String amount(double value, ChartSpec spec) {
        var measure = spec.head().measure();
        var number = Numbers.format(value, measure.decimals(), texts.locale());
        return Double.isFinite(value) ? (number + " " + measure.unit()).strip() : none();
    }

    private String none() {
        return texts.get("board.chart.none");
    }

    /** What is known of a spread, line by line. */
    static List<String> spread(Spread spread, ChartSpec.Measure measure, Paper paper) {
        var texts = paper.texts();
        return List.of(
                texts.get("board.chart.median", paper.amount(spread.median(), measure)),
                texts.get(
                        "board.chart.half",
                        paper.number(spread.lower(), measure),
                        paper.amount(spread.upper(), measure)),
                texts.get(
                        "board.chart.range",
                        paper.number(spread.sorted().getFirst(), measure),
                        paper.amount(spread.sorted().getLast(), measure)));
    }

    /** Every number of a chart, to be read cell by cell or opened in a spreadsheet. */
    public Csv table(ChartSpec spec) {
        return switch (spec) {
            case ChartSpec.History history -> times(history);
            case ChartSpec.Multiples many -> {
                var lines =
                        many.panels().stream()
                                .map(panel ->
                                        new ChartSpec.TimeLine(
                                                panel.name(), panel.course(), ChartSpec.Role.OTHER))
                                .toList();
                yield times(
                        new ChartSpec.History(
                                many.head(), lines, ChartSpec.Ground.NONE, List.of()));
            }
            case ChartSpec.Distribution spread -> named(spread.values(), spec);
            case ChartSpec.Boxes boxes ->
                    named(boxes.groups().stream().flatMap(g -> g.values().stream()).toList(), spec);
            case ChartSpec.Waterfall steps -> named(ends(steps), spec);
            case ChartSpec.Scatter scatter -> pairs(scatter);
            case ChartSpec.Bars bars ->
                    named(
                            bars.bars().stream()
                                    .map(bar -> new ChartSpec.Named(bar.name(), bar.value()))
                                    .toList(),
                            spec);
        };
    }

    private static List<ChartSpec.Named> ends(ChartSpec.Waterfall steps) {
        var all = new ArrayList<ChartSpec.Named>();
        all.add(steps.start());
        steps.steps().forEach(step -> all.add(new ChartSpec.Named(step.name(), step.value())));
        all.add(new ChartSpec.Named(steps.end(), steps.endValue()));
        return all;
    }

    private Csv named(List<ChartSpec.Named> values, ChartSpec spec) {
        var header = List.of(texts.get("board.chart.name"), spec.head().measure().unit());
        return new Csv(
                header,
                values.stream()
                        .map(each -> List.of(each.name(), amount(each.value(), spec)))
                        .toList());
    }

    private Csv pairs(ChartSpec.Scatter scatter) {
        var header =
                List.of(
                        texts.get("board.chart.name"),
                        scatter.across().name(),
                        scatter.across().upName());
        int decimals = scatter.across().measure().decimals();
        return new Csv(
                header,
                scatter.spots().stream()
                        .map(spot ->
                                List.of(
                                        spot.name(),
                                        Numbers.format(spot.x(), decimals, texts.locale()),
                                        amount(spot.y(), scatter)))
                        .toList());
    }

    private Csv times(ChartSpec.History history) {
        var header =
                List.of(
                        texts.get("board.chart.series"),
                        texts.get("board.chart.time"),
                        history.head().measure().unit());
        var rows = new ArrayList<List<String>>();
        var times = new Times(texts);
        for (var line : history.lines()) {
            Course course = line.course();
            for (int i = 0; i < course.size(); i++) {
                var at = times.exact(course.moment(i));
                rows.add(List.of(line.name(), at, amount(course.value(i), history)));
            }
        }
        return new Csv(header, rows);
    }
}
