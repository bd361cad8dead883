package vn.toancanh.demo.terrain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where rain runs: every square of land drains to a neighbour and in the end to the sea or off the
 * map (priority flood, Barnes et al. 2014); rivers are where much of it meets.
 */
public final class Rivers {
    /** Squares that must drain through one for it to be called a river: about 60 km². */
    private static final int RIVER = 380;

    private final Terrain terrain;
    private final int[] downstream = new int[Grid.SIZE];
    private final int[] drained = new int[Grid.SIZE];

    public Rivers(Terrain terrain) {
        this.terrain = terrain;
        var order = flood();
        Arrays.fill(drained, 1);
        for (var k = order.length - 1; k >= 0; k--) {
            if (downstream[order[k]] >= 0) {
                drained[downstream[order[k]]] += drained[order[k]];
            }
        }
    }

    /** How many squares drain through this one. */
    public int drained(int square) {
        return terrain.isLand(square) ? drained[square] : 0;
    }

    public boolean isRiver(int square) {
        return drained(square) >= RIVER;
    }

    /** The next square on the way to the sea, −1 at its end. */
    public int downstream(int square) {
        return downstream[square];
    }

    /**
     * Squares of each river from its spring (or the river it leaves) to its mouth, largest first.
     */
    public List<int[]> courses() {
        var mouths = new ArrayList<Integer>();
        for (var square = 0; square < Grid.SIZE; square++) {
            if (isRiver(square) && !isRiverOrNone(downstream[square])) {
                mouths.add(square);
            }
        }
        var upstream = new int[Grid.SIZE];
        Arrays.fill(upstream, -1);
        for (var square = 0; square < Grid.SIZE; square++) {
            var next = downstream[square];
            if (isRiver(square)
                    && next >= 0
                    && (upstream[next] < 0 || drained[square] > drained[upstream[next]])) {
                upstream[next] = square;
            }
        }
        for (var square = 0; square < Grid.SIZE; square++) {
            var next = downstream[square];
            if (isRiver(square) && next >= 0 && isRiver(next) && upstream[next] != square) {
                mouths.add(square);
            }
        }
        mouths.sort((a, b) -> drained[b] - drained[a]);
        return mouths.stream()
                .map(mouth -> course(mouth, upstream))
                .filter(course -> course.length > 8)
                .toList();
    }

    private boolean isRiverOrNone(int square) {
        return square >= 0 && isRiver(square);
    }

    /** Up along the largest feeder, then turned round, with the square it flows into at the end. */
    private int[] course(int mouth, int[] upstream) {
        var squares = new ArrayList<Integer>();
        if (downstream[mouth] >= 0) {
            squares.add(downstream[mouth]);
        }
        for (var square = mouth; square >= 0; square = upstream[square]) {
            squares.add(square);
        }
        return squares.reversed().stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * Floods inward from the sea and the rim; gives land squares in the order they were reached.
     */
    private int[] flood() {
        Arrays.fill(downstream, -2);
        var frontier = new Frontier();
        for (var square = 0; square < Grid.SIZE; square++) {
            var rim =
                    Grid.x(square) == 0
                            || Grid.y(square) == 0
                            || Grid.x(square) == Grid.WIDTH - 1
                            || Grid.y(square) == Grid.HEIGHT - 1;
            if (rim || !terrain.isLand(square)) {
                downstream[square] = -1;
                frontier.add(square, Math.max(0, terrain.height(square)));
            }
        }
        var order = new int[Grid.SIZE];
        var reached = 0;
        while (!frontier.isEmpty()) {
            var level = frontier.leastCost();
            var square = frontier.take();
            order[reached++] = square;
            for (var direction = 0; direction < 8; direction++) {
                var next = Grid.neighbour(square, direction);
                if (next >= 0 && downstream[next] == -2) {
                    downstream[next] = square;
                    frontier.add(next, Math.max(level + 0.01, terrain.height(next)));
                }
            }
        }
        return order;
    }
}
