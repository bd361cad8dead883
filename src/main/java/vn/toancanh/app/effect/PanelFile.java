package vn.toancanh.app.effect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.Refusal;
import vn.toancanh.app.surveil.Rows;
import vn.toancanh.effect.Panel;

/**
 * A panel in long form: one row for each unit and time. Units stand in the order of the file, times
 * in their own; a time that is missing between others, and an empty value, are gaps. One thread.
 */
final class PanelFile {
    private static final int MOST_TIMES = 10_000;
    private static final int MOST_CELLS = 5_000_000;

    private final Rows rows;
    private final Columns columns;
    private final Map<String, Map<Long, Cell>> units = new LinkedHashMap<>();
    private final TreeSet<PanelTime> times = new TreeSet<>();

    /** Names of the columns; {@code offset} null for none. */
    record Columns(String unit, String time, String value, @Nullable String offset) {
        List<String> all() {
            return offset == null ? List.of(unit, time, value) : List.of(unit, time, value, offset);
        }
    }

    private record Cell(Rows.Row row, double value, double offset) {}

    /**
     * @param offsets null where there is no such column
     */
    record Tables(List<PanelTime> times, Panel values, @Nullable Panel offsets) {
        /** Number of the first time that is not before, as many as there are for none. */
        int from(PanelTime start) {
            var number = 0;
            while (number < times.size() && times.get(number).compareTo(start) < 0) {
                number++;
            }
            return number;
        }
    }

    private PanelFile(Rows rows, Columns columns) {
        this.rows = rows;
        this.columns = columns;
    }

    /**
     * Rows that are wrong are left to the file to name; then the tables must not be believed.
     *
     * @throws Refusal when no table can be made of the rows
     */
    static Tables of(Rows rows, Columns columns) {
        var file = new PanelFile(rows, columns);
        rows.rows().forEach(file::add);
        return file.tables();
    }

    private void add(Rows.Row row) {
        var unit = row.text(columns.unit());
        if (unit.isEmpty()) {
            row.reject("app.effect.unit");
            return;
        }
        var time = PanelTime.of(row.text(columns.time()));
        if (time == null) {
            row.reject("app.effect.time", row.text(columns.time()));
            return;
        }
        if (!times.isEmpty() && !times.first().form().equals(time.form())) {
            row.reject("app.effect.form", row.text(columns.time()), times.first());
            return;
        }
        var value = number(row, columns.value());
        var offset = columns.offset() == null ? Double.NaN : number(row, columns.offset());
        var known =
                units.computeIfAbsent(unit, _ -> new HashMap<>())
                        .putIfAbsent(time.step(), new Cell(row, value, offset));
        if (known != null) {
            row.reject("app.effect.twice", unit, time, Long.toString(known.row().number()));
        }
        times.add(time);
    }

    private static double number(Rows.Row row, String column) {
        return row.text(column).isEmpty() ? Double.NaN : row.number(column).orElse(Double.NaN);
    }

    private Tables tables() {
        if (times.isEmpty()) {
            throw new Refusal("app.effect.empty", rows.file());
        }
        var all = allTimes();
        if ((long) all.size() * units.size() > MOST_CELLS) {
            throw new Refusal("app.effect.large", rows.file(), units.size(), all.size());
        }
        return new Tables(
                all, table(all, false), columns.offset() == null ? null : table(all, true));
    }

    /** With those that no row has but that lie between, at the least distance there is. */
    private List<PanelTime> allTimes() {
        var known = List.copyOf(times);
        var step = Long.MAX_VALUE;
        for (var i = 1; i < known.size(); i++) {
            step = Math.min(step, known.get(i).step() - known.get(i - 1).step());
        }
        var all = new ArrayList<PanelTime>();
        all.add(known.getFirst());
        for (var time : known.subList(1, known.size())) {
            if ((time.step() - all.getLast().step()) % step != 0) {
                throw new Refusal("app.effect.spacing", rows.file(), time, step);
            }
            if ((time.step() - all.getFirst().step()) / step > MOST_TIMES) {
                throw new Refusal("app.effect.long", rows.file(), MOST_TIMES);
            }
            while (all.getLast().step() < time.step()) {
                all.add(all.getLast().plus(step));
            }
        }
        return all;
    }

    private Panel table(List<PanelTime> all, boolean offset) {
        var cells = new ArrayList<double[]>();
        for (var unit : units.values()) {
            var line = new double[all.size()];
            Arrays.setAll(
                    line,
                    t -> {
                        var cell = unit.get(all.get(t).step());
                        return cell == null ? Double.NaN : offset ? cell.offset() : cell.value();
                    });
            cells.add(line);
        }
        return Panel.of(
                List.copyOf(units.keySet()),
                all.stream().map(PanelTime::toString).toList(),
                cells.toArray(double[][]::new));
    }
}
