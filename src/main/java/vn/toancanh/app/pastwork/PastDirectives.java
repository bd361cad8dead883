package vn.toancanh.app.pastwork;

import java.time.Clock;
import java.util.HashMap;
import java.util.Set;
import java.util.UUID;
import vn.toancanh.alert.baseline.NationalHolidays;
import vn.toancanh.base.Classification;
import vn.toancanh.demo.DemoTerritory;
import vn.toancanh.server.alert.HoldingsClock;
import vn.toancanh.server.attachment.Directives;
import vn.toancanh.server.task.HoldingsCalendar;
import vn.toancanh.server.task.Sight;
import vn.toancanh.server.task.TaskBook;
import vn.toancanh.task.term.WorkingDays;
import vn.toancanh.task.wire.TaskJson;

/** Writes the directives of a simulated story into its warehouse, each act once. */
public final class PastDirectives {
    private static final System.Logger LOG = System.getLogger(PastDirectives.class.getName());

    private PastDirectives() {}

    /** Blocks on the database; a second time it changes nothing. */
    public static void write(DemoTerritory territory, Directives kept, Clock clock) {
        write(territory, book(territory, kept, clock));
    }

    /**
     * Into a warehouse that holds no directives yet; what is there already may be somebody's own.
     * Blocks on the database.
     */
    public static void begin(DemoTerritory territory, Directives kept) {
        var book = book(territory, kept, new HoldingsClock(territory));
        if (book.isEmpty()) {
            write(territory, book);
        }
    }

    private static TaskBook book(DemoTerritory territory, Directives kept, Clock clock) {
        return new TaskBook(kept.database(), clock, new HoldingsCalendar(territory));
    }

    private static void write(DemoTerritory territory, TaskBook book) {
        var days = new WorkingDays(new NationalHolidays());
        var sight = new Sight(Set.of(Classification.values()), null);
        var seen = new HashMap<UUID, UUID>();
        for (var done : territory.pastWork(days::onOrAfter)) {
            var sent =
                    new TaskJson.Sent(
                            done.directive(), seen.get(done.directive()), done.at(), done.act());
            seen.put(done.directive(), done.key());
            var outcome = book.take(done.key(), sent, new TaskBook.Sender(done.seat(), sight));
            if (!(outcome instanceof TaskBook.Outcome.Written)) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "{0} of {1}: {2}",
                        done.act().getClass().getSimpleName(),
                        done.directive(),
                        outcome);
            }
        }
    }
}
