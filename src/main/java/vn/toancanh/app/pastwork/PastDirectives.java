package vn.toancanh.app.pastwork;

import java.time.Clock;
import java.util.HashMap;
import java.util.Set;
import java.util.UUID;
import vn.toancanh.alert.baseline.NationalHolidays;
import vn.toancanh.base.Classification;
import vn.toancanh.demo.DemoTerritory;
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
        var days = new WorkingDays(new NationalHolidays());
        var book = new TaskBook(kept.database(), clock, new HoldingsCalendar(territory));
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
