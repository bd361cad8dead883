package vn.toancanh.map.geometry;

import java.util.Arrays;

/**
 * Who is on the other side of every ring segment. Segment i goes from point i to the next of its
 * ring; its twin is the segment of another ring (or part) between the same two points. Thanks to
 * twins a shared border is simplified once and drawn once, and a province border is known.
 */
final class Borders {
    static final int NOBODY = -1;

    final Rings rings;
    final int[] next;
    final int[] twin;
    private final int[] owner;
    private final int[] groups;

    /**
     * @param groups a number per feature
     */
    Borders(Rings rings, int[] groups) {
        this.rings = rings;
        this.groups = groups;
        next = rings.followers();
        owner = rings.owners();
        twin = new int[rings.points()];
        Arrays.fill(twin, NOBODY);
        pair(new int[Integer.highestOneBit(Math.max(8, rings.points())) << 2]);
    }

    /**
     * Segments meet in a hash table of open addressing: a million of them in a tenth of a second.
     */
    private void pair(int[] table) {
        Arrays.fill(table, NOBODY);
        for (int i = 0; i < twin.length; i++) {
            int slot = hash(i) & table.length - 1;
            while (table[slot] != NOBODY && !sameEnds(table[slot], i)) {
                slot = slot + 1 & table.length - 1;
            }
            if (table[slot] == NOBODY) {
                table[slot] = i;
            } else {
                twin[i] = table[slot];
                twin[table[slot]] = i;
            }
        }
    }

    private int hash(int segment) {
        int end = next[segment];
        // Sums, so that both directions of a segment meet in one slot.
        int h =
                (rings.xs()[segment] + rings.xs()[end]) * 0x9E3779B1
                        ^ (rings.ys()[segment] + rings.ys()[end]) * 0x85EBCA77;
        return h ^ h >>> 15;
    }

    private boolean sameEnds(int a, int b) {
        return (rings.samePoint(a, next[b]) && rings.samePoint(next[a], b))
                || (rings.samePoint(a, b) && rings.samePoint(next[a], next[b]));
    }

    /** True for the one of two twins that draws the border for both. */
    boolean draws(int segment) {
        return twin[segment] == NOBODY || twin[segment] > segment;
    }

    LineKind kind(int segment) {
        if (twin[segment] == NOBODY) {
            return LineKind.EDGE;
        }
        int here = groups[owner[segment]];
        int there = groups[owner[twin[segment]]];
        return here == there ? LineKind.UNIT : LineKind.GROUP;
    }

    /**
     * True where a border ends: the point between the segments {@code in} and {@code out} of a ring
     * does not lie between the same two neighbours on both of its sides.
     */
    boolean isNode(int in, int out) {
        if (twin[in] == NOBODY || twin[out] == NOBODY) {
            return twin[in] != twin[out];
        }
        boolean sameWay = next[twin[in]] == twin[out];
        return next[twin[out]] != twin[in] && !sameWay;
    }
}
