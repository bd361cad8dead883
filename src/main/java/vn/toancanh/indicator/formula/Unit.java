package vn.toancanh.indicator.formula;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.toancanh.base.text.Folded;

/**
 * A unit as a product of powers. Percentages of anything are one unit, {@code %}; points of a scale
 * ({@code /100}, {@code điểm}) are plain numbers; everything else stands for itself.
 */
public record Unit(SortedMap<String, Integer> powers) {
    public static final Unit NUMBER = new Unit(new TreeMap<>());
    public static final Unit PERCENT = of("%");

    public Unit {
        var kept = new TreeMap<String, Integer>();
        powers.forEach((name, power) -> {
            if (power != 0) {
                kept.put(name, power);
            }
        });
        powers = java.util.Collections.unmodifiableSortedMap(kept);
    }

    /** The unit of an indicator, as the catalogue writes it. */
    public static Unit of(String text) {
        var name = text.strip();
        if (name.startsWith("%")) {
            return new Unit(new TreeMap<>(Map.of("%", 1)));
        }
        return name.isEmpty() || isScale(name) ? NUMBER : new Unit(new TreeMap<>(Map.of(name, 1)));
    }

    /** {@code /18}, {@code /1000}, {@code 0-5} and points: places on a scale. */
    private static boolean isScale(String name) {
        return name.matches("/\\d+|\\d+-\\d+") || Folded.fold(name).equals("diem");
    }

    public Unit times(Unit other) {
        var product = new TreeMap<>(powers);
        other.powers.forEach((name, power) -> product.merge(name, power, Integer::sum));
        return new Unit(product);
    }

    public Unit by(Unit other) {
        var inverse = new TreeMap<String, Integer>();
        other.powers.forEach((name, power) -> inverse.put(name, -power));
        return times(new Unit(inverse));
    }

    public boolean isNumber() {
        return powers.isEmpty();
    }

    /** As people read it, {@code tỷ đồng/người}; "1" for a plain number. */
    @Override
    public String toString() {
        if (isNumber()) {
            return "1";
        }
        var above = side(1);
        var below = side(-1);
        return (above.isEmpty() ? "1" : above) + (below.isEmpty() ? "" : "/" + below);
    }

    private String side(int sign) {
        return powers.entrySet().stream()
                .filter(entry -> entry.getValue() * sign > 0)
                .map(entry -> {
                    var power = Math.abs(entry.getValue());
                    return power == 1 ? entry.getKey() : entry.getKey() + "^" + power;
                })
                .collect(Collectors.joining("·"));
    }
}
