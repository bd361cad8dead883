package vn.toancanh.board.plot;

/**
 * Where the least and the greatest number of any stretch of a row stand, found without looking at
 * the whole stretch: a tree over blocks of numbers. NaN is passed over.
 */
final class Pyramid {
    private static final int BLOCK = 32;

    private final double[] values;

    /** Node i has the children 2i and 2i + 1; leaves are blocks; −1 where all is NaN. */
    private final int[] least;

    private final int[] greatest;
    private final int leaves;

    /**
     * @param values read, never changed
     */
    Pyramid(double[] values) {
        this.values = values;
        int blocks = (values.length + BLOCK - 1) / BLOCK;
        leaves = Math.max(1, Integer.highestOneBit(Math.max(1, 2 * blocks - 1)));
        least = new int[2 * leaves];
        greatest = new int[2 * leaves];
        for (int block = 0; block < leaves; block++) {
            int from = Math.min(values.length, block * BLOCK);
            var found = new Extremes();
            found.scan(from, Math.min(values.length, from + BLOCK));
            least[leaves + block] = found.least;
            greatest[leaves + block] = found.greatest;
        }
        for (int node = leaves - 1; node > 0; node--) {
            var found = new Extremes();
            found.node(2 * node);
            found.node(2 * node + 1);
            least[node] = found.least;
            greatest[node] = found.greatest;
        }
    }

    /** Of the numbers from {@code from} up to and without {@code to}. */
    Extremes of(int from, int to) {
        var found = new Extremes();
        int first = (from + BLOCK - 1) / BLOCK;
        int end = to / BLOCK;
        if (first >= end) {
            found.scan(from, to);
            return found;
        }
        found.scan(from, first * BLOCK);
        found.scan(end * BLOCK, to);
        for (int low = first + leaves, high = end + leaves; low < high; low /= 2, high /= 2) {
            if (low % 2 == 1) {
                found.node(low++);
            }
            if (high % 2 == 1) {
                found.node(--high);
            }
        }
        return found;
    }

    /** Positions, −1 where there was no number. */
    final class Extremes {
        private int least = -1;
        private int greatest = -1;

        boolean none() {
            return least < 0;
        }

        double low() {
            return values[least];
        }

        double high() {
            return values[greatest];
        }

        private void scan(int from, int to) {
            for (int i = from; i < to; i++) {
                take(i, i);
            }
        }

        private void node(int node) {
            take(Pyramid.this.least[node], Pyramid.this.greatest[node]);
        }

        private void take(int low, int high) {
            if (low < 0 || Double.isNaN(values[low])) {
                return;
            }
            if (least < 0 || values[low] < values[least]) {
                least = low;
            }
            if (greatest < 0 || values[high] > values[greatest]) {
                greatest = high;
            }
        }
    }
}
