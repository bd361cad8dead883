package vn.toancanh.server.alert;

import java.time.Instant;
import java.util.Optional;
import vn.toancanh.alert.capown.Issuer;
import vn.toancanh.alert.capown.Places;
import vn.toancanh.alert.capwrite.CapChain;
import vn.toancanh.alert.capwrite.OwnWarning;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.rule.Explanation;
import vn.toancanh.alert.rule.ExplanationJson;
import vn.toancanh.area.AreaTree;
import vn.toancanh.base.AreaCode;
import vn.toancanh.warehouse.Holdings;

/** A warehouse as the sender of warnings. */
record HoldingsIssuer(Holdings holdings, Reception reception) implements Issuer {
    @Override
    public CapChain.Sender sender() {
        var identity = holdings.identity();
        return Issuer.sender(identity.id(), identity.title(), identity.simulated());
    }

    @Override
    public Optional<AlertRule> rule(String id) {
        return reception.rules().newest().inForce().book().find(id);
    }

    @Override
    public int decimals(String indicator) {
        return holdings.indicators().stream()
                .filter(each -> each.code().equals(indicator))
                .findFirst()
                .map(each -> each.measure().decimals())
                .orElse(1);
    }

    @Override
    public Optional<Explanation> explanation(String written) {
        return ExplanationJson.read(written);
    }

    @Override
    public OwnWarning.Place place(AreaCode area, Instant at) {
        return new Places(new AreaTree(holdings.areas()), holdings.boundaries()).of(area, at);
    }
}
