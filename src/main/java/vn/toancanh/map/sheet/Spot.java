package vn.toancanh.map.sheet;

import java.util.List;
import java.util.function.Supplier;

/**
 * Where a mark stands on a sheet, in device pixels around its middle.
 *
 * @param count how many things it stands for; 0 for what says nothing beyond itself, like a number
 * @param words what it is, line by line, the first its name; asked when somebody points at it
 */
public record Spot(
        double x, double y, double width, double height, int count, Supplier<List<String>> words) {
    /** Only room that is taken. */
    public static Spot mute(double x, double y, double width, double height) {
        return new Spot(x, y, width, height, 0, List::of);
    }
}
