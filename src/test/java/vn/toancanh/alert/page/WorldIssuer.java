package vn.toancanh.alert.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.toancanh.alert.capown.Issuer;
import vn.toancanh.alert.capwrite.CapChain;
import vn.toancanh.alert.capwrite.OwnWarning;
import vn.toancanh.alert.listing.AlertWorld;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.rule.Explanation;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;

/** The province of a test as a sender of warnings; what it is made of is invented. */
record WorldIssuer(AlertWorld world) implements Issuer {
    @Override
    public CapChain.Sender sender() {
        return Issuer.sender("son-hai", Bilingual.same("Tỉnh Sơn Hải"), true);
    }

    @Override
    public Optional<AlertRule> rule(String id) {
        return world.rule(id);
    }

    @Override
    public int decimals(String indicator) {
        return world.decimals(indicator);
    }

    @Override
    public Optional<Explanation> explanation(String written) {
        return world.explanation(written);
    }

    @Override
    public OwnWarning.Place place(AreaCode area, Instant at) {
        var path = world.path(area);
        return new OwnWarning.Place(
                Bilingual.same(path.getLast().name() + ", " + path.getFirst().name()),
                List.of(area),
                List.of());
    }
}
