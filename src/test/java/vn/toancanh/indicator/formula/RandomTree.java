package vn.toancanh.indicator.formula;

import java.util.Random;

/** A random formula together with its value in floating point, NaN where it divides by zero. */
record RandomTree(String text, double value) {
    RandomTree(Random random, int depth) {
        this(make(random, depth));
    }

    private RandomTree(RandomTree other) {
        this(other.text, other.value);
    }

    private static RandomTree make(Random random, int depth) {
        if (depth == 0 || random.nextInt(5) == 0) {
            var number = random.nextInt(1, 500);
            return random.nextInt(4) == 0
                    ? new RandomTree("HC-08", 4.0)
                    : new RandomTree(number / 10 + "." + number % 10, number / 10.0);
        }
        var left = make(random, depth - 1);
        var right = make(random, depth - 1);
        var both = left.text + " %s " + right.text;
        return switch (random.nextInt(8)) {
            case 0 -> new RandomTree("(" + both.formatted("+") + ")", left.value + right.value);
            case 1 -> new RandomTree("(" + both.formatted("-") + ")", left.value - right.value);
            case 2 -> new RandomTree(both.formatted("*"), left.value * right.value).closed();
            case 3 -> over(left, make(random, 0));
            case 4 -> two("min", left, right, Math.min(left.value, right.value));
            case 5 -> two("max", left, right, Math.max(left.value, right.value));
            case 6 -> new RandomTree("abs(" + left.text + ")", Math.abs(left.value));
            default -> new RandomTree("-" + left.text, -left.value).closed();
        };
    }

    private RandomTree closed() {
        return new RandomTree("(" + text + ")", value);
    }

    private static RandomTree over(RandomTree above, RandomTree below) {
        return new RandomTree(
                "(" + above.text + " / " + below.text + ")", above.value / below.value);
    }

    private static RandomTree two(String name, RandomTree one, RandomTree other, double value) {
        return new RandomTree(name + "(" + one.text + ", " + other.text + ")", value);
    }
}
