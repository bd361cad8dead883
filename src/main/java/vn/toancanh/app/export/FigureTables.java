package vn.toancanh.app.export;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.area.Area;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Times;
import vn.toancanh.fx.Units;
import vn.toancanh.fx.parts.StatusMark;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.Observation;
import vn.toancanh.report.Cell;
import vn.toancanh.report.DataTable;
import vn.toancanh.report.DataTable.Column;

/** Figures as a table: one indicator with all that is known of each value, several side by side. */
public record FigureTables(Texts texts) {
    public DataTable table(Figures figures) {
        return figures.columns().size() == 1
                ? whole(figures, figures.columns().getFirst())
                : beside(figures);
    }

    private DataTable whole(Figures figures, Figures.Column of) {
        var decimals = of.indicator().measure().decimals();
        var columns =
                List.of(
                        Column.words(texts.get("app.export.unitCode")),
                        Column.names(texts.get("app.export.unitName")),
                        Column.figures(heading(of.indicator()), decimals),
                        Column.words(texts.get("app.export.status")),
                        Column.figures(texts.get("app.export.numerator"), 0),
                        Column.figures(texts.get("app.export.denominator"), 0),
                        Column.words(texts.get("app.export.period")),
                        Column.words(texts.get("app.export.observedAt")),
                        Column.words(texts.get("app.export.quality")),
                        Column.words(texts.get("app.export.source")));
        var rows = figures.units().stream().map(unit -> row(unit, of)).toList();
        return new DataTable(columns, rows);
    }

    private List<Cell> row(Area unit, Figures.Column of) {
        var newest = of.latest().get(unit.code());
        boolean hidden = of.withheld().contains(unit.code());
        var row = new ArrayList<>(names(unit));
        row.add(value(newest, hidden));
        row.add(hidden ? Cell.NONE : status(unit, of));
        row.add(hidden ? Cell.NONE : part(newest, true));
        row.add(hidden ? Cell.NONE : part(newest, false));
        if (newest == null) {
            row.addAll(List.of(Cell.NONE, Cell.NONE, Cell.NONE, Cell.NONE));
        } else {
            row.add(Cell.of(new Times(texts).period(newest.period())));
            row.add(Cell.of(newest.observedAt()));
            row.add(Cell.of(Vouched.words(newest, texts)));
            row.add(Cell.of(newest.provenance().source()));
        }
        return row;
    }

    private DataTable beside(Figures figures) {
        var columns = new ArrayList<Column>();
        columns.add(Column.words(texts.get("app.export.unitCode")));
        columns.add(Column.names(texts.get("app.export.unitName")));
        for (var each : figures.columns()) {
            columns.add(
                    Column.figures(
                            heading(each.indicator()), each.indicator().measure().decimals()));
        }
        var rows = new ArrayList<List<Cell>>();
        for (var unit : figures.units()) {
            var row = new ArrayList<>(names(unit));
            for (var each : figures.columns()) {
                row.add(
                        value(
                                each.latest().get(unit.code()),
                                each.withheld().contains(unit.code())));
            }
            rows.add(row);
        }
        return new DataTable(columns, rows);
    }

    private List<Cell> names(Area unit) {
        return List.of(Cell.of(unit.code().value()), Cell.of(unit.name().in(texts.locale())));
    }

    static Cell value(@Nullable Observation newest, boolean withheld) {
        if (newest == null) {
            return Cell.NONE;
        }
        return withheld ? Cell.WITHHELD : new Cell.Figure(newest.value());
    }

    private Cell status(Area unit, Figures.Column of) {
        var verdict = of.verdicts().get(unit.code());
        return verdict == null ? Cell.NONE : Cell.of(StatusMark.word(verdict.status(), texts));
    }

    private static Cell part(@Nullable Observation newest, boolean above) {
        var fraction = newest == null ? null : newest.quantity().fraction();
        if (fraction == null) {
            return Cell.NONE;
        }
        return new Cell.Figure(above ? fraction.numerator() : fraction.denominator());
    }

    private String heading(Indicator indicator) {
        return heading(indicator.name(texts.locale()), Units.in(texts, indicator.measure().unit()));
    }

    static String heading(String name, String unit) {
        return unit.isBlank() ? name : name + " (" + unit + ")";
    }
}
