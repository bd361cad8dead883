package vn.toancanh.map.geometry;

import java.util.Arrays;
import java.util.List;

/**
 * What the tiles of one zoom step are drawn from: the rings of every feature and the lines between
 * them, in Mercator centimetres. Its arrays are read by the drawing loops and written by nobody
 * after the constructor; any thread.
 */
public final class StepGeometry {
    public final int features;
    public final int[] xs;
    public final int[] ys;

    /** Ring {@code r} is points {@code ringStart[r]} up to {@code ringStart[r + 1]}, not closed. */
    public final int[] ringStart;

    /** Rings of feature {@code f} are {@code firstRing[f]} up to {@code firstRing[f + 1]}. */
    public final int[] firstRing;

    /** Four values a ring: least x, least y, greatest x, greatest y; likewise the other boxes. */
    public final int[] ringBoxes;

    public final int[] featureBoxes;
    public final Polylines lines;
    public final int[] lineBoxes;
    private final double meanSize;

    private StepGeometry(Rings rings, Polylines lines) {
        features = rings.features();
        xs = rings.xs();
        ys = rings.ys();
        ringStart = rings.starts();
        firstRing = rings.first();
        this.lines = lines;
        ringBoxes = new int[4 * (ringStart.length - 1)];
        for (int r = 0; r + 1 < ringStart.length; r++) {
            keep(ringBoxes, r, box(xs, ys, ringStart[r], ringStart[r + 1]));
        }
        featureBoxes = new int[4 * features];
        for (int f = 0; f < features; f++) {
            int end = ringStart[firstRing[f + 1]];
            keep(featureBoxes, f, box(xs, ys, ringStart[firstRing[f]], end));
        }
        lineBoxes = lines.boxes();
        meanSize = measure();
    }

    /** As it was prepared earlier. */
    static StepGeometry of(Rings rings, Polylines lines) {
        return new StepGeometry(rings, lines);
    }

    /** The same with lines of the base map added to its borders. */
    StepGeometry with(List<ProjectedLine> baseLines) {
        if (baseLines.isEmpty()) {
            return this;
        }
        baseLines.forEach(line -> line.addTo(lines));
        return new StepGeometry(new Rings(xs, ys, ringStart, firstRing), lines);
    }

    /** Keeps the points that matter at least {@code tolerance} centimetres. */
    static StepGeometry thinned(Borders borders, float[] significance, float tolerance) {
        var rings = borders.rings;
        int[] keptAt = new int[rings.points()];
        int kept = 0;
        for (int i = 0; i < keptAt.length; i++) {
            if (significance[i] >= tolerance) {
                keptAt[kept++] = i;
            }
        }
        keptAt = Arrays.copyOf(keptAt, kept);
        var starts = new int[rings.starts().length];
        for (int r = 0, at = 0; r < starts.length; r++) {
            while (at < kept && keptAt[at] < rings.starts()[r]) {
                at++;
            }
            starts[r] = at;
        }
        var xs = new int[kept];
        var ys = new int[kept];
        for (int i = 0; i < kept; i++) {
            xs[i] = rings.xs()[keptAt[i]];
            ys[i] = rings.ys()[keptAt[i]];
        }
        var thin = new Rings(xs, ys, starts, rings.first());
        return new StepGeometry(thin, borderLines(thin, borders, keptAt));
    }

    /** Each border once. Ends of borders are always kept, so a step from point to point is one. */
    private static Polylines borderLines(Rings thin, Borders borders, int[] keptAt) {
        var lines = new Polylines();
        int[] next = thin.followers();
        for (int i = 0; i < keptAt.length; i++) {
            int segment = keptAt[i];
            if (borders.draws(segment)) {
                var kind = borders.kind(segment);
                if (!lines.continues(kind, thin.xs()[i], thin.ys()[i])) {
                    lines.begin(kind, thin.xs()[i], thin.ys()[i]);
                }
                lines.to(thin.xs()[next[i]], thin.ys()[next[i]]);
            }
        }
        return lines;
    }

    /** Least x, least y, greatest x, greatest y of the points {@code from} up to {@code to}. */
    static int[] box(int[] xs, int[] ys, int from, int to) {
        int[] box = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE};
        for (int i = from; i < to; i++) {
            box[0] = Math.min(box[0], xs[i]);
            box[1] = Math.min(box[1], ys[i]);
            box[2] = Math.max(box[2], xs[i]);
            box[3] = Math.max(box[3], ys[i]);
        }
        return box;
    }

    static void keep(int[] boxes, int i, int[] box) {
        System.arraycopy(box, 0, boxes, 4 * i, box.length);
    }

    private double measure() {
        double sum = 0;
        int counted = 0;
        for (int f = 0; f < features; f++) {
            if (ringStart[firstRing[f]] < ringStart[firstRing[f + 1]]) {
                double width = featureBoxes[4 * f + 2] - (double) featureBoxes[4 * f];
                double height = featureBoxes[4 * f + 3] - (double) featureBoxes[4 * f + 1];
                sum += Math.sqrt(width * height) / 100;
                counted++;
            }
        }
        return counted == 0 ? 0 : sum / counted;
    }

    /** Mean size of the features' boxes in Mercator metres: how coarse this layer is. */
    public double meanSize() {
        return meanSize;
    }
}
