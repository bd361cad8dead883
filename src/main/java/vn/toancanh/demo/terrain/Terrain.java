package vn.toancanh.demo.terrain;

import java.util.List;

/**
 * Heights in metres, negative at sea: mountains in the west, two main valleys, a plain, an uneven
 * coast in the east and islands before it.
 */
public final class Terrain {
    /** An island's middle and radius in kilometres. */
    record Island(double x, double y, double radius) {}

    /** Beyond this many radii an uneven shore cannot reach. */
    private static final double REACH = 2.2;

    private final Noise noise;
    private final List<Island> islands;
    private final float[] heights = new float[Grid.SIZE];

    public Terrain(long seed) {
        noise = new Noise(seed);
        islands =
                List.of(
                        island(0, 107, 58, 3.9),
                        island(1, 101, 25, 1.6),
                        island(2, 104, 31, 1.0),
                        island(3, 99, 74, 1.3),
                        island(4, 109, 66, 1.1));
        var shape = noise.other(1);
        for (var square = 0; square < Grid.SIZE; square++) {
            heights[square] = (float) heightAt(shape, Grid.kmEast(square), Grid.kmNorth(square));
        }
    }

    public double height(int square) {
        return heights[square];
    }

    public boolean isLand(int square) {
        return heights[square] > 0;
    }

    /** The middle of the largest island, which is a unit of its own. */
    public int mainIsland() {
        return Grid.square(islands.getFirst().x, islands.getFirst().y);
    }

    /** The middles of the small islands. */
    public List<Integer> islets() {
        return islands.stream().skip(1).map(island -> Grid.square(island.x, island.y)).toList();
    }

    private Island island(int k, double x, double y, double radius) {
        return new Island(
                x + 5 * (noise.at(k, 1) - 0.5),
                y + 10 * (noise.at(k, 2) - 0.5),
                radius * (0.85 + 0.3 * noise.at(k, 3)));
    }

    private double heightAt(Noise shape, double x, double y) {
        var wx = x + 7 * shape.rough(x / 26, y / 26, 3);
        var wy = y + 5 * shape.rough(x / 26 + 50, y / 26, 3);
        var inland = coast(shape, wy) - wx;
        inland += 4.5 * shape.rough(x / 11 + 90, y / 11, 4);
        if (inland <= 0) {
            return Math.max(inland * 4, islandHeight(shape, x, y));
        }
        var mountains = step(14, 80, inland);
        var foothills = step(4, 40, inland);
        var crest = shape.crest(wx / 24 + 7, wy / 30, 4);
        var rough = 0.5 + 0.5 * shape.rough(x / 9, y / 9, 3);
        var valley = 1 - 0.85 * Math.max(valley(x, wy, 0), valley(x, wy, 1));
        var height =
                1
                        + 0.35 * inland
                        + 5 * Math.min(1, inland / 6) * (1 + shape.rough(x / 3, y / 3, 2));
        height += valley * mountains * (120 + 1750 * crest * (0.45 + 0.4 * rough));
        height += valley * foothills * 240 * Math.max(0, crest - 0.35) * rough;
        return height + headland(shape, x, y, inland);
    }

    /** Where the sea begins, in kilometres from the west, before the small irregularities. */
    private static double coast(Noise shape, double y) {
        return 88 + 13 * shape.smooth(y / 34, 3.7) + 6 * shape.smooth(y / 15, 8.2);
    }

    private double valley(double x, double y, int which) {
        var middle = which == 0 ? 30 + 8 * noise.at(9, 1) : 60 + 10 * noise.at(9, 2);
        var bend = 5 * noise.other(20 + which).smooth(x / 22, which);
        var off = (y - middle - bend) / (5 + x * 0.09);
        return StrictMath.exp(-off * off);
    }

    /** Hills that reach the sea in places, as they do on this coast. */
    private static double headland(Noise shape, double x, double y, double inland) {
        var hill = Math.max(0, shape.smooth(x / 10 + 31, y / 10 + 11) - 0.34);
        return 620 * hill * step(0.2, 3, inland);
    }

    private double islandHeight(Noise shape, double x, double y) {
        var best = -1000.0;
        for (var island : islands) {
            var far = StrictMath.hypot(x - island.x, y - island.y) / island.radius;
            if (far > REACH) {
                best = Math.max(best, -70 * island.radius * (far - REACH) - 1);
                continue;
            }
            var edge = 1 + 0.45 * shape.rough(x / 2.6, y / 2.6 + 40, 3);
            best = Math.max(best, 70 * island.radius * (edge - far));
        }
        return best;
    }

    static double step(double from, double to, double x) {
        var t = Math.clamp((x - from) / (to - from), 0.0, 1.0);
        return t * t * (3 - 2 * t);
    }
}
