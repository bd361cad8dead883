package vn.toancanh.report;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One value of a table that leaves the program; it keeps its type in files that know types. */
public sealed interface Cell {
    /** There never was a value: an empty cell. */
    Cell NONE = new Words("");

    /** There is a value, and it may not be told. */
    Cell WITHHELD = new Withheld();

    record Words(String text) implements Cell {}

    /** Finite; how many digits are shown is said by its column. */
    record Figure(double value) implements Cell {
        public Figure {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("not a finite number: " + value);
            }
        }
    }

    record Day(LocalDate date) implements Cell {}

    /** Shown to the minute in the time of the territory. */
    record Moment(Instant at) implements Cell {}

    record Withheld() implements Cell {}

    static Cell of(String text) {
        return text.isEmpty() ? NONE : new Words(text);
    }

    /** An empty cell for null and NaN. */
    static Cell of(@Nullable Double value) {
        return value == null || value.isNaN() ? NONE : new Figure(value);
    }

    static Cell of(@Nullable Instant at) {
        return at == null ? NONE : new Moment(at);
    }
}
