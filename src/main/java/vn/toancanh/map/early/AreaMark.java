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
        CROSSED
    }

    /**
     * @param colour straight ARGB
     * @param width of the outline in logical pixels
     * @param dash lengths of marks and gaps in logical pixels, empty for a continuous line
     */
    public record Look(int colour, Hatch hatch, double width, List<Double> dash) {
        public Look {
            dash = List.copyOf(dash);
        }
    }

    /** Told apart by shape. */
    public enum Sign {
        NONE(),
        UP(8, 2, 15, 14, 1, 14),
        DOWN(1, 2, 15, 2, 8, 14),
        DIAMOND(8, 0, 16, 8, 8, 16, 0, 8);

        private final double[] polygon;

        Sign(double... polygon) {
            this.polygon = polygon;
        }

        /** On a grid of 16. */
        double[] polygon() {
            return polygon.clone();
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
