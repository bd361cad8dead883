package vn.toancanh.alert.baseline;

/**
 * What is large for this stream: the 99th percentile of its last distances, to 3 % of its size, or
 * the median of the largest ones of the last quiet periods where that is more. Counts distances in
 * bins that widen with their size, so that a value costs the same however many are remembered.
 * Distances are counted some time after they came: what begins now may not raise its own limit.
 */
public final class OwnLimit {
    private static final int REMEMBERED = 1000;
    private static final int PERIODS = 10;

    /** A hundredth of the counted ones may lie beyond. */
    private static final int BEYOND = 100;

    /** Five bits of the fraction: 32 bins to each doubling. */
    private static final int SHIFT = 47;

    private static final long LOWEST = Double.doubleToRawLongBits(0x1p-20) >>> SHIFT;
    private static final int BINS = 40 << 5;
    private static final double LEAST = 1e-6;

    private final double[] waiting;
    private final int least;
    private final long period;
    private final short[] counts = new short[BINS];
    private final short[] arrived = new short[REMEMBERED];
    private final SortedWindow largest = new SortedWindow(PERIODS);
    private int place;
    private int waited;
    private int count;
    private int next;
    private int bin;
    private int above;
    private long running = Long.MIN_VALUE;
    private double most;

    /**
     * @param least distances before there is a limit
     * @param lag distances to wait before one counts
     * @param period seconds
     */
    public OwnLimit(int least, int lag, long period) {
        this.waiting = new double[lag];
        this.least = least;
        this.period = period;
    }

    /** NaN while too few distances were seen. */
    public double limit() {
        if (count < least) {
            return Double.NaN;
        }
        var percentile = Double.longBitsToDouble((LOWEST + bin + 1) << SHIFT);
        var usual = largest.count() < 2 ? 0 : largest.median();
        return Math.max(LEAST, Math.max(percentile, usual));
    }

    public int count() {
        return count;
    }

    /**
     * @param distance 0 or more
     */
    public void add(long second, double distance) {
        if (waiting.length == 0) {
            learn(second, distance);
            return;
        }
        if (waited == waiting.length) {
            learn(second, waiting[place]);
        } else {
            waited++;
        }
        waiting[place] = distance;
        place = place + 1 == waiting.length ? 0 : place + 1;
    }

    private void learn(long second, double distance) {
        var now = Math.floorDiv(second, period);
        if (now != running) {
            if (running != Long.MIN_VALUE) {
                largest.add(second, most);
            }
            running = now;
            most = 0;
        }
        most = Math.max(most, distance);
        count(bin(distance));
    }

    private static int bin(double distance) {
        return Math.clamp((Double.doubleToRawLongBits(distance) >>> SHIFT) - LOWEST, 0, BINS - 1);
    }

    private void count(int added) {
        if (count == REMEMBERED) {
            var old = arrived[next];
            counts[old]--;
            above -= old > bin ? 1 : 0;
        } else {
            count++;
        }
        arrived[next] = (short) added;
        next = next + 1 == REMEMBERED ? 0 : next + 1;
        counts[added]++;
        above += added > bin ? 1 : 0;
        var may = count / BEYOND;
        while (above > may) {
            bin++;
            above -= counts[bin];
        }
        while (bin > 0 && above + counts[bin] <= may) {
            above += counts[bin];
            bin--;
        }
    }
}
