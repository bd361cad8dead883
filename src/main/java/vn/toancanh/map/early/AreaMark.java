package vn.toancanh.map.early;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * An area laid over the units, which can be told from others without its colour: by its hatching
 * and by a badge with a sign and a word.
 *
 * @param shape in Mercator metres; empty for a badge alone
 * @param across a word written all over it, blank for none
 * @param badge null for none
 * @param lines what it says to whoever points at its badge, the first its name; empty when nothing
 */
public record AreaMark(
        Geometry shape, Look look, String across, @Nullable Badge badge, List<String> lines) {
    /** How its surface is drawn. */
    public enum Hatch {
        NONE,
        RISING,
        FALLING,
        LEVEL,
        UPRIGHT,
        CROSSED,
        GRID
    }

    /**
     * @param colour straight ARGB
     * @param step from line to line of the hatching in logical pixels: wide for what covers much
     * @param width of the outline in logical pixels
     * @param dash lengths of marks and gaps in logical pixels, empty for a continuous line
     */
    public record Look(int colour, Hatch hatch, double step, double width, List<Double> dash) {
        public Look {
            dash = List.copyOf(dash);
        }
    }

    /** Told apart by shape. */
    public enum Sign {
        NONE,
        UP,
        DOWN,
        DIAMOND,
        /** A triangle with an exclamation mark. */
        ALERT;

        /** On a grid of 16, x and y in turns; each turns what it covers from out to in or back. */
        List<double[]> polygons() {
            return switch (this) {
                case NONE -> List.of();
                case UP -> List.of(new double[] {8, 2, 15, 14, 1, 14});
                case DOWN -> List.of(new double[] {1, 2, 15, 2, 8, 14});
                case DIAMOND -> List.of(new double[] {8, 0, 16, 8, 8, 16, 0, 8});
                case ALERT ->
                        List.of(
                                new double[] {8, 0.5, 16, 15, 0, 15},
                                new double[] {7, 5, 9, 5, 9, 10, 7, 10},
                                new double[] {7, 11.2, 9, 11.2, 9, 13.2, 7, 13.2});
            };
        }
    }

    /**
     * @param worldX of its middle, in Mercator metres, as {@code worldY}
     * @param word beside the sign, blank for none
     * @param room Mercator metres that the word may take; infinite for what is always written
     */
    public record Badge(double worldX, double worldY, Sign sign, String word, double room) {}

    public AreaMark {
        lines = List.copyOf(lines);
    }
}
