package vn.toancanh.proposal.page;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.toancanh.proposal.Proposal.Kind;
import vn.toancanh.proposal.State;
import vn.toancanh.proposal.Step;

/**
 * A proposal in words. Made off the JavaFX thread; immutable.
 *
 * @param title what it is about
 * @param place unit and period, "" for a definition
 * @param steps what the person here may do with it
 * @param notes what the warehouse did not take or has not answered, one sentence each
 */
public record Entry(
        UUID id,
        Kind kind,
        State state,
        String title,
        String place,
        String author,
        Instant movedAt,
        String moved,
        boolean mine,
        boolean waits,
        String reason,
        List<Change> changes,
        List<Event> events,
        List<Step> steps,
        List<String> notes) {
    public Entry {
        changes = List.copyOf(changes);
        events = List.copyOf(events);
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
    }

    /**
     * One field of what is asked for.
     *
     * @param before "" where there was nothing
     */
    public record Change(String field, String before, String after) {}

    /** One act, as a line of the history. */
    public record Event(String what, String who, String when, String note) {}

    /** True when the person here could answer it. */
    public boolean isToDecide() {
        return steps.stream().anyMatch(Step::decides);
    }
}
