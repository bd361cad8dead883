package vn.toancanh.demo.terrain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** Lines of equal height through the middles of the squares (marching squares). */
public final class Contours {
    private final Terrain terrain;
    private final double level;
    private final Map<Long, long[]> ends = new HashMap<>();

    private Contours(Terrain terrain, double level) {
        this.terrain = terrain;
        this.level = level;
    }

    /** Points in kilometres, east then north; closed lines repeat their first point. */
    public static List<List<double[]>> at(double level, Terrain terrain, IntPredicate where) {
        var contours = new Contours(terrain, level);
        for (var square = 0; square < Grid.SIZE - Grid.WIDTH; square++) {
            if (where.test(square) && Grid.x(square) < Grid.WIDTH - 1) {
                contours.cross(square);
            }
        }
        return contours.lines();
    }

    /** The sides of one mesh that the level crosses, joined in pairs. */
    private void cross(int square) {
        var north = square + Grid.WIDTH;
        var sides =
                new long[] {
                    side(square, square + 1), side(square + 1, north + 1),
                    side(north, north + 1), side(square, north)
                };
        var crossed = java.util.Arrays.stream(sides).filter(side -> side >= 0).toArray();
        for (var k = 0; k + 1 < crossed.length; k += 2) {
            join(crossed[k], crossed[k + 1]);
            join(crossed[k + 1], crossed[k]);
        }
    }

    private long side(int a, int b) {
        var above = terrain.height(a) >= level;
        return above == terrain.height(b) >= level ? -1 : ((long) a << 32) | b;
    }

    private void join(long a, long b) {
        var pair = ends.computeIfAbsent(a, _ -> new long[] {-1, -1});
        pair[pair[0] < 0 ? 0 : 1] = b;
    }

    private List<List<double[]>> lines() {
        var lines = new ArrayList<List<double[]>>();
        var left = new TreeMap<>(ends);
        // Open lines from their ends first, then the closed ones.
        for (var open = 1; open >= 0; open--) {
            for (var start : List.copyOf(left.keySet())) {
                if (left.containsKey(start) && (open == 0 || isEnd(start))) {
                    lines.add(follow(start, left));
                }
            }
        }
        return lines;
    }

    private boolean isEnd(long side) {
        return ends(side)[1] < 0;
    }

    private long[] ends(long side) {
        return Objects.requireNonNull(ends.get(side));
    }

    private List<double[]> follow(long start, Map<Long, long[]> left) {
        var line = new ArrayList<double[]>();
        var at = start;
        var closes = false;
        while (at >= 0) {
            left.remove(at);
            line.add(point(at));
            var next = -1L;
            for (var end : ends(at)) {
                closes |= end == start && line.size() > 2;
                next = left.containsKey(end) ? end : next;
            }
            at = next;
        }
        if (closes) {
            line.add(line.getFirst());
        }
        return line;
    }

    private double[] point(long side) {
        var a = (int) (side >>> 32);
        var b = (int) side;
        var t = (level - terrain.height(a)) / (terrain.height(b) - terrain.height(a));
        return new double[] {
            Grid.kmEast(a) + t * (Grid.kmEast(b) - Grid.kmEast(a)),
            Grid.kmNorth(a) + t * (Grid.kmNorth(b) - Grid.kmNorth(a))
        };
    }
}
