package vn.toancanh.app.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import vn.toancanh.app.content.PartNames;
import vn.toancanh.app.session.Session;
import vn.toancanh.base.Period;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Times;
import vn.toancanh.fx.Units;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.indicator.disclosure.SmallCounts;
import vn.toancanh.report.Cell;
import vn.toancanh.report.DataTable;
import vn.toancanh.report.DataTable.Column;

/** Values over time as a table, a row a period, a column a series. Blocks on disk. */
public record HistoryTables(Session session, Texts texts) {
    /**
     * One line.
     *
     * @param name of its column, without the unit
     */
    public record Line(SeriesKey key, String name) {}

    /** What one line says, and which of it may not be told. */
    private record Told(
            Indicator indicator, Map<Period, Double> values, Map<Period, Observation> stored) {}

    /** Lines of the indicator's own name. */
    public List<Line> lines(List<SeriesKey> keys) {
        return keys.stream()
                .map(key -> new Line(key, indicator(key).name(texts.locale())))
                .toList();
    }

    public DataTable table(List<Line> lines, Instant from, Instant at) {
        var told = lines.stream().map(line -> told(line.key(), from, at)).toList();
        var periods = new TreeSet<Period>();
        told.forEach(each -> periods.addAll(each.values().keySet()));
        var order = List.copyOf(periods);
        var hidden = hidden(lines, told, order, at);
        var columns = new ArrayList<Column>();
        columns.add(Column.words(texts.get("app.export.period")));
        columns.add(Column.words(texts.get("app.export.from")));
        for (int i = 0; i < lines.size(); i++) {
            var measure = told.get(i).indicator().measure();
            var unit = Units.in(texts, measure.unit());
            columns.add(
                    Column.figures(
                            FigureTables.heading(lines.get(i).name(), unit), measure.decimals()));
        }
        var rows = new ArrayList<List<Cell>>();
        for (int r = 0; r < order.size(); r++) {
            rows.add(row(order.get(r), r, told, hidden));
        }
        return new DataTable(columns, rows);
    }

    private List<Cell> row(Period period, int at, List<Told> told, List<BitSet> hidden) {
        var row = new ArrayList<Cell>();
        row.add(Cell.of(new Times(texts).period(period)));
        row.add(new Cell.Day(period.start().toLocalDate()));
        for (int i = 0; i < told.size(); i++) {
            var value = told.get(i).values().get(period);
            row.add(value != null && hidden.get(i).get(at) ? Cell.WITHHELD : Cell.of(value));
        }
        return row;
    }

    private Told told(SeriesKey key, Instant from, Instant at) {
        var values = new HashMap<Period, Double>();
        session.readings()
                .history(key, from, at)
                .forEach(point -> values.put(point.period(), point.value()));
        var stored = new HashMap<Period, Observation>();
        session.copy()
                .observations()
                .series(key, from, at)
                .forEach(each -> stored.put(each.period(), each));
        return new Told(indicator(key), values, stored);
    }

    private Indicator indicator(SeriesKey key) {
        var known = session.territory().catalogue().orUndefined(key.indicator(), "");
        return PartNames.of(known, key.dimensions(), texts);
    }

    private List<BitSet> hidden(List<Line> lines, List<Told> told, List<Period> order, Instant at) {
        var hidden = new ArrayList<BitSet>();
        boolean units = lines.stream().map(line -> line.key().indicator()).distinct().count() == 1;
        if (units && lines.size() > 1 && SmallCounts.isCount(told.getFirst().indicator())) {
            hidden.addAll(
                    SmallCounts.hiddenInTable(
                            told.stream().map(each -> values(each, order)).toList()));
        } else {
            told.forEach(each -> hidden.add(alone(each, order)));
        }
        for (int i = 0; i < lines.size(); i++) {
            hideNewest(lines.get(i).key(), order, hidden.get(i), at);
        }
        return hidden;
    }

    private static List<Double> values(Told told, List<Period> order) {
        return order.stream().map(each -> told.values().getOrDefault(each, Double.NaN)).toList();
    }

    /** A line by itself: counts beside each other, ratios of what is counted. */
    private static BitSet alone(Told told, List<Period> order) {
        if (SmallCounts.isCount(told.indicator())) {
            return SmallCounts.hidden(values(told, order));
        }
        var hidden = new BitSet();
        for (int i = 0; i < order.size(); i++) {
            var stored = told.stored().get(order.get(i));
            if (stored != null && SmallCounts.isSmallRatio(told.indicator(), stored)) {
                hidden.set(i);
            }
        }
        return hidden;
    }

    /** What the table of all units withholds, no line of one unit tells. */
    private void hideNewest(SeriesKey key, List<Period> order, BitSet hidden, Instant at) {
        session.readings()
                .newest(key, at)
                .filter(newest -> Figures.isWithheld(session, key, newest, at))
                .map(newest -> order.indexOf(newest.period()))
                .filter(row -> row >= 0)
                .ifPresent(hidden::set);
    }
}
