package vn.toancanh.demo.border;

import java.util.Arrays;
import vn.toancanh.demo.terrain.Frontier;
import vn.toancanh.demo.terrain.Grid;
import vn.toancanh.demo.terrain.Noise;

/**
 * Which cell owns each square. Cells grow from their sites at the same pace, slowly over slopes and
 * rivers, so that borders come to lie on crests and streams. Every cell of the mainland is one
 * piece of side-sharing squares, and no corner touches four cells: borders then meet three at a
 * time.
 */
public final class CellRaster {
    public static final int SEA = -1;

    /** Land of the neighbour provinces. */
    static final int ABROAD = -2;

    /** Land of fewer squares (800 km²) is an island. */
    private static final int ISLAND = 5000;

    private static final int[] CORNER_X = {0, 1, 0, 1};
    private static final int[] CORNER_Y = {0, 0, 1, 1};

    private final int[] owner = new int[Grid.SIZE];

    public CellRaster(Ground ground, Sites sites, long seed) {
        grow(ground, sites, new Noise(seed).other(60));
        for (var square = 0; square < Grid.SIZE; square++) {
            if (!ground.terrain().isLand(square)) {
                owner[square] = SEA;
            }
        }
        dropSpecks();
        settleIslands(sites);
        for (var round = 0; round < 12; round++) {
            if (round < 3) {
                soften();
            }
            keepLargestPieces(sites.squares().size());
            if (!untieCorners()) {
                break;
            }
        }
    }

    /** The cell of a square; SEA outside the grid. */
    int owner(int x, int y) {
        return x < 0 || y < 0 || x >= Grid.WIDTH || y >= Grid.HEIGHT
                ? SEA
                : owner[y * Grid.WIDTH + x];
    }

    public int owner(int square) {
        return owner[square];
    }

    private void grow(Ground ground, Sites sites, Noise noise) {
        var cost = new double[Grid.SIZE];
        Arrays.fill(cost, Double.MAX_VALUE);
        Arrays.fill(owner, ABROAD);
        var terrain = ground.terrain();
        var pace = pace(ground, noise);
        var frontier = new Frontier();
        for (var site = 0; site < sites.squares().size(); site++) {
            var square = sites.squares().get(site);
            owner[square] = site;
            cost[square] = 0;
            frontier.add(square, 0);
        }
        while (!frontier.isEmpty()) {
            var reached = frontier.leastCost();
            var square = frontier.take();
            if (reached > cost[square]) {
                continue;
            }
            for (var direction = 0; direction < 8; direction++) {
                var next = Grid.neighbour(square, direction);
                if (next < 0 || pace[next] < 0) {
                    continue;
                }
                var climb = Math.abs(terrain.height(next) - terrain.height(square));
                var far = reached + (direction < 4 ? 1 : 1.414) * (pace[next] + 0.03 * climb);
                if (far < cost[next]) {
                    cost[next] = far;
                    owner[next] = owner[square];
                    frontier.add(next, far);
                }
            }
        }
    }

    /** What it costs to enter a square: unevenly much, more across a river; −1 for never. */
    private static double[] pace(Ground ground, Noise noise) {
        var pace = new double[Grid.SIZE];
        for (var square = 0; square < Grid.SIZE; square++) {
            if (ground.isMainland(square)) {
                var rough = noise.rough(Grid.x(square) / 7.0, Grid.y(square) / 7.0, 4);
                pace[square] =
                        StrictMath.exp(1.9 * rough) + (ground.rivers().isRiver(square) ? 6 : 0);
            } else {
                pace[square] =
                        !ground.terrain().isLand(square) || Grid.kmEast(square) > 92 ? 4 : -1;
            }
        }
        return pace;
    }

    /** Islets of a few squares and ponds would be noise on every map. */
    private void dropSpecks() {
        var piece = pieces(true);
        var size = sizes(piece);
        for (var square = 0; square < Grid.SIZE; square++) {
            if (size[piece[square]] < 5) {
                owner[square] = owner[square] == SEA ? nearestLand(square) : SEA;
            }
        }
    }

    /** An island belongs to one unit as a whole: the main island's if near, else a coastal one. */
    private void settleIslands(Sites sites) {
        var piece = pieces(true);
        var size = sizes(piece);
        var whose = new int[size.length];
        Arrays.fill(whose, ABROAD);
        var island = sites.squares().get(sites.squares().size() - 1);
        for (var square = 0; square < Grid.SIZE; square++) {
            if (whose[piece[square]] == ABROAD && owner[square] >= 0) {
                var near = Grid.distance(square, island) < 9;
                whose[piece[square]] = near ? sites.squares().size() - 1 : owner[square];
            }
        }
        for (var square = 0; square < Grid.SIZE; square++) {
            if (owner[square] != SEA && size[piece[square]] < ISLAND) {
                var cell = whose[piece[square]];
                owner[square] = cell == ABROAD ? SEA : cell;
            }
        }
    }

