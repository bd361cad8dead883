package vn.toancanh.alert.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OwnLimitTest {
    private static final long NEVER = Long.MAX_VALUE / 2;

    @Test
    void theLimitIsThe99thPercentileOfTheLastThousandToThreePercent() {
        var random = new Random(3);
        var limit = new OwnLimit(100, 0, NEVER);
        var all = new double[5000];
        for (var i = 0; i < all.length; i++) {
            all[i] = Math.exp(2 * random.nextGaussian());
            limit.add(i, all[i]);
            if (i >= 1000 && i % 97 == 0) {
                var last = Arrays.copyOfRange(all, i - 999, i + 1);
                Arrays.sort(last);
                var exact = last[989];
                assertTrue(limit.limit() >= exact, "row " + i);
                assertEquals(exact, limit.limit(), 0.035 * exact, "row " + i);
            }
        }
    }

    @Test
    void thereIsNoLimitBeforeEnoughWasSeen() {
        var limit = new OwnLimit(3, 0, NEVER);
        limit.add(0, 1);
        limit.add(1, 1);
        assertTrue(Double.isNaN(limit.limit()));
        limit.add(2, 1);
        assertEquals(1, limit.limit(), 0.04);
    }

    @Test
    void whatIsUsualAsTheLargestOfADayIsNotFar() {
        var limit = new OwnLimit(3, 0, 100);
        for (var i = 0; i < 1000; i++) {
            limit.add(i, i % 100 == 50 ? 40 : 1);
        }
        for (var i = 1000; i < 1600; i++) {
            limit.add(i, i % 200 == 50 ? 20 : 1);
        }
        assertEquals(30, limit.limit(), 11);
    }
}
