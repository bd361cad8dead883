package vn.toancanh.board.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.toancanh.board.usage.UsageEvent.Kind;

class UsageMeterTest {
    private static final UsedPlace ONE = new UsedPlace("chairman", "one");
    private static final UsedPlace MAP = new UsedPlace("", "MAP");

    private final List<UsageEvent> journal = new ArrayList<>();
    private long seconds;
    private final UsageMeter meter =
            new UsageMeter(
                    Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                    () -> TimeUnit.SECONDS.toNanos(seconds),
                    journal::add);

    @Test
    void onlyTimeWithTheFocusIsCounted() {
        meter.focus(true);
        meter.goes("chairman", ONE);
        seconds += 20;
        meter.focus(false);
        seconds += 500;
        meter.focus(true);
        seconds += 5;
        meter.leave();

        assertEquals(List.of("OPENED chairman one 0", "LEFT chairman one 25"), told());
    }

    @Test
    void anotherPlaceEndsTheVisitAndBeginsTheNext() {
        meter.focus(true);
        meter.goes("chairman", ONE);
        seconds += 3;
        meter.goes("chairman", MAP);
        seconds += 4;
        meter.leave();

        assertEquals(
                List.of(
                        "OPENED chairman one 0",
                        "LEFT chairman one 3",
                        "OPENED chairman MAP 0",
                        "LEFT chairman MAP 4"),
                told());
        assertEquals(2, journal.stream().map(UsageEvent::visit).distinct().count());
    }

    @Test
    void aPlaceNobodyLooksAtIsNotOpened() {
        meter.goes("chairman", ONE);
        seconds += 100;
        meter.goes("chairman", MAP);
        meter.leave();

        assertEquals(List.of(), told());
    }

    @Test
    void theSameRoleAtTheSamePlaceIsOneVisitAndAnotherRoleIsAnother() {
        meter.focus(true);
        meter.goes("chairman", ONE);
        meter.goes("chairman", ONE);
        meter.goes("analyst", ONE);

        assertEquals(1, journal.stream().filter(each -> each.kind() == Kind.LEFT).count());
        assertEquals("analyst", journal.getLast().role());
    }

    private List<String> told() {
        return journal.stream()
                .map(each ->
                        each.kind()
                                + " "
                                + each.role()
                                + " "
                                + each.place().page()
                                + " "
                                + each.seconds())
                .toList();
    }
}
