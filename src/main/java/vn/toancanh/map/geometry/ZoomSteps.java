package vn.toancanh.map.geometry;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The geometry of one layer, prepared once per zoom step. A step serves one doubling of scale and
 * stays within half a pixel of the original; a border shared by two features stays shared. The
 * first tile of a step waits some ten milliseconds for it, a whole country included. Any thread.
 */
public final class ZoomSteps {
    /** Part of the finest pixel of a step that thinning may move a border by. */
    private static final double TOLERANCE_PIXELS = 0.4;

    /** Index rasters hold features in 16 bits, one value of which says "nobody". */
    private static final int MOST_FEATURES = 65_534;

    private final List<Geometry> shapes;
    private final List<ProjectedLine> lines;
    private final Borders borders;
    private final float[] significance;
    private final ConcurrentHashMap<Integer, StepGeometry> steps = new ConcurrentHashMap<>();

    /**
     * @param shapes projected polygons, one per feature
     * @param groups a number per feature: borders between different numbers are drawn heavier
     */
    public ZoomSteps(List<Geometry> shapes, int[] groups, List<ProjectedLine> lines) {
        if (shapes.size() > MOST_FEATURES || shapes.size() != groups.length) {
            throw new IllegalArgumentException(
                    shapes.size() + " features, " + groups.length + " groups");
        }
        this.shapes = List.copyOf(shapes);
        this.lines = List.copyOf(lines);
        this.borders = new Borders(Rings.of(this.shapes), groups.clone());
        this.significance = Significance.of(borders);
    }

    public int features() {
        return shapes.size();
    }

    /** Points of the original rings. */
    public int points() {
        return significance.length;
    }

    /** The geometry for a scale; prepares its step when this is the first time. */
    public StepGeometry at(double metresPerPixel) {
        int step = (int) Math.floor(Math.log(metresPerPixel) / Math.log(2) + 1e-9);
        return steps.computeIfAbsent(step, this::prepare);
    }

    private StepGeometry prepare(int step) {
        double tolerance = TOLERANCE_PIXELS * Math.pow(2, step);
        var fewer = lines.stream().map(line -> line.simplified(tolerance)).toList();
        return StepGeometry.thinned(borders, significance, (float) (100 * tolerance), fewer);
    }

    /** The box of one feature in Mercator metres, null when it has no shape. */
    public @Nullable Envelope box(int feature) {
        return shapes.get(feature).isEmpty() ? null : shapes.get(feature).getEnvelopeInternal();
    }

    public Geometry shape(int feature) {
        return shapes.get(feature);
    }
}
