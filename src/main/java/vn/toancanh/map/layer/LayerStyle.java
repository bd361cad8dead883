package vn.toancanh.map.layer;

import java.util.List;
import vn.toancanh.map.classes.ClassMethod;
import vn.toancanh.map.shade.LayerRamp;

/** How a layer looks. Colours are ARGB, not premultiplied; widths and sizes logical pixels. */
public sealed interface LayerStyle {
    /** Whether it draws a picture source rather than features. */
    default boolean drawsPictures() {
        return switch (this) {
            case Raster _ -> true;
            case Fill _, Choropleth _, Line _, Point _, Symbol _, Heat _, Contour _ -> false;
        };
    }

    /** One colour with an outline. */
    record Fill(int colour, int outline, double width) implements LayerStyle {}

    /** How the classes of a choropleth are found. */
    enum Breaks {
        QUANTILE,
        EQUAL_INTERVAL,
        NATURAL_BREAKS,
        STANDARD_DEVIATION,
        MANUAL
    }

    /**
     * Areas coloured by a number.
     *
     * @param breaks for {@link Breaks#MANUAL}, rising; empty for the other methods
     */
    record Choropleth(
            String attribute, Breaks method, int classes, List<Double> breaks, LayerRamp palette)
            implements LayerStyle {
        public Choropleth {
            breaks = List.copyOf(breaks);
        }

        public ClassMethod classMethod() {
            return switch (method) {
                case QUANTILE -> new ClassMethod.Quantile(classes);
                case EQUAL_INTERVAL -> new ClassMethod.EqualInterval(classes);
                case NATURAL_BREAKS -> new ClassMethod.Natural(classes);
                case STANDARD_DEVIATION -> new ClassMethod.Deviation();
                case MANUAL -> new ClassMethod.Manual(breaks);
            };
        }
    }

    /**
     * Lines.
     *
     * @param dash lengths of marks and gaps; empty for a continuous line
     */
    record Line(int colour, double width, List<Double> dash) implements LayerStyle {
        public Line {
            dash = List.copyOf(dash);
        }
    }

    /**
     * Points.
     *
     * @param cluster whether points that would touch become one with their number
     * @param label attribute with their names, blank for none
     * @param type attribute with what stands there, a word such as {@code clinic}
     * @param status attribute with {@code ok}, {@code watch}, {@code act} or {@code unknown}
     */
    record Point(int colour, double size, boolean cluster, String label, String type, String status)
            implements LayerStyle {
        public Point(int colour, double size, boolean cluster, String label) {
            this(colour, size, cluster, label, "kind", "status");
        }
    }

    /** Circles whose area stands for a number. */
    record Symbol(String attribute, double largest, int colour) implements LayerStyle {}

    /**
     * Density of points.
     *
     * @param weight attribute that counts, blank to count points
     */
    record Heat(double radius, String weight, LayerRamp palette) implements LayerStyle {}

    /**
     * Lines of equal value through measured points.
     *
     * @param kilometres how far a point reaches; where none is that near there are no lines
     * @param levels of the lines, rising; empty for round values
     */
    record Contour(String attribute, double kilometres, List<Double> levels, int colour)
            implements LayerStyle {
        /** More could not be told apart. */
        public static final int MOST_LEVELS = 24;

        public Contour {
            levels = List.copyOf(levels);
        }
    }

    /**
     * Pictures as they come, or values coloured by a ramp.
     *
     * @param ramp for a file of values, by rising value; empty for pictures
     */
    record Raster(List<Stop> ramp) implements LayerStyle {
        public Raster {
            ramp = List.copyOf(ramp);
        }
    }

    /** A value and its colour. */
    record Stop(double value, int argb) {}
}
