package vn.toancanh.app.outcome;

import java.time.LocalDate;
import java.util.Objects;
import vn.toancanh.app.proposal.InForce;
import vn.toancanh.app.session.Session;
import vn.toancanh.proposal.Content;
import vn.toancanh.proposal.Content.Version;

/**
 * Whether an indicator came to mean something else in a span: numbers before and after are then no
 * numbers of one thing. Who publishes it, or from which value on it is good, changes no number.
 */
final class Redefined {
    private Redefined() {}

    /** Any thread. */
    static boolean between(Session session, String indicator, LocalDate from, LocalDate to) {
        return InForce.published(session, indicator).stream()
                .anyMatch(change -> redefines(change.content(), from, to));
    }

    /**
     * @param change that was published
     * @param from on which the old meaning may still end without harm
     * @param to the last day that counts
     */
    static boolean redefines(Content change, LocalDate from, LocalDate to) {
        if (!(change instanceof Content.NewDefinition(var before, var after))) {
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
