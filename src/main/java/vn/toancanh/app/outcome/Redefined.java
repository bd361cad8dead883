package vn.toancanh.app.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.toancanh.app.acts.Acts;
import vn.toancanh.app.session.Session;
import vn.toancanh.proposal.Content;
import vn.toancanh.proposal.Content.Version;
import vn.toancanh.proposal.Proposal;
import vn.toancanh.proposal.State;
import vn.toancanh.proposal.desk.Filed;

/**
 * Whether an indicator came to mean something else in a span: numbers before and after are then no
 * numbers of one thing. Who publishes it, or from which value on it is good, changes no number.
 */
final class Redefined {
    private Redefined() {}

    /** Any thread. */
    static boolean between(Session session, String indicator, LocalDate from, LocalDate to) {
        var filed = session.acts().map(Acts::filed).orElse(List.<Filed>of());
        return filed.stream()
                .map(Filed::proposal)
                .anyMatch(proposal -> redefines(proposal, indicator, from, to));
    }

    /**
     * @param from on which the old meaning may still end without harm
     * @param to the last day that counts
     */
    static boolean redefines(Proposal proposal, String indicator, LocalDate from, LocalDate to) {
        if (proposal.state() != State.PUBLISHED
                || !(proposal.content() instanceof Content.NewDefinition(var before, var after))
                || !after.definition().code().equals(indicator)) {
            return false;
        }
        var since = after.definition().valid().from();
        return since.isAfter(from)
                && !since.isAfter(to)
                && (before == null || !isSame(before, after));
    }

    private static boolean isSame(Version before, Version after) {
        var one = before.definition();
        var other = after.definition();
        return one.meaning().equals(other.meaning())
                && Objects.equals(one.terms(), other.terms())
                && Objects.equals(one.formula(), other.formula())
                && before.indicator().measure().equals(after.indicator().measure());
    }
}
