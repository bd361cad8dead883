package vn.toancanh.map.shade;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;
import vn.toancanh.map.classes.ClassBreaks;

/**
 * One value per unit and the classes they fall into. Units without a finite value are "no data", a
 * state of its own.
 *
 * @param title what is shown, for people
 * @param unit of the values, may be blank
 * @param figures how its numbers are written, without the unit
 * @param ramp how the colours of its classes follow each other
 * @param common in words, what else the classes were made for besides these values, so that the
 *     same colour says the same there; blank when they were made for these alone
 */
public record Choropleth(
        String title,
        String unit,
        Map<AreaCode, Double> values,
        ClassBreaks breaks,
        Figures figures,
        Ramp ramp,
        String common)
        implements Shading {
    /** No values at all: every unit is plain ground. */
    public static final Choropleth NONE =
            new Choropleth(
                    "", "", Map.of(), new ClassBreaks(List.of()), new Figures(0, (_, _) -> ""));

    public Choropleth {
        var finite = new HashMap<AreaCode, Double>();
        values.forEach((code, value) -> {
            if (Double.isFinite(value)) {
                finite.put(code, value);
            }
        });
        values = Map.copyOf(finite);
    }

    /** Classes for these values alone. */
    public Choropleth(
            String title,
            String unit,
            Map<AreaCode, Double> values,
            ClassBreaks breaks,
            Figures figures,
            Ramp ramp) {
        this(title, unit, values, breaks, figures, ramp, "");
    }

    /** From low to high. */
    public Choropleth(
            String title,
            String unit,
            Map<AreaCode, Double> values,
            ClassBreaks breaks,
            Figures figures) {
        this(title, unit, values, breaks, figures, Ramp.SEQUENTIAL);
    }

    @Override
    public boolean isNone() {
        return title.isBlank() && values.isEmpty();
    }

    public @Nullable Double value(AreaCode area) {
        return values.get(area);
    }

    @Override
    public int classOf(AreaCode area) {
        var value = values.get(area);
        return value == null ? NO_DATA : breaks.classOf(value);
    }

    @Override
    public int classes() {
        return breaks.classes();
    }

    @Override
    public boolean saysTheSameAs(Shading other) {
        return other instanceof Choropleth one
                && title.equals(one.title)
                && unit.equals(one.unit)
                && values.equals(one.values)
                && breaks.equals(one.breaks)
                && ramp.equals(one.ramp)
                && common.equals(one.common);
    }

    @Override
    public @Nullable String text(AreaCode area) {
        var value = values.get(area);
        if (value == null) {
            return null;
        }
        var figure = figures.write(value);
        return unit.isBlank() ? figure : figure + " " + unit;
    }

    /**
     * One class of the legend.
     *
     * @param from null when the class is open below; {@code to} null when it is open above
     */
    public record Range(int number, @Nullable String from, @Nullable String to) {}

    /**
     * The classes from low to high; the first starts at or just below the least value and is open
     * where other values than these may lie in it, the last is open. Decimals that say nothing are
     * left away.
     */
    public List<Range> ranges() {
        var ranges = new ArrayList<Range>();
        var least = values.values().stream().min(Double::compare);
        int decimals =
                breaks.classes() == 1 ? figures.decimals() : breaks.decimals(figures.decimals());
        boolean stays = !common.isBlank() && breaks.classes() > 1;
        for (int i = 0; i < breaks.classes() && (stays || least.isPresent()); i++) {
            boolean first = i == 0;
            boolean openBelow =
                    first && (stays || (breaks.classes() > 1 && least.get() >= limit(0)));
            boolean last = i + 1 == breaks.classes();
            double low = openBelow ? limit(0) : first ? floor(least.get(), decimals) : limit(i - 1);
            ranges.add(
                    new Range(
                            i,
                            openBelow ? null : figures.write(low, decimals),
                            last ? null : figures.write(limit(i), decimals)));
        }
        return List.copyOf(ranges);
    }

    private double limit(int i) {
        return breaks.limits().get(i);
    }

    /** Rounded the usual way the least value could read like the limit above it. */
    private static double floor(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.FLOOR).doubleValue();
    }

    /**
     * How the numbers of one indicator are written.
     *
     * @param decimals of a value
     */
    public record Figures(int decimals, Writing writing) {
        String write(double value) {
            return write(value, decimals);
        }

        String write(double value, int withDecimals) {
            return writing.write(value, withDecimals);
        }
    }

    /** Writes a number in the language of the screen. */
    @FunctionalInterface
    public interface Writing {
        String write(double value, int decimals);
    }
}
