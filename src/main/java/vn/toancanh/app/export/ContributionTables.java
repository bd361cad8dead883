package vn.toancanh.app.export;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import vn.toancanh.board.figure.ChartSpec;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.disclosure.SmallCounts;
import vn.toancanh.report.Cell;
import vn.toancanh.report.DataTable;
import vn.toancanh.report.DataTable.Column;

/** What moved a whole, step by step, as a table. */
public record ContributionTables(Texts texts) {
    /**
     * @param figures of the units the steps are named after, of one indicator
     */
    public DataTable table(ChartSpec.Waterfall chart, Figures figures) {
        var measure = chart.head().measure();
        var columns =
                List.of(
                        Column.names(texts.get("app.export.unitName")),
                        Column.figures(
                                FigureTables.heading(
                                        texts.get("app.export.contribution"), measure.unit()),
                                measure.decimals() + 2));
        var hidden = hidden(chart, figures);
        var rows = new ArrayList<List<Cell>>();
        rows.add(row(chart.start().name(), Cell.of(chart.start().value())));
        for (int i = 0; i < chart.steps().size(); i++) {
            var step = chart.steps().get(i);
            rows.add(row(step.name(), hidden.get(i) ? Cell.WITHHELD : Cell.of(step.value())));
        }
        rows.add(row(chart.end(), Cell.of(chart.endValue())));
        return new DataTable(columns, rows);
    }

    private static List<Cell> row(String name, Cell value) {
        return List.of(Cell.of(name), value);
    }

    /** Both ends are told, so one step alone would follow from the others. */
    private BitSet hidden(ChartSpec.Waterfall chart, Figures figures) {
        var column = figures.columns().getFirst();
        var values = chart.steps().stream().map(ChartSpec.Step::value).toList();
        var hidden =
                SmallCounts.isCount(column.indicator()) ? SmallCounts.hidden(values) : new BitSet();
        var names =
                figures.units().stream()
                        .filter(unit -> column.withheld().contains(unit.code()))
                        .map(unit -> unit.name().in(texts.locale()))
                        .collect(Collectors.toSet());
        for (int i = 0; i < values.size(); i++) {
            if (names.contains(chart.steps().get(i).name())) {
                hidden.set(i);
            }
        }
        if (hidden.cardinality() == 1) {
            hideSmallestOther(values, hidden);
        }
        return hidden;
    }

    private static void hideSmallestOther(List<Double> values, BitSet hidden) {
        int smallest = -1;
        for (int i = 0; i < values.size(); i++) {
            boolean less = smallest < 0 || Math.abs(values.get(i)) < Math.abs(values.get(smallest));
            if (!hidden.get(i) && values.get(i) != 0 && less) {
                smallest = i;
            }
        }
        if (smallest >= 0) {
            hidden.set(smallest);
        }
    }
}
