package vn.toancanh.task.listing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import vn.toancanh.base.text.Folded;
import vn.toancanh.base.text.VietnameseOrder;
import vn.toancanh.task.Unit;
import vn.toancanh.task.life.State;
import vn.toancanh.task.stats.TimeClass;

/**
 * One directive in a list, as of a day.
 *
 * @param daysLeft calendar days to the end of its term; negative when it is over
 * @param words made once, because lists are searched and sorted often
 */
public record TaskRow(State state, TimeClass time, long daysLeft, Words words) {
    /**
     * @param folded title, document, unit and issuer without diacritics, to be searched
     * @param title a key that sorts by it
     * @param lead a key that sorts by the name of the unit
     */
    public record Words(String folded, String title, String lead) {
        static Words of(State state) {
            var text = state.directive().text();
            var lead = state.lead().name();
            var issuer = state.issue().by().name();
            return new Words(
                    Folded.fold(String.join(" ", text.title(), text.document(), lead, issuer)),
                    VietnameseOrder.sortKey(text.title()),
                    VietnameseOrder.sortKey(lead));
        }
    }

    public static TaskRow of(State state, LocalDate today) {
        var done = state.progress().completedOn();
        var said = done == null ? state.progress().reportedOn() : done;
        var term = state.term().now();
        return new TaskRow(
                state,
                TimeClass.of(term, state.phase().isOwed() ? null : said, today),
                ChronoUnit.DAYS.between(today, term),
                Words.of(state));
    }

    public UUID id() {
        return state.directive().id();
    }

    public String title() {
        return state.directive().text().title();
    }

    public Unit lead() {
        return state.lead();
    }

    /** As last reported, 0 to 100. */
    public int percent() {
        return state.progress().percent();
    }

    /** Whether the unit that answers for it still owes something. */
    public boolean isOpen() {
        return !state.phase().hasEnded();
    }

    public boolean isOverdue() {
        return state.phase().isOwed() && time.isOverdue() && state.progress().reportedOn() == null;
    }
}
