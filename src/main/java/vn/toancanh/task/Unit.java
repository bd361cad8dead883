package vn.toancanh.task;

import java.util.regex.Pattern;

/**
 * Who answers for a directive: a commune or province by its administrative code, or a department by
 * a code of the warehouse.
 *
 * @param name as it was called when the directive was written
 */
public record Unit(String code, String name) {
    private static final Pattern SHAPE = Pattern.compile("[0-9A-Z][0-9A-Z-]{0,15}");

    public Unit {
        if (!SHAPE.matcher(code).matches()) {
            throw new IllegalArgumentException("not the code of a unit: '" + code + "'");
        }
    }
}
