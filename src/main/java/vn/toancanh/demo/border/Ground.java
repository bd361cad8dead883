package vn.toancanh.demo.border;

import java.util.BitSet;
import vn.toancanh.demo.terrain.Grid;
import vn.toancanh.demo.terrain.Noise;
import vn.toancanh.demo.terrain.Rivers;
import vn.toancanh.demo.terrain.Terrain;

/**
 * The ground the province stands on: a wavy-edged block of the mainland and the islands before it.
 */
public final class Ground {
    private final Terrain terrain;
    private final Rivers rivers;
    private final BitSet mainland = new BitSet(Grid.SIZE);

    public Ground(long seed) {
        terrain = new Terrain(seed);
        rivers = new Rivers(terrain);
        var noise = new Noise(seed).other(40);
        var within = new BitSet(Grid.SIZE);
        for (var square = 0; square < Grid.SIZE; square++) {
            within.set(square, terrain.isLand(square) && isWithin(noise, square));
        }
        fill(within, Grid.square(50, 48));
    }

    public Terrain terrain() {
        return terrain;
    }

    public Rivers rivers() {
        return rivers;
    }

    boolean isMainland(int square) {
        return mainland.get(square);
    }

    /** A rounded block, its outline wavy at every scale. */
    private static boolean isWithin(Noise noise, int square) {
        var east = Grid.kmEast(square);
        var north = Grid.kmNorth(square);
        var x = east + 5.5 * noise.rough(east / 17, north / 17, 5);
        var y = north + 5.5 * noise.rough(east / 17 + 70, north / 17, 5);
        return StrictMath.pow(Math.abs(x - 64) / 55, 4) + StrictMath.pow(Math.abs(y - 48) / 41, 4)
                < 1;
    }

    /** The one piece that holds {@code start}, or the nearest square east of it that is land. */
    private void fill(BitSet within, int start) {
        var stack = new int[Grid.SIZE];
        var top = 0;
        stack[top++] = within.nextSetBit(start);
        mainland.set(stack[0]);
        while (top > 0) {
            var square = stack[--top];
            for (var direction = 0; direction < 4; direction++) {
                var next = Grid.neighbour(square, direction);
                if (next >= 0 && within.get(next) && !mainland.get(next)) {
                    mainland.set(next);
                    stack[top++] = next;
                }
            }
        }
    }
}
