package vn.toancanh.app.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.toancanh.app.session.Session;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Times;
import vn.toancanh.fx.Units;
import vn.toancanh.fx.parts.StatusMark;
import vn.toancanh.indicator.IndicatorReading;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.report.Cell;
import vn.toancanh.report.DataTable;
import vn.toancanh.report.DataTable.Column;

/** Readings as a table, a row an indicator. Blocks on disk. */
public record ReadingTables(Session session, Texts texts) {
    private static final int DECIMALS = 2;
    private static final List<String> WORDS =
            List.of("status", "period", "observedAt", "quality", "source");
    private static final List<String> FIGURES =
            List.of("planToDate", "yearAgo", "previous", "rank", "rankOf");

    /**
     * @param keys the series of each reading, in the same order
     */
    public DataTable table(List<IndicatorReading> readings, List<SeriesKey> keys, Instant at) {
        var columns = new ArrayList<Column>();
        columns.add(Column.words(texts.get("report.code")));
        columns.add(Column.names(texts.get("report.name")));
        columns.add(Column.names(texts.get("app.export.unitName")));
        columns.add(Column.figures(texts.get("app.export.value"), DECIMALS));
        columns.add(Column.words(texts.get("app.export.unit")));
        WORDS.forEach(key -> columns.add(Column.words(texts.get("app.export." + key))));
        FIGURES.forEach(key ->
                columns.add(
                        Column.figures(
                                texts.get("app.export." + key),
                                key.startsWith("rank") ? 0 : DECIMALS)));
        var rows = new ArrayList<List<Cell>>();
        for (int i = 0; i < readings.size(); i++) {
            rows.add(row(readings.get(i), keys.get(i), at));
        }
        return new DataTable(columns, rows);
    }

    private List<Cell> row(IndicatorReading reading, SeriesKey key, Instant at) {
        var locale = texts.locale();
        var indicator = reading.subject().indicator();
        var newest = reading.latest();
        var row = new ArrayList<Cell>();
        row.add(Cell.of(key.indicator()));
        row.add(Cell.of(indicator.name(locale)));
        row.add(Cell.of(reading.subject().area().name().in(locale)));
        boolean hidden = newest != null && Figures.isWithheld(session, key, newest, at);
        row.add(FigureTables.value(newest, hidden));
        row.add(Cell.of(Units.in(texts, indicator.measure().unit())));
        row.add(hidden ? Cell.NONE : status(reading));
        if (newest == null) {
            row.addAll(List.of(Cell.NONE, Cell.NONE, Cell.NONE, Cell.NONE));
        } else {
            row.add(Cell.of(new Times(texts).period(newest.period())));
            row.add(Cell.of(newest.observedAt()));
            row.add(Cell.of(Vouched.words(newest, texts)));
            row.add(Cell.of(newest.provenance().source()));
        }
        row.addAll(held(reading, hidden));
        return row;
    }

    private Cell status(IndicatorReading reading) {
        return Cell.of(StatusMark.word(reading.verdict().status(), texts));
    }

    /** What a withheld value is held against would tell it. */
    private static List<Cell> held(IndicatorReading reading, boolean hidden) {
        if (hidden) {
            return List.of(Cell.NONE, Cell.NONE, Cell.NONE, Cell.NONE, Cell.NONE);
        }
        var against = reading.comparison();
        var rank = against.rank();
        return List.of(
                Cell.of(against.planToDate()),
                Cell.of(against.yearAgo()),
                Cell.of(against.previous()),
                rank == null ? Cell.NONE : new Cell.Figure(rank.place()),
                rank == null ? Cell.NONE : new Cell.Figure(rank.of()));
    }
}
