package vn.toancanh.indicator.quality;

/**
 * Đúng, đủ, sạch, sống: each 0..100; the rules are in {@code docs/data-quality.md}. NaN where there
 * is nothing to judge by.
 */
public record Score(double correct, double complete, double clean, double live) {
    private static final int PARTS = 4;

    /** The mean of the four; NaN when one cannot be told. */
    public double total() {
        return (correct + complete + clean + live) / PARTS;
    }

    /** What the four are counted from. */
    static final class Tally {
        private long expected;
        private long received;
        private long correct;
        private long refused;
        private double live;

        void expected() {
            expected++;
        }

        void received(boolean isCorrect, double liveness) {
            received++;
            correct += isCorrect ? 1 : 0;
            live += liveness;
        }

        void refused() {
            refused++;
        }

        Score score() {
            return new Score(
                    percent((double) correct, received),
                    percent((double) received, expected),
                    percent((double) received, received + refused),
                    percent(live, expected));
        }

        private static double percent(double part, long whole) {
            return whole == 0 ? Double.NaN : 100 * part / whole;
        }
    }
}
