package vn.toancanh.alert.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SeasonBaselineTest {
    private static final long DAY = 86_400;

    @Test
    void aWindowKnowsMedianAndMedianDistanceOfItsLastValues() {
        var random = new Random(5);
        var window = new SortedWindow(17);
        var all = new double[200];
        for (var i = 0; i < all.length; i++) {
            all[i] = random.nextInt(30);
            window.add(i, all[i]);
            var last = Arrays.copyOfRange(all, Math.max(0, i - 16), i + 1);
            assertEquals(middle(last), window.median());
            assertEquals(Math.max(0, i - 16), window.since());
            var centre = window.median();
            var far = Arrays.stream(last).map(v -> Math.abs(v - centre)).sorted().toArray();
            assertEquals(far[(far.length + 1) / 2 - 1], window.medianDistance());
        }
    }

    private static double middle(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        var n = sorted.length;
        return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }

    @Test
    void sundaysAreExpectedAsSundaysWere() {
        var baseline = new SeasonBaseline(Rate.DAILY, RestDays.WEEKENDS);
        var monday = LocalDate.of(2024, 1, 1).toEpochDay();
        for (var day = monday; day < monday + 140; day++) {
            baseline.add(day * DAY, (day - monday) % 7 == 6 ? 20 + day % 2 : 100 + day % 3);
        }

        var sunday = baseline.at((monday + 146) * DAY);
        assertNotNull(sunday);
        assertEquals(20.5, sunday.expected(), 0.5);
        assertEquals(6, sunday.phase());
        assertEquals(20, sunday.count());
        assertEquals((monday + 6) * DAY, sunday.since());
        var workday = baseline.at((monday + 140) * DAY);
        assertNotNull(workday);
        assertEquals(101, workday.expected());
    }

    @Test
    void aHolidayIsExpectedAsADayOfRest() {
        var baseline = new SeasonBaseline(Rate.DAILY, new NationalHolidays());
        var monday = LocalDate.of(2024, 6, 3).toEpochDay();
        for (var day = monday; day < monday + 84; day++) {
            baseline.add(day * DAY, (day - monday) % 7 == 6 ? 20 + day % 2 : 100 + day % 3);
        }

        var national = baseline.at(LocalDate.of(2024, 9, 2).toEpochDay() * DAY);
        assertNotNull(national);
        assertEquals(20.5, national.expected(), 0.5);
    }

    @Test
    void nothingIsExpectedOfAStreamThatHasHardlyBegun() {
        var baseline = new SeasonBaseline(Rate.SUB_DAILY, RestDays.WEEKENDS);
        assertNull(baseline.at(0));
        baseline.add(0, 1);
        assertNull(baseline.at(300));
    }
}
