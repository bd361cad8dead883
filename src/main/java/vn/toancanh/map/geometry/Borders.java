package vn.toancanh.map.geometry;

import java.util.Arrays;

/**
 * How rings hang together. Points of all rings at the same place have one number; where other than
 * two different points follow on a place, borders meet or end: a node. Between two nodes every ring
 * that runs there takes the same points, hence a shared border can be thinned once for all its
 * sides. Thanks to twins it is also drawn once, and a province border is known.
 */
final class Borders {
    static final int NOBODY = -1;

    final Rings rings;
    final int[] next;

    /** Per point of the rings: the number of its place. */
    final int[] place;

    /** Per segment, which goes from its point to the next: a segment of another ring, or nobody. */
    final int[] twin;

    private final int[] owner;
    private final int[] groups;
    private final int places;

    /**
     * @param groups a number per feature
     */
    Borders(Rings rings, int[] groups) {
        this.rings = rings;
        this.groups = groups;
        next = rings.followers();
        owner = rings.owners();
        place = new int[rings.points()];
        twin = new int[rings.points()];
        Arrays.fill(twin, NOBODY);
        // Open addressing: a million points in a tenth of a second.
        var table = new int[Integer.highestOneBit(Math.max(8, rings.points())) << 2];
        places = number(table);
        pair(table);
    }

    private int number(int[] table) {
        Arrays.fill(table, NOBODY);
        int count = 0;
        for (int i = 0; i < place.length; i++) {
            int slot = mix(rings.xs()[i], rings.ys()[i]) & (table.length - 1);
            while (table[slot] != NOBODY && !rings.samePoint(table[slot], i)) {
                slot = (slot + 1) & (table.length - 1);
            }
            if (table[slot] == NOBODY) {
                table[slot] = i;
                place[i] = count++;
            } else {
                place[i] = place[table[slot]];
            }
        }
        return count;
    }

    private void pair(int[] table) {
        Arrays.fill(table, NOBODY);
        for (int i = 0; i < twin.length; i++) {
            int slot = hash(i) & (table.length - 1);
            while (table[slot] != NOBODY && !sameEnds(table[slot], i)) {
                slot = (slot + 1) & (table.length - 1);
            }
            if (table[slot] == NOBODY) {
                table[slot] = i;
            } else {
                twin[i] = table[slot];
                // Where features overlap a third may come: the first two stay a pair.
                twin[table[slot]] = twin[table[slot]] == NOBODY ? i : twin[table[slot]];
            }
        }
    }

    /** The same for both directions of a segment. */
    private int hash(int segment) {
        int from = place[segment];
        int to = place[next[segment]];
        return mix(Math.min(from, to), Math.max(from, to));
    }

    private static int mix(int a, int b) {
        int h = (a * 0x9E3779B1) ^ (b * 0x85EBCA77);
        return h ^ (h >>> 15);
    }

    private boolean sameEnds(int a, int b) {
        int from = place[a];
        int to = place[next[a]];
        return (from == place[b] && to == place[next[b]])
                || (from == place[next[b]] && to == place[b]);
    }

    int places() {
        return places;
    }

    /** Per place: true where borders meet or end. */
    boolean[] nodes() {
        var one = new int[places];
        var two = new int[places];
        Arrays.fill(one, NOBODY);
        Arrays.fill(two, NOBODY);
        var node = new boolean[places];
        for (int i = 0; i < place.length; i++) {
            meet(place[i], place[next[i]], one, two, node);
            meet(place[next[i]], place[i], one, two, node);
        }
        for (int p = 0; p < places; p++) {
            node[p] |= two[p] == NOBODY;
        }
        return node;
    }

    private static void meet(int here, int there, int[] one, int[] two, boolean[] node) {
        if (here == there || one[here] == there || two[here] == there) {
            return;
        }
        if (one[here] == NOBODY) {
            one[here] = there;
        } else if (two[here] == NOBODY) {
            two[here] = there;
        } else {
            node[here] = true;
        }
    }

    /** True for the one of several equal segments that draws the border for all. */
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
}
