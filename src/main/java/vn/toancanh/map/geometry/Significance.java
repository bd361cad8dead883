package vn.toancanh.map.geometry;

import java.util.Arrays;

/**
 * How much each point of a coverage matters, after Douglas and Peucker (1973): leaving out all
 * points below d moves no border by more than d. It is worked out once per border and kept per
 * place, hence equal on all sides and shared borders stay shared at every step; the ends of borders
 * always stay.
 */
final class Significance {
    private static final float UNKNOWN = -1;
    private static final float ALWAYS = Float.POSITIVE_INFINITY;

    private final Borders borders;
    private final Rings rings;
    private final float[] ofPlace;
    private int[] arc = new int[256];
    private int length;
    private int[] stack = new int[64];

    private Significance(Borders borders) {
        this.borders = borders;
        this.rings = borders.rings;
        this.ofPlace = new float[borders.places()];
    }

    /** Centimetres per point of the rings. */
    static float[] of(Borders borders) {
        var work = new Significance(borders);
        var nodes = borders.nodes();
        for (int place = 0; place < nodes.length; place++) {
            work.ofPlace[place] = nodes[place] ? ALWAYS : UNKNOWN;
        }
        var starts = work.rings.starts();
        for (int r = 0; r + 1 < starts.length; r++) {
            if (starts[r] < starts[r + 1]) {
                work.weighRing(starts[r], starts[r + 1]);
            }
        }
        var ofPoint = new float[borders.place.length];
        for (int i = 0; i < ofPoint.length; i++) {
            ofPoint[i] = work.ofPlace[borders.place[i]];
        }
        return ofPoint;
    }

    private float weight(int point) {
        return ofPlace[borders.place[point]];
    }

    /** The first point of a ring that always stays; made, where borders neither meet nor end. */
    private int start(int from, int to) {
        for (int i = from; i < to; i++) {
            if (weight(i) == ALWAYS) {
                return i;
            }
        }
        // An island or an enclave: both its sides choose the same two places.
        int least = from;
        int greatest = from;
        for (int i = from + 1; i < to; i++) {
            least = before(i, least) ? i : least;
            greatest = before(greatest, i) ? i : greatest;
        }
        ofPlace[borders.place[least]] = ALWAYS;
        ofPlace[borders.place[greatest]] = ALWAYS;
        return least;
    }

    private boolean before(int a, int b) {
        int byX = Integer.compare(rings.xs()[a], rings.xs()[b]);
        return byX != 0 ? byX < 0 : rings.ys()[a] < rings.ys()[b];
    }

    private void weighRing(int from, int to) {
        int start = start(from, to);
        int point = start;
        do {
            length = 0;
            add(point);
            do {
                point = borders.next[point];
                add(point);
            } while (weight(point) != ALWAYS && point != start);
            if (length > 2 && weight(arc[1]) == UNKNOWN) {
                weigh();
            }
        } while (point != start);
    }

    private void add(int point) {
        if (length > 0 && borders.place[arc[length - 1]] == borders.place[point]) {
            return; // A point repeated at once is one point.
        }
        if (length == arc.length) {
            arc = Arrays.copyOf(arc, 2 * length);
        }
        arc[length++] = point;
    }

    /** Without recursion: a coast may have a hundred thousand points. */
    private void weigh() {
        int depth = push(0, 0, length - 1);
        while (depth > 0) {
            int to = stack[--depth];
            int from = stack[--depth];
            int middle = farthest(from, to);
            if (middle > from) {
                // A point never matters more than the two it was found between.
                float limit = Math.min(weight(arc[from]), weight(arc[to]));
                float own = (float) distance(middle, from, to);
                ofPlace[borders.place[arc[middle]]] = Math.min(limit, own);
                depth = push(depth, from, middle);
                depth = push(depth, middle, to);
            }
        }
    }

    private int push(int depth, int from, int to) {
        if (to - from < 2) {
            return depth;
        }
        if (depth + 2 > stack.length) {
            stack = Arrays.copyOf(stack, 2 * stack.length);
        }
        stack[depth] = from;
        stack[depth + 1] = to;
        return depth + 2;
    }

    private int farthest(int from, int to) {
        int best = -1;
        double most = -1;
        for (int i = from + 1; i < to; i++) {
            double distance = distance(i, from, to);
            if (distance > most) {
                most = distance;
                best = i;
            }
        }
        return best;
    }

    private double distance(int i, int from, int to) {
        double x0 = rings.xs()[arc[from]];
        double y0 = rings.ys()[arc[from]];
        double dx = rings.xs()[arc[to]] - x0;
        double dy = rings.ys()[arc[to]] - y0;
        double px = rings.xs()[arc[i]] - x0;
        double py = rings.ys()[arc[i]] - y0;
        double length2 = dx * dx + dy * dy;
        double along = length2 == 0 ? 0 : Math.clamp((px * dx + py * dy) / length2, 0, 1);
        return Math.sqrt(square(px - along * dx) + square(py - along * dy));
    }

    private static double square(double value) {
        return value * value;
    }
}
