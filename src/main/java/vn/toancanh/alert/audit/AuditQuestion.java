package vn.toancanh.alert.audit;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.flood.Annunciation;
import vn.toancanh.alert.flood.Trait;

/**
 * What is audited.
 *
 * @param to not in it any more
 * @param journal lines from before the span on, so that it is known what stood when it began
 * @param told what people were told
 * @param traits of the rule with this id
 * @param allowed whether the person of this line had the right to do it
 */
public record AuditQuestion(
        Instant from,
        Instant to,
        List<AlertEvent> journal,
        List<Annunciation> told,
        Function<String, Trait> traits,
        Predicate<AlertEvent> allowed) {
    public AuditQuestion {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(from + " is not before " + to);
        }
        journal = List.copyOf(journal);
        told = List.copyOf(told);
    }

    boolean isWithin(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }
}
