package vn.toancanh.demo.border;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import vn.toancanh.demo.terrain.Grid;
import vn.toancanh.demo.terrain.Noise;

/**
 * Reads the borders off the squares and draws them by hand: from stairs to natural lines. Lines
 * that would touch another one after smoothing keep their plain form, which never does.
 */
public final class Borders {
    private static final int[] AHEAD_X = {1, 0, -1, 0};
    private static final int[] AHEAD_Y = {0, 1, 0, -1};

    /** Square to the left of a step from a corner in direction 0..3 (east, north, west, south). */
    private static final int[] LEFT_X = {0, -1, -1, 0};

    private static final int[] LEFT_Y = {0, 0, -1, -1};

    private final CellRaster raster;
    private final Noise noise;
    private final boolean[] walked = new boolean[4 * (Grid.WIDTH + 1) * (Grid.HEIGHT + 1)];

    private Borders(CellRaster raster, long seed) {
        this.raster = raster;
        noise = new Noise(seed).other(80);
    }

    public static Topology trace(CellRaster raster, long seed) {
        return new Borders(raster, seed).trace();
    }

    /** Corners of the grid a border passes, its owners on both sides. */
    private record Stairs(int left, int right, List<int[]> corners) {}

    private Topology trace() {
        var stairs = new ArrayList<Stairs>();
        // First from the corners where three meet, then the closed ones that are left.
        for (var nodesOnly = 0; nodesOnly < 2; nodesOnly++) {
            for (var y = 0; y <= Grid.HEIGHT; y++) {
                for (var x = 0; x <= Grid.WIDTH; x++) {
                    if (nodesOnly == 1 || isNode(x, y)) {
                        walkAll(x, y, stairs);
                    }
                }
            }
        }
        return new Topology(draw(stairs));
    }

    private void walkAll(int x, int y, List<Stairs> into) {
        for (var direction = 0; direction < 4; direction++) {
            if (isBorder(x, y, direction) && !walked[index(x, y, direction)]) {
                into.add(walk(x, y, direction));
            }
        }
    }

    private Stairs walk(int startX, int startY, int startDirection) {
        var corners = new ArrayList<int[]>();
        var left = left(startX, startY, startDirection);
        var right = right(startX, startY, startDirection);
        var x = startX;
        var y = startY;
        var direction = startDirection;
        corners.add(new int[] {x, y});
        do {
            walked[index(x, y, direction)] = true;
            x += AHEAD_X[direction];
            y += AHEAD_Y[direction];
            walked[index(x, y, (direction + 2) % 4)] = true;
            corners.add(new int[] {x, y});
            direction = onward(x, y, direction);
        } while (!isNode(x, y) && !(x == startX && y == startY));
        return new Stairs(left, right, corners);
    }

    private int onward(int x, int y, int came) {
        for (var turn = 3; turn <= 5; turn++) {
            var direction = (came + turn) % 4;
            if (isBorder(x, y, direction)) {
                return direction;
            }
        }
        return came;
    }

    private boolean isBorder(int x, int y, int direction) {
        var left = left(x, y, direction);
        var right = right(x, y, direction);
        return left != right && (left >= 0 || right >= 0);
    }

    private int left(int x, int y, int direction) {
        return raster.owner(x + LEFT_X[direction], y + LEFT_Y[direction]);
    }

    private int right(int x, int y, int direction) {
        var back = (direction + 3) % 4;
        return raster.owner(x + LEFT_X[back], y + LEFT_Y[back]);
    }

    private boolean isNode(int x, int y) {
        var count = 0;
        for (var direction = 0; direction < 4; direction++) {
            count += isBorder(x, y, direction) ? 1 : 0;
        }
        // Where the coast of the province becomes another's coast only two of three are ours.
        return count > 2 || (count == 2 && differentOwners(x, y) > 2);
    }

    private int differentOwners(int x, int y) {
        var owners = new java.util.TreeSet<Integer>();
        for (var direction = 0; direction < 4; direction++) {
            owners.add(left(x, y, direction));
        }
        return owners.size();
    }

    private static int index(int x, int y, int direction) {
        return (y * (Grid.WIDTH + 1) + x) * 4 + direction;
    }

    private List<Topology.Arc> draw(List<Stairs> all) {
        var plain = new ArrayList<List<Coordinate>>();
        var drawn = new ArrayList<List<Coordinate>>();
        for (var k = 0; k < all.size(); k++) {
            var middles = Strokes.middles(all.get(k).corners);
            plain.add(Strokes.degrees(middles));
            drawn.add(Strokes.degrees(Strokes.natural(middles, noise.other(k))));
        }
        for (var round = 0; round < 20; round++) {
            var bad = Crossings.between(drawn);
            if (bad.isEmpty()) {
                break;
            }
            bad.forEach(k -> drawn.set(k, plain.get(k)));
        }
        var arcs = new ArrayList<Topology.Arc>();
        for (var k = 0; k < all.size(); k++) {
            arcs.add(new Topology.Arc(all.get(k).left, all.get(k).right, drawn.get(k)));
        }
        return arcs;
    }
}
