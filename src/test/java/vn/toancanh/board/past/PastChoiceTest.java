package vn.toancanh.board.past;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PastChoiceTest {
    /** 07:40 on 21 November 2026 in Vietnam. */
    private static final Instant NOW = Instant.parse("2026-11-21T00:40:00Z");

    @Test
    void quickChoicesAreMomentsOfVietnameseTime() {
        assertEquals(Instant.parse("2026-11-20T00:40:00Z"), PastChoice.YESTERDAY.from(NOW));
        assertEquals(Instant.parse("2026-11-14T00:40:00Z"), PastChoice.LAST_WEEK.from(NOW));
        assertEquals(Instant.parse("2026-09-30T16:59:00Z"), PastChoice.LAST_QUARTER.from(NOW));
    }

    @Test
    void aDayAndATimeAreReadAndADayAloneMeansItsEnd() {
        var day = LocalDate.of(2026, 9, 30);
        assertEquals(Instant.parse("2026-09-30T10:30:00Z"), PastChoice.of(day, "17:30", NOW));
        assertEquals(Instant.parse("2026-09-30T16:59:00Z"), PastChoice.of(day, "", NOW));
    }

    @Test
    void whatIsNoMomentOfThePastIsRefused() {
        assertNull(PastChoice.of(LocalDate.of(2026, 9, 30), "25:00", NOW));
        assertNull(PastChoice.of(LocalDate.of(2026, 11, 22), "08:00", NOW));
        assertNull(PastChoice.of(null, "08:00", NOW));
    }
}
