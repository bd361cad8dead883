package vn.toancanh.board.plot;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Values over time, oldest first; NaN is a gap. Immutable; a million of them take 20 MB and the
 * least and greatest of any stretch are found at once.
 */
public final class Course {
    public static final Course NONE = new Course(new long[0], new double[0], null);

    private static final Mood[] MOODS = Mood.values();

    private final long[] at;
    private final double[] value;
    private final byte @Nullable [] mood;
    private final int @Nullable [] gapsBefore;
    private final Pyramid pyramid;

    /** How far a value can be believed. */
    public enum Mood {
        FINAL,
        /** "Tạm tính". */
        PROVISIONAL,
        /** Older than its calendar allows: grey. */
        STALE
    }

    public record Sample(Instant at, double value, Mood mood) {
        public Sample(Instant at, double value) {
            this(at, value, Mood.FINAL);
        }
    }

    private Course(long[] at, double[] value, byte @Nullable [] mood) {
        this.at = at;
        this.value = value;
        this.mood = mood;
        gapsBefore = gaps(value);
        pyramid = new Pyramid(value);
    }

    /** In any order; what is not a finite number is a gap. */
    public static Course of(List<Sample> samples) {
        var sorted = samples.stream().sorted(Comparator.comparing(Sample::at)).toList();
        var at = new long[sorted.size()];
        var value = new double[sorted.size()];
        var mood = new byte[sorted.size()];
        for (int i = 0; i < sorted.size(); i++) {
            var sample = sorted.get(i);
            at[i] = sample.at().toEpochMilli();
            value[i] = finite(sample.value());
            mood[i] = (byte) sample.mood().ordinal();
        }
        return new Course(at, value, mood);
    }

    /**
     * @param at milliseconds since 1970, oldest first
     * @throws IllegalArgumentException when they are not, or not as many as values
     */
    public static Course of(long[] at, double[] value) {
        if (at.length != value.length) {
            throw new IllegalArgumentException(at.length + " times, " + value.length + " values");
        }
        for (int i = 1; i < at.length; i++) {
            if (at[i] < at[i - 1]) {
                throw new IllegalArgumentException("time " + i + " is before the one before it");
            }
        }
        return new Course(at.clone(), Arrays.stream(value).map(Course::finite).toArray(), null);
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : Double.NaN;
    }

    private static int @Nullable [] gaps(double[] value) {
        if (Arrays.stream(value).noneMatch(Double::isNaN)) {
            return null;
        }
        var before = new int[value.length + 1];
        for (int i = 0; i < value.length; i++) {
            before[i + 1] = before[i] + (Double.isNaN(value[i]) ? 1 : 0);
        }
        return before;
    }

    public int size() {
        return at.length;
    }

    public boolean isEmpty() {
        return at.length == 0;
    }

    /** Milliseconds since 1970, as a place on an axis. */
    public double at(int i) {
        return (double) at[i];
    }

    public Instant moment(int i) {
        return Instant.ofEpochMilli(at[i]);
    }

    /** NaN in a gap. */
    public double value(int i) {
        return value[i];
    }

    public Mood mood(int i) {
        return mood == null ? Mood.FINAL : MOODS[mood[i]];
    }

    public boolean has(Mood wanted) {
        if (mood == null) {
            return wanted == Mood.FINAL;
        }
        for (byte each : mood) {
            if (each == wanted.ordinal()) {
                return true;
            }
        }
        return false;
    }

    /** The first that is not before {@code millis}; the size when all are. */
    public int from(double millis) {
        int low = 0;
        int high = at.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (at[middle] < millis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The one nearest in time, −1 when there is none. */
    public int nearest(double millis) {
        int after = from(millis);
        if (after == at.length) {
            return after - 1;
        }
        return after > 0 && millis - at[after - 1] < at[after] - millis ? after - 1 : after;
    }

    /** From the least to the greatest value of a stretch, null when it has none. */
    public @Nullable Reach reach(int from, int to) {
        var found = pyramid.of(from, to);
        return found.none() ? null : new Reach(found.low(), found.high());
    }

    public record Reach(double low, double high) {
        public Reach and(Reach other) {
            return new Reach(Math.min(low, other.low), Math.max(high, other.high));
        }
    }

    /** Whether a value is missing in the stretch. */
    boolean hasGap(int from, int to) {
        return gapsBefore != null && gapsBefore[to] > gapsBefore[from];
    }

    /** The same values at other times, which must stay in order. */
    public Course moved(LongUnaryOperator time) {
        return new Course(Arrays.stream(at).map(time).toArray(), value, mood);
    }
}
