package vn.toancanh.fx.parts;

import java.util.EnumSet;
import java.util.Set;

/** The lines a tile can do without, in the order in which it gives them up. */
public enum TileLine {
    SOURCE,
    RANK,
    PREVIOUS,
    SPARKLINE,
    YEAR_AGO,
    TARGET;

    /** What is left when the first {@code dropped} lines are gone. */
    public static Set<TileLine> after(int dropped) {
        var left = EnumSet.allOf(TileLine.class);
        left.removeIf(line -> line.ordinal() < dropped);
        return left;
    }
}
