package vn.toancanh.area;

import java.time.LocalDate;
import vn.toancanh.base.AreaCode;

/**
 * One line of the old to new crosswalk: on {@code on}, {@code share} (0..1, of the population) of
 * {@code from} became part of {@code to}. A merger of three communes is three lines of share 1.
 */
public record AreaChange(AreaCode from, AreaCode to, double share, LocalDate on) {
    public AreaChange {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("share is not within 0..1: " + share);
        }
    }
}
