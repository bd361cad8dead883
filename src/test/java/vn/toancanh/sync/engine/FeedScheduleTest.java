package vn.toancanh.sync.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toancanh.base.Frequency;
import vn.toancanh.warehouse.Holdings.Resource;

class FeedScheduleTest {
    /** Draws the middle of every range: no jitter. */
    private static final RandomGenerator MIDDLE = () -> Long.MIN_VALUE;

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "4, 8", "5, 8", "60, 8"})
    void theWaitDoublesUpToEightMinutes(int failures, int minutes) {
        assertEquals(Duration.ofMinutes(minutes), new FeedSchedule(MIDDLE).backOff(failures, null));
    }

    @Test
    void aWarehouseThatAsksForAWaitGetsIt() {
        var asked = Duration.ofSeconds(90);
        var wait = new FeedSchedule(new Random(1)).backOff(1, asked);

        assertTrue(wait.compareTo(asked) > 0 && wait.compareTo(asked.plusSeconds(6)) <= 0);
    }

    @Test
    void theFastestIndicatorSetsThePaceOfObservations() {
        var schedule = new FeedSchedule(MIDDLE);
        assertEquals(Duration.ofSeconds(20), next(schedule, Frequency.DAY, Frequency.REALTIME));
        assertEquals(Duration.ofMinutes(5), next(schedule, Frequency.YEAR, Frequency.HOUR));
        assertEquals(Duration.ofMinutes(30), next(schedule, Frequency.DAY));
    }

    private static Duration next(FeedSchedule schedule, Frequency... published) {
        return schedule.next(Resource.OBSERVATIONS, List.of(published));
    }

    @Test
    void noTwoDesksComeBackTogether() {
        for (var seed = 0; seed < 200; seed++) {
            var wait = new FeedSchedule(new Random(seed)).next(Resource.AREAS, List.of());
            assertTrue(
                    Math.abs(wait.toMillis() - 1_800_000) <= 180_000, "seed " + seed + " " + wait);
        }
    }
}
