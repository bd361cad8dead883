package vn.toancanh.demo.terrain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/** The easiest ways over land to the nearest road: few slopes, few river crossings. */
public final class Roads {
    private final int[] back = new int[Grid.SIZE];
    private final BitSet paved;

    /**
     * @param paved squares that carry a road, at least one; new ones are added to it
     */
    public Roads(Terrain terrain, Rivers rivers, IntPredicate allowed, BitSet paved) {
        this.paved = paved;
        var cost = new double[Grid.SIZE];
        Arrays.fill(cost, Double.MAX_VALUE);
        Arrays.fill(back, -1);
        var frontier = new Frontier();
        paved.stream()
                .forEach(square -> {
                    cost[square] = 0;
                    frontier.add(square, 0);
                });
        while (!frontier.isEmpty()) {
            var reached = frontier.leastCost();
            var square = frontier.take();
            for (var direction = 0; direction < 8 && reached <= cost[square]; direction++) {
                var next = Grid.neighbour(square, direction);
                if (next < 0 || !allowed.test(next)) {
                    continue;
                }
                var climb = Math.abs(terrain.height(next) - terrain.height(square));
                var pace = 1 + 0.05 * climb + (rivers.isRiver(next) ? 2.5 : 0);
                var far = reached + (direction < 4 ? 1 : 1.414) * pace;
                if (far < cost[next]) {
                    cost[next] = far;
                    back[next] = square;
                    frontier.add(next, far);
                }
            }
        }
    }

    /** The new part of the way to {@code target}, up to the first paved square; empty if none. */
    public List<Integer> way(int target) {
        var way = new ArrayList<Integer>();
        for (var square = target; square >= 0; square = back[square]) {
            way.add(square);
            if (paved.get(square)) {
                break;
            }
        }
        way.forEach(paved::set);
        return way;
    }
}
