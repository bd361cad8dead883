package vn.toancanh.map.geometry;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The geometry of one layer, prepared once per zoom step. A step serves one doubling of scale, or
 * several where thinning finds little to leave out, and stays within half a pixel of the original;
 * a border shared by two features stays shared. The first tile of a step waits some ten
 * milliseconds for it, a whole country included. Any thread.
 */
public final class ZoomSteps {
    /** The step that leaves out nothing; steps are binary logarithms of metres per pixel. */
    public static final int EXACT = 0;

    /** A continent on a small screen. */
    static final int COARSEST = 13;

    /** Part of the finest pixel of a step that thinning may move a border by. */
    private static final double TOLERANCE_PIXELS = 0.4;

    /** A step with more of the points than this of the finer one next to it is not worth having. */
    private static final double WORTH = 0.85;

    /** Index rasters hold features in 16 bits, one value of which says "nobody". */
    private static final int MOST_FEATURES = 65_534;

    private final List<Geometry> shapes;
    private final List<ProjectedLine> lines;
    private final int[] groups;
    private final Shelf shelf;
    private final int[] serving;
    private final ConcurrentHashMap<Integer, StepGeometry> prepared = new ConcurrentHashMap<>();
    private @Nullable Weighed weighed;

    /** Where prepared steps are kept between starts. Any thread; may block on a disk. */
    public interface Shelf {
        /** Keeps nothing. */
        Shelf NONE =
                new Shelf() {
                    @Override
                    public List<Integer> steps() {
                        return List.of();
                    }

                    @Override
                    public @Nullable StepGeometry find(int step) {
                        return null;
                    }
                };

        /** The steps a layer was prepared in, from the finest on; none when it never was. */
        List<Integer> steps();

        /** As it was prepared, or null when it is not there or damaged: then it is made anew. */
        @Nullable StepGeometry find(int step);

        /**
         * Called whenever a step had to be made, so that the next start finds it.
         *
         * @param steps all there are
         * @param made makes one of them; any thread
         */
        default void keep(List<Integer> steps, IntFunction<StepGeometry> made) {}
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared as a record
    private record Weighed(Borders borders, float[] significance) {}

    /**
     * @param shapes projected polygons, one per feature
     * @param groups a number per feature: borders between different numbers are drawn heavier
     */
    public ZoomSteps(List<Geometry> shapes, int[] groups, List<ProjectedLine> lines) {
        this(shapes, groups, lines, Shelf.NONE);
    }

    /**
     * @param shelf steps of these very shapes and groups that were prepared earlier
     */
    public ZoomSteps(List<Geometry> shapes, int[] groups, List<ProjectedLine> lines, Shelf shelf) {
        if (shapes.size() > MOST_FEATURES || shapes.size() != groups.length) {
            throw new IllegalArgumentException(
                    shapes.size() + " features, " + groups.length + " groups");
        }
        this.shapes = List.copyOf(shapes);
        this.lines = List.copyOf(lines);
        this.groups = groups.clone();
        this.shelf = shelf;
        var kept = shelf.steps();
        this.serving = kept.isEmpty() ? serving(weighed().significance) : serving(kept);
    }

    /** Only what was not prepared earlier needs it. */
    private synchronized Weighed weighed() {
        var known = weighed;
        if (known == null) {
            var borders = new Borders(Rings.of(shapes), groups);
            known = new Weighed(borders, Significance.of(borders));
            weighed = known;
        }
        return known;
    }

    private static int[] serving(List<Integer> kept) {
        var serving = new int[COARSEST + 1];
        for (int step = EXACT + 1; step <= COARSEST; step++) {
            serving[step] = kept.contains(step) ? step : serving[step - 1];
        }
        return serving;
    }

    private static int[] serving(float[] significance) {
        var kept = new int[COARSEST + 1];
        for (float weight : significance) {
            for (int step = EXACT; step <= COARSEST && weight >= tolerance(step); step++) {
                kept[step]++;
            }
        }
        var serving = new int[COARSEST + 1];
        for (int step = EXACT + 1; step <= COARSEST; step++) {
            int finer = serving[step - 1];
            serving[step] = kept[step] <= WORTH * kept[finer] ? step : finer;
        }
        return serving;
    }

    /** Centimetres a border may move by. */
    static float tolerance(int step) {
        return step == EXACT ? 0 : (float) (100 * TOLERANCE_PIXELS * Math.pow(2, step));
    }

    public int features() {
        return shapes.size();
    }

    /** The steps there are, from the finest to the coarsest. */
    public List<Integer> steps() {
        return Arrays.stream(serving).distinct().boxed().toList();
    }

    /** Every step, so that no tile will wait for one. */
    public void prepareAll() {
        steps().parallelStream().forEach(this::step);
    }

    /** The geometry for a scale; prepares its step when this is the first time. */
    public StepGeometry at(double metresPerPixel) {
        int wanted = (int) Math.floor(Math.log(metresPerPixel) / Math.log(2) + 1e-9);
        return step(serving[Math.clamp(wanted, EXACT, COARSEST)]);
    }

    /**
     * @param step one of {@link #steps}
     */
    public StepGeometry step(int step) {
        return prepared.computeIfAbsent(step, this::prepare);
    }

    private StepGeometry prepare(int step) {
        float tolerance = tolerance(step);
        var found = shelf.find(step);
        if (found == null || found.features != shapes.size()) {
            found = made(step);
            shelf.keep(steps(), this::made);
        }
        return found.with(lines.stream().map(line -> line.simplified(tolerance / 100)).toList());
    }

    private StepGeometry made(int step) {
        var all = weighed();
        return StepGeometry.thinned(all.borders, all.significance, tolerance(step));
    }

    /** The box of one feature in Mercator metres, null when it has no shape. */
    public @Nullable Envelope box(int feature) {
        return shapes.get(feature).isEmpty() ? null : shapes.get(feature).getEnvelopeInternal();
    }

    public Geometry shape(int feature) {
        return shapes.get(feature);
    }
}
