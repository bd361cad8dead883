package vn.toancanh.map.geometry;

import java.util.Arrays;

/**
 * How much each point of a coverage matters, after Douglas and Peucker (1973): leaving out all
 * points below d moves no border by more than d. It is worked out once per border, hence equal on
 * both of its sides and shared borders stay shared at every step; the ends of borders always stay.
 */
final class Significance {
    private final Borders borders;
    private final Rings rings;
    private final float[] ofPoint;
    private int[] arc = new int[256];
    private int length;
    private int[] stack = new int[64];

    private Significance(Borders borders) {
        this.borders = borders;
        this.rings = borders.rings;
        this.ofPoint = new float[rings.points()];
    }

    /** Centimetres per point of the rings. */
    static float[] of(Borders borders) {
        var work = new Significance(borders);
        for (int r = 0; r + 1 < work.rings.starts().length; r++) {
            if (work.rings.starts()[r] < work.rings.starts()[r + 1]) {
                work.markNodes(work.rings.starts()[r], work.rings.starts()[r + 1]);
            }
        }
        for (int r = 0; r + 1 < work.rings.starts().length; r++) {
            if (work.rings.starts()[r] < work.rings.starts()[r + 1]) {
                work.weighRing(work.rings.starts()[r], work.rings.starts()[r + 1]);
            }
        }
        return work.ofPoint;
    }

    private void markNodes(int from, int to) {
        boolean any = false;
        int in = to - 1;
        for (int i = from; i < to; i++) {
            if (borders.isNode(in, i)) {
                ofPoint[i] = Float.POSITIVE_INFINITY;
                any = true;
            }
            in = i;
        }
        if (!any) {
            markExtremes(from, to);
        }
    }

    /** A ring without ends, an island or an enclave: both sides choose the same two points. */
    private void markExtremes(int from, int to) {
        int least = from;
        int greatest = from;
        for (int i = from + 1; i < to; i++) {
            least = before(i, least) ? i : least;
            greatest = before(greatest, i) ? i : greatest;
        }
        ofPoint[least] = Float.POSITIVE_INFINITY;
        ofPoint[greatest] = Float.POSITIVE_INFINITY;
    }

    private boolean before(int a, int b) {
        int byX = Integer.compare(rings.xs()[a], rings.xs()[b]);
        return byX != 0 ? byX < 0 : rings.ys()[a] < rings.ys()[b];
    }

    private void weighRing(int from, int to) {
        int start = from;
        while (start < to && ofPoint[start] != Float.POSITIVE_INFINITY) {
            start++;
        }
        if (start == to) {
            return;
        }
        int point = start;
        do {
            length = 0;
            add(point);
            int first = point;
            do {
                point = borders.next[point];
                add(point);
            } while (ofPoint[point] != Float.POSITIVE_INFINITY);
            if (borders.draws(first)) {
                weigh();
            }
        } while (point != start);
    }

    private void add(int point) {
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
                float limit = Math.min(ofPoint[arc[from]], ofPoint[arc[to]]);
                set(middle, Math.min(limit, (float) distance(middle, from, to)));
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

    /** On both sides of the border. */
    private void set(int i, float weight) {
        int point = arc[i];
        ofPoint[point] = weight;
        int other = borders.twin[arc[i - 1]];
        if (other != Borders.NOBODY) {
            int there = rings.samePoint(other, point) ? other : borders.next[other];
            ofPoint[there] = weight;
        }
    }
}
