package vn.toancanh.alert.baseline;

import java.util.Arrays;

/**
 * The last values of a stream, also in order of size, and when the oldest of them was seen. Grows
 * only as far as values come. Not for two threads.
 */
public final class SortedWindow {
    private static final int FIRST_ROOM = 8;

    private final int most;
    private double[] arrived = new double[FIRST_ROOM];
    private double[] sorted = new double[FIRST_ROOM];
    private long[] seconds = new long[FIRST_ROOM];
    private int count;
    private int next;

    public SortedWindow(int most) {
        this.most = most;
    }

    public void add(long second, double value) {
        if (count == most) {
            take(arrived[next]);
        } else if (count == arrived.length) {
            var room = Math.min(most, 2 * count);
            arrived = Arrays.copyOf(arrived, room);
            sorted = Arrays.copyOf(sorted, room);
            seconds = Arrays.copyOf(seconds, room);
        }
        var place = Arrays.binarySearch(sorted, 0, count, value);
        place = place < 0 ? -place - 1 : place;
        System.arraycopy(sorted, place, sorted, place + 1, count - place);
        sorted[place] = value;
        count++;
        arrived[next] = value;
        seconds[next] = second;
        next = next + 1 == most ? 0 : next + 1;
    }

    private void take(double value) {
        var place = Arrays.binarySearch(sorted, 0, count, value);
        System.arraycopy(sorted, place + 1, sorted, place, count - place - 1);
        count--;
    }

    public int count() {
        return count;
    }

    /** When the oldest value was seen; meaningless while there is none. */
    public long since() {
        return seconds[count < most ? 0 : next];
    }

    /** NaN of nothing. */
    public double median() {
        return count == 0 ? Double.NaN : (sorted[(count - 1) / 2] + sorted[count / 2]) / 2;
    }

    /** Half of the values are no farther from the median than this; NaN of nothing. */
    public double medianDistance() {
        if (count == 0) {
            return Double.NaN;
        }
        var middle = median();
        var low = 0;
        var high = count - 1;
        for (var beyond = count - (count + 1) / 2; beyond > 0; beyond--) {
            if (middle - sorted[low] > sorted[high] - middle) {
                low++;
            } else {
                high--;
            }
        }
        return Math.max(middle - sorted[low], sorted[high] - middle);
    }

    /** Whether all values are the same. */
    public boolean isConstant() {
        return count > 0 && sorted[0] == sorted[count - 1];
    }
}
