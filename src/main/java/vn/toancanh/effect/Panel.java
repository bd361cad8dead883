package vn.toancanh.effect;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * A value of several units at equally spaced times: units × times, NaN where nothing was observed.
 * Not changed once made; any thread.
 */
public final class Panel {
    private final List<String> units;
    private final List<String> times;
    private final double[][] values;
    private final Map<String, Integer> numbers = new HashMap<>();

    private Panel(List<String> units, List<String> times, double[][] values) {
        this.units = units;
        this.times = times;
        this.values = values;
        for (var i = 0; i < units.size(); i++) {
            numbers.put(units.get(i), i);
        }
    }

    /**
     * @param values one row for each unit, one column for each time
     * @throws IllegalArgumentException when names and values do not go together, a name stands
     *     twice, or a value is infinite
     */
    public static Panel of(List<String> units, List<String> times, double[][] values) {
        var same = values.length == units.size() && new HashSet<>(units).size() == units.size();
        if (!same || Arrays.stream(values).anyMatch(row -> row.length != times.size())) {
            throw new IllegalArgumentException("names and values of the panel do not fit");
        }
        if (Arrays.stream(values).flatMapToDouble(Arrays::stream).anyMatch(Double::isInfinite)) {
            throw new IllegalArgumentException("an infinite value in the panel");
        }
        var copy = Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
        return new Panel(List.copyOf(units), List.copyOf(times), copy);
    }

    public List<String> units() {
        return units;
    }

    public List<String> times() {
        return times;
    }

    public double value(int unit, int time) {
        return values[unit][time];
    }

    /** A copy, one value for each time. */
    public double[] series(int unit) {
        return values[unit].clone();
    }

    public boolean has(String unit) {
        return numbers.containsKey(unit);
    }

    /**
     * @throws IllegalArgumentException when there is no such unit
     */
    public int number(String unit) {
        var number = numbers.get(unit);
        if (number == null) {
            throw new IllegalArgumentException("no unit " + unit);
        }
        return number;
    }

    public boolean hasGaps(int unit) {
        return Arrays.stream(values[unit]).anyMatch(Double::isNaN);
    }

    /** The same without those that are not in {@code kept}. */
    public Panel of(List<String> kept) {
        var rows = kept.stream().map(unit -> values[number(unit)]).toArray(double[][]::new);
        return of(kept, times, rows);
    }
}
