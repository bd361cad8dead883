package vn.toancanh.area;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days from {@code from} up to and without {@code to}; a null {@code to} is open. */
public record Validity(LocalDate from, @Nullable LocalDate to) {
    /** For units whose founding day nobody recorded. */
    public static final Validity ALWAYS = new Validity(LocalDate.of(1900, 1, 1), null);

    public Validity {
        if (to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "validity ends before it starts: " + from + "/" + to);
        }
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