    private int nearestLand(int square) {
        for (var reach = 1; reach < 12; reach++) {
            for (var direction = 0; direction < 4; direction++) {
                var x = Grid.x(square) + (direction == 0 ? reach : direction == 2 ? -reach : 0);
                var y = Grid.y(square) + (direction == 1 ? reach : direction == 3 ? -reach : 0);
                if (owner(x, y) != SEA) {
                    return owner(x, y);
                }
            }
        }
        return ABROAD;
    }

    /** A square between three or four squares of one other owner goes to it. */
    private void soften() {
        var before = owner.clone();
        for (var square = 0; square < Grid.SIZE; square++) {
            var x = Grid.x(square);
            var y = Grid.y(square);
            if (x == 0 || y == 0 || x == Grid.WIDTH - 1 || y == Grid.HEIGHT - 1) {
                continue;
            }
            for (var direction = 0; direction < 4; direction++) {
                var candidate = before[Grid.neighbour(square, direction)];
                if (candidate != before[square] && count(before, square, candidate) >= 3) {
                    owner[square] = candidate;
                }
            }
        }
    }

    private static int count(int[] owner, int square, int candidate) {
        var count = 0;
        for (var direction = 0; direction < 4; direction++) {
            count += owner[Grid.neighbour(square, direction)] == candidate ? 1 : 0;
        }
        return count;
    }

    /** Pieces of a cell cut off from its main one go to a neighbour, islands excepted. */
    private void keepLargestPieces(int cells) {
        var piece = pieces(false);
        var size = sizes(piece);
        var largest = new int[cells + 1];
        Arrays.fill(largest, -1);
        for (var square = 0; square < Grid.SIZE; square++) {
            var cell = owner[square] == ABROAD ? cells : owner[square];
            if (cell >= 0 && (largest[cell] < 0 || size[piece[square]] > size[largest[cell]])) {
                largest[cell] = piece[square];
            }
        }
        var lost = new boolean[size.length];
        for (var square = 0; square < Grid.SIZE; square++) {
            var cell = owner[square] == ABROAD ? cells : owner[square];
            lost[piece[square]] = cell >= 0 && piece[square] != largest[cell];
        }
        giveAway(piece, lost);
    }

    private void giveAway(int[] piece, boolean[] lost) {
        for (var changed = true; changed; ) {
            changed = false;
            for (var square = 0; square < Grid.SIZE; square++) {
                for (var direction = 0; lost[piece[square]] && direction < 4; direction++) {
                    var next = Grid.neighbour(square, direction);
                    if (next >= 0 && owner[next] >= 0 && !lost[piece[next]]) {
                        owner[square] = owner[next];
                        piece[square] = piece[next];
                        changed = true;
                    }
                }
            }
        }
    }

    /** Numbers of side-connected pieces; {@code landAsOne} tells only land from sea. */
    private int[] pieces(boolean landAsOne) {
        var piece = new int[Grid.SIZE];
        Arrays.fill(piece, -1);
        var stack = new int[Grid.SIZE];
        var count = 0;
        for (var start = 0; start < Grid.SIZE; start++) {
            if (piece[start] >= 0) {
                continue;
            }
            var top = 0;
            stack[top++] = start;
            piece[start] = count;
            while (top > 0) {
                var square = stack[--top];
                for (var direction = 0; direction < 4; direction++) {
                    var next = Grid.neighbour(square, direction);
                    if (next >= 0 && piece[next] < 0 && alike(square, next, landAsOne)) {
                        piece[next] = count;
                        stack[top++] = next;
                    }
                }
            }
            count++;
        }
        return piece;
    }

    private boolean alike(int a, int b, boolean landAsOne) {
        return landAsOne ? (owner[a] == SEA) == (owner[b] == SEA) : owner[a] == owner[b];
    }

    private static int[] sizes(int[] piece) {
        var size = new int[Arrays.stream(piece).max().orElse(0) + 1];
        for (var p : piece) {
            size[p]++;
        }
        return size;
    }

    /** True when something had to change. */
    private boolean untieCorners() {
        var changed = false;
        for (var y = 0; y < Grid.HEIGHT - 1; y++) {
            for (var x = 0; x < Grid.WIDTH - 1; x++) {
                changed |= untie(x, y);
            }
        }
        return changed;
    }

    private boolean untie(int x, int y) {
        var o = new int[4];
        for (var k = 0; k < 4; k++) {
            o[k] = owner(x + CORNER_X[k], y + CORNER_Y[k]);
        }
        var crossed = o[0] != o[1] && o[0] != o[2] && o[3] != o[1] && o[3] != o[2];
        if (!crossed) {
            return false;
        }
        // Prefer giving land to land: the coast keeps its shape.
        var from = o[0] != SEA ? 0 : 3;
        var to = o[1] != SEA ? 1 : 2;
        owner[(y + CORNER_Y[to]) * Grid.WIDTH + x + CORNER_X[to]] = o[from];
        return true;
    }
}
