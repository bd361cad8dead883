package vn.toancanh.task.aim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toancanh.indicator.Direction;

/** What is proposed has the decimals of its indicator and is better than what there is. */
class TargetsTest {
    @ParameterizedTest
    @CsvSource({
        "DOWN, 2, 0.08,  0.06,  0.06",
        "DOWN, 2, 0.06,  0.04,  0.04",
        "DOWN, 2, 0.061, 0.059, 0.05",
        "DOWN, 1, 0.08,  0.06,  0",
        "DOWN, 0, 3.4,   3.2,   3",
        "UP,   1, 81.26, 84.37, 84.4",
        "UP,   0, 99.4,  99.6,  100",
        "UP,   1, 90,    80,    99",
        "DOWN, 2, 0.05,  0.07,  0.04",
        "DOWN, 1, -2,    -1,    -2.2"
    })
    void theBetterQuarterIsRoundedToTheBetterSide(
            Direction direction, int decimals, double own, double quarter, double target) {
        assertEquals(
                OptionalDouble.of(target),
                new Targets(direction, decimals, null).fromPeers(own, quarter));
    }

    @ParameterizedTest
    @CsvSource({
        "DOWN, 2, 0.06, 0.01,  0.05",
        "DOWN, 2, 0.06, 0.004, 0.05",
        "DOWN, 2, 0.06, 5,     0",
        "UP,   1, 0.1,  0.2,   0.3",
        "UP,   0, 7,    0.1,   8"
    })
    void aStepIsNeverRoundedAway(
            Direction direction, int decimals, double own, double step, double target) {
        assertEquals(
                OptionalDouble.of(target),
                new Targets(direction, decimals, null).fromOwn(own, step));
    }

    @Test
    void nothingLessThanNothingIsAskedFor() {
        var targets = new Targets(Direction.DOWN, 2, null);
        assertEquals(OptionalDouble.empty(), targets.fromPeers(0, 0.04));
        assertEquals(OptionalDouble.empty(), targets.fromOwn(0, 1));
    }

    @Test
    void aShareIsNoMoreThanItsWhole() {
        var targets = new Targets(Direction.UP, 1, 100.0);
        assertEquals(OptionalDouble.of(100), targets.fromPeers(98.8, 98));
        assertEquals(OptionalDouble.of(100), targets.fromOwn(97, 5));
        assertTrue(targets.fromOwn(100, 5).isEmpty());
        assertTrue(targets.isBest(100));
    }
}
