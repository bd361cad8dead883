package vn.toancanh.app.direct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.toancanh.task.TaskWorld.CHAIRMAN;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.app.acts.Acts;
import vn.toancanh.app.taskwork.Tasks;
import vn.toancanh.base.Period;
import vn.toancanh.cache.WorkFile;
import vn.toancanh.demo.DemoSettings;
import vn.toancanh.demo.DemoTerritory;
import vn.toancanh.server.task.HoldingsCalendar;
import vn.toancanh.task.Directive;
import vn.toancanh.task.Refusal;
import vn.toancanh.task.TaskWorld;

/** A day is worked for the form, for this computer and for the warehouse, or for none of them. */
class OneCalendarTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 12, 31);

    private static Directive due(LocalDate deadline) {
        var whole = TaskWorld.directive();
        return new Directive(
                whole.id(),
                null,
                whole.text(),
                whole.parties(),
                deadline,
                whole.reporting(),
                whole.measure(),
                whole.origin());
    }

    @Test
    void formClientAndWarehouseCountTheSameDays(@TempDir Path folder) {
        var start = TODAY.atStartOfDay(Period.ZONE).toInstant();
        var clock = Clock.fixed(start, Period.ZONE);
        var warehouse =
                new HoldingsCalendar(DemoTerritory.of(DemoSettings.usual(TODAY), clock)).on(TODAY);
        try (var work = WorkFile.open(folder.resolve("work.db"), clock)) {
            var client = Tasks.on(work, Acts.on(work, clock));
            for (var day = TODAY.plusDays(1); day.getYear() == 2026; day = day.plusDays(1)) {
                var rests = Surroundings.days().isRest(day);
                assertEquals(rests, warehouse.isRest().test(day), day.toString());
                var why = client.desk().check(due(day), CHAIRMAN);
                assertEquals(rests, why == Refusal.DEADLINE_ON_REST_DAY, day.toString());
            }
        }
    }

    @Test
    void theDaysExchangedIn2026AreKnown() {
        var days = Surroundings.days();
        assertTrue(days.isRest(LocalDate.of(2026, 1, 2)));
        assertFalse(days.isRest(LocalDate.of(2026, 1, 10)));
        assertTrue(days.isRest(LocalDate.of(2026, 8, 31)));
        assertFalse(days.isRest(LocalDate.of(2026, 8, 22)));
        assertEquals(LocalDate.of(2026, 9, 3), days.after(LocalDate.of(2026, 8, 28), 1));
    }
}
