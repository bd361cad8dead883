package vn.toancanh.app.outgoing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.capown.Issuer;
import vn.toancanh.alert.capown.Places;
import vn.toancanh.alert.capwrite.CapChain;
import vn.toancanh.alert.capwrite.OwnWarning;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.rule.Explanation;
import vn.toancanh.alert.rule.ExplanationJson;
import vn.toancanh.alert.rule.RuleBook;
import vn.toancanh.app.session.Session;
import vn.toancanh.app.session.Territory;
import vn.toancanh.area.Boundary;
import vn.toancanh.base.AreaCode;

/** A session as the sender of warnings: it writes what its warehouse would. Any thread. */
final class SessionIssuer implements Issuer {
    private final Session session;
    private final Supplier<RuleBook> rules;
    private @Nullable Known known;

    /** Outlines are read once for each territory. */
    private record Known(Territory territory, List<Boundary> boundaries) {}

    SessionIssuer(Session session, Supplier<RuleBook> rules) {
        this.session = session;
        this.rules = rules;
    }

    @Override
    public CapChain.Sender sender() {
        var profile = session.profile().known();
        return Issuer.sender(profile.id(), profile.title(), profile.simulated());
    }

    @Override
    public Optional<AlertRule> rule(String id) {
        return rules.get().find(id);
    }

    @Override
    public int decimals(String indicator) {
        return session.territory()
                .catalogue()
                .find(indicator)
                .map(each -> each.measure().decimals())
                .orElse(1);
    }

    @Override
    public Optional<Explanation> explanation(String written) {
        return ExplanationJson.read(written);
    }

    @Override
    public OwnWarning.Place place(AreaCode area, Instant at) {
        var now = known();
        return new Places(now.territory().tree(), now.boundaries()).of(area, at);
    }

    private synchronized Known known() {
        var territory = session.territory();
        var before = known;
        if (before != null && before.territory().equals(territory)) {
            return before;
        }
        var next = new Known(territory, session.copy().territory().boundaries());
        known = next;
        return next;
    }
}
