package vn.toancanh.board.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toancanh.board.plot.Course.Mood;
import vn.toancanh.board.plot.Course.Sample;

class ColumnsTest {
    private static final int POINTS = 100_000;

    /** Compared with what a look at every single point finds, in many windows. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyColumnKeepsItsFirstLeastGreatestAndLastValue(long seed) {
        var random = new Random(seed);
        var at = new long[POINTS];
        var value = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            at[i] = i == 0 ? 0 : at[i - 1] + random.nextInt(20);
            value[i] = random.nextInt(50) == 0 ? Double.NaN : random.nextGaussian();
        }
        var course = Course.of(at, value);
        for (int round = 0; round < 20; round++) {
            double from = at[POINTS - 1] * 0.8 * random.nextDouble();
            var span = new Span(from, from + 1 + (at[POINTS - 1] - from) * random.nextDouble());
            int columns = 1 + random.nextInt(900);
            check(course, new Scale(span, 40, 40 + columns), columns, "seed " + seed);
        }
    }

    private static void check(Course course, Scale time, int columns, String seed) {
        var made = Columns.of(course, time, columns);
        int i = course.from(time.span().from());
        for (int column = 0; column < columns; column++) {
            double end = time.value(time.start() + column + 1);
            double first = Double.NaN;
            double least = Double.NaN;
            double greatest = Double.NaN;
            double last = Double.NaN;
            for (; i < course.size() && course.at(i) < end; i++) {
                double each = course.value(i);
                if (!Double.isNaN(each)) {
                    first = Double.isNaN(first) ? each : first;
                    least = Double.isNaN(least) ? each : Math.min(least, each);
                    greatest = Double.isNaN(greatest) ? each : Math.max(greatest, each);
                    last = each;
                }
            }
            var place = seed + " column " + column;
            assertEquals(first, made.first(column), place);
            assertEquals(least, made.least(column), place);
            assertEquals(greatest, made.greatest(column), place);
            assertEquals(last, made.last(column), place);
        }
    }

    @Test
    void aSinglePeakAmongAMillionIsKept() {
        var at = new long[1_000_000];
        var value = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            at[i] = i;
        }
        value[700_001] = 9;
        var columns = Columns.of(Course.of(at, value), new Scale(new Span(0, 1e6), 0, 800), 800);
        assertEquals(9, columns.greatest(560));
        assertEquals(0, columns.greatest(559));
        assertEquals(0, columns.least(560));
    }

    @Test
    void aMissingValueBreaksTheLineWhereItIs() {
        var course =
                Course.of(new long[] {0, 10, 20, 30, 40}, new double[] {1, 2, Double.NaN, 3, 4});
        var columns = Columns.of(course, new Scale(new Span(0, 50), 0, 5), 5);
        assertFalse(columns.broken(1));
        assertTrue(columns.isEmpty(2));
        assertTrue(columns.broken(3));
        assertFalse(columns.broken(4));
    }

    @Test
    void timesOutOfOrderAreRefusedAndSamplesAreSorted() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Course.of(new long[] {2, 1}, new double[] {0, 0}));
        var sorted =
                Course.of(
                        List.of(
                                new Sample(Instant.ofEpochMilli(5), 50, Mood.STALE),
                                new Sample(Instant.ofEpochMilli(3), Double.POSITIVE_INFINITY)));
        assertEquals(3, sorted.at(0));
        assertTrue(Double.isNaN(sorted.value(0)), "what is not finite is a gap");
        assertEquals(Mood.STALE, sorted.mood(1));
    }

    @Test
    void theNearestInTimeIsFound() {
        var course = Course.of(new long[] {0, 10, 30}, new double[] {1, 2, 3});
        assertEquals(0, course.nearest(-7));
        assertEquals(1, course.nearest(14));
        assertEquals(2, course.nearest(21));
        assertEquals(2, course.nearest(99));
        assertEquals(-1, Course.NONE.nearest(0));
    }
}
