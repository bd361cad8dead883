package vn.toancanh.task.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of the Government's own reports. */
class TaskStatisticsTest {
    private static final LocalDate YEAR_END = LocalDate.of(2017, 12, 31);
    private static final LocalDate ISSUED = LocalDate.of(2017, 3, 1);

    private static List<Case> cases(int onTime, int late, int within, int overdue) {
        var all = new ArrayList<Case>();
        var term = LocalDate.of(2017, 6, 30);
        for (int i = 0; i < onTime; i++) {
            all.add(new Case("o" + i, ISSUED, term, null, term.minusDays(i % 50)));
        }
        for (int i = 0; i < late; i++) {
            all.add(new Case("l" + i, ISSUED, term, null, term.plusDays(1 + i % 90)));
        }
        for (int i = 0; i < within; i++) {
            all.add(new Case("w" + i, ISSUED, YEAR_END.plusDays(i % 60), null, null));
        }
        for (int i = 0; i < overdue; i++) {
            all.add(new Case("v" + i, ISSUED, YEAR_END.minusDays(1 + i % 60), null, null));
        }
        return all;
    }

    @Test
    void theReportOn2017IsReproduced() {
        var figures = TaskStatistics.of(cases(14_068, 1_983, 5_640, 223), YEAR_END);
        assertEquals(21_914, figures.total());
        assertEquals(16_051, figures.completed());
        assertEquals(5_863, figures.open());
        assertEquals(5_640, figures.withinTerm());
        assertEquals(16_274, figures.due());
        assertEquals(98.630, figures.completionRate().orElseThrow(), 5e-4);
        assertEquals(1.370, figures.overdueRate().orElseThrow(), 5e-4);
        assertEquals(87.65, figures.onTimeShare().orElseThrow(), 5e-3);
    }

    @Test
    void theEightMonthsAreReproduced() {
        var figures = TaskStatistics.of(cases(2_501, 0, 3_549, 222), YEAR_END);
        assertEquals(6_272, figures.total());
        assertEquals(2_723, figures.due());
        assertEquals(91.8, figures.completionRate().orElseThrow(), 0.05);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-10, , 2026-11-22, NOT_DUE",
        "2026-11-25, , 2026-11-22, DUE_SOON",
        "2026-11-22, , 2026-11-22, DUE_SOON",
        "2026-11-21, , 2026-11-22, OVERDUE_WEEK",
        "2026-11-14, , 2026-11-22, OVERDUE_MONTH",
        "2026-10-22, , 2026-11-22, OVERDUE_LONG",
        "2026-11-21, 2026-11-21, 2026-11-22, COMPLETED_ON_TIME",
        "2026-11-20, 2026-11-21, 2026-11-22, COMPLETED_LATE",
        "2026-11-20, 2026-11-25, 2026-11-22, OVERDUE_WEEK",
        ", , 2026-11-22, NOT_DUE",
    })
    void aDirectiveStandsAgainstItsTerm(
            LocalDate term, LocalDate completed, LocalDate asOf, TimeClass time) {
        assertEquals(time, TimeClass.of(term, completed, asOf));
    }

    @Test
    void anExtensionMovesTheTermAndNothingDueHasNoRate() {
        var extended =
                new Case("a", ISSUED, LocalDate.of(2017, 6, 30), LocalDate.of(2018, 1, 31), null);
        var figures = TaskStatistics.of(List.of(extended), YEAR_END);
        assertEquals(1, figures.withinTerm());
        assertTrue(figures.completionRate().isEmpty());
        assertEquals(0, TaskStatistics.of(List.of(extended), ISSUED.minusDays(1)).total());
    }
}
