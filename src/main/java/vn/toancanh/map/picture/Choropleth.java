package vn.toancanh.map.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;

/**
 * One value per unit and the classes they fall into. Units without a finite value are "no data", a
 * state of its own.
 *
 * @param title what is shown, for people
 * @param unit of the values, may be blank
 * @param format writes one value without its unit
 */
public record Choropleth(
        String title,
        String unit,
        Map<AreaCode, Double> values,
        ClassBreaks breaks,
        DoubleFunction<String> format) {
    /** No values at all: every unit is plain ground. */
    public static final Choropleth NONE =
            new Choropleth("", "", Map.of(), new ClassBreaks(List.of()), Double::toString);

    public Choropleth {
        var finite = new HashMap<AreaCode, Double>();
        values.forEach((code, value) -> {
            if (Double.isFinite(value)) {
                finite.put(code, value);
            }
        });
        values = Map.copyOf(finite);
    }

    /** With quantile classes, the choice when nobody made one. */
    public static Choropleth ofQuantiles(
            String title,
            String unit,
            Map<AreaCode, Double> values,
            DoubleFunction<String> format) {
        var breaks = ClassBreaks.quantile(values.values(), ClassBreaks.CLASSES);
        return new Choropleth(title, unit, values, breaks, format);
    }

    /** True when no indicator is shown, which is not the same as one without any value. */
    public boolean isNone() {
        return title.isBlank() && values.isEmpty();
    }

    public @Nullable Double value(AreaCode area) {
        return values.get(area);
    }

    /** The value with its unit, or null for no data. */
    public @Nullable String text(AreaCode area) {
        var value = values.get(area);
        if (value == null) {
            return null;
        }
        return unit.isBlank() ? format.apply(value) : format.apply(value) + " " + unit;
    }

    /**
     * One class of the legend.
     *
     * @param from null when the class is open below; {@code to} null when it is open above
     */
    public record Range(int number, @Nullable String from, @Nullable String to) {}

    /** The classes from low to high; the first starts at the least value, the last is open. */
    public List<Range> ranges() {
        var ranges = new ArrayList<Range>();
        var least = values.values().stream().min(Double::compare);
        for (int i = 0; i < breaks.classes() && least.isPresent(); i++) {
            double low = i == 0 ? least.get() : breaks.limits().get(i - 1);
            boolean openBelow = i == 0 && breaks.classes() > 1 && low >= breaks.limits().get(0);
            boolean last = i + 1 == breaks.classes();
            ranges.add(
                    new Range(
                            i,
                            openBelow ? null : format.apply(low),
                            last ? null : format.apply(breaks.limits().get(i))));
        }
        return List.copyOf(ranges);
    }
}
