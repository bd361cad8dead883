package vn.toancanh.alert.space;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Draws a number with a given weight in two steps whatever their count: Walker's alias method, ACM
 * Transactions on Mathematical Software 3, 1977. Immutable.
 */
final class Lots {
    private final double[] keeps;
    private final int[] instead;

    /**
     * @param weights not below 0, one at least above
     */
    Lots(double[] weights) {
        var total = Arrays.stream(weights).sum();
        keeps = Arrays.stream(weights).map(weight -> weight / total * weights.length).toArray();
        instead = new int[weights.length];
        var poor = new ArrayDeque<Integer>();
        var rich = new ArrayDeque<Integer>();
        for (var i = 0; i < keeps.length; i++) {
            instead[i] = i;
            (keeps[i] < 1 ? poor : rich).add(i);
        }
        while (!poor.isEmpty() && !rich.isEmpty()) {
            int small = poor.remove();
            int large = rich.remove();
            instead[small] = large;
            keeps[large] -= 1 - keeps[small];
            (keeps[large] < 1 ? poor : rich).add(large);
        }
    }

    int draw(RandomGenerator random) {
        var lot = random.nextInt(keeps.length);
        return random.nextDouble() < keeps[lot] ? lot : instead[lot];
    }
}
