package vn.toancanh.base;

import java.util.regex.Pattern;

/**
 * The code of an administrative unit: two digits for a province, five for a commune in the national
 * list (Decision 19/2025/QĐ-TTg), or letters, digits and hyphens for units of our own such as the
 * country ({@link #NATION}).
 */
public record AreaCode(String value) implements Comparable<AreaCode> {
    private static final Pattern SHAPE = Pattern.compile("[0-9A-Z][0-9A-Z-]{0,15}");

    /** The whole country, parent of every province. */
    public static final AreaCode NATION = new AreaCode("VN");

    public AreaCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an area code: '" + value + "'");
        }
    }

    @Override
    public int compareTo(AreaCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
