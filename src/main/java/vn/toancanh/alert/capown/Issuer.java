package vn.toancanh.alert.capown;

import java.time.Instant;
import java.util.Optional;
import vn.toancanh.alert.cap.CapAlert;
import vn.toancanh.alert.capwrite.CapChain;
import vn.toancanh.alert.capwrite.OwnWarning;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.rule.Explanation;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;

/** Who warns, and what he knows beside the journal. Any thread; may block on disk. */
public interface Issuer {
    CapChain.Sender sender();

    Optional<AlertRule> rule(String id);

    /** How many digits after the comma values of this indicator are written with. */
    int decimals(String indicator);

    /** The finding whose written form this is; empty where it cannot be read. */
    Optional<Explanation> explanation(String written);

    /** The unit as it was then. */
    OwnWarning.Place place(AreaCode area, Instant at);

    /**
     * The sender of all messages of a warehouse, whoever writes them.
     *
     * @param warehouse its id
     * @param simulated what stands on invented numbers is never more than an exercise
     */
    static CapChain.Sender sender(String warehouse, Bilingual title, boolean simulated) {
        return new CapChain.Sender(
                "ioc@" + warehouse.replaceAll("[^A-Za-z0-9.-]", "-"),
                title,
                simulated ? CapAlert.Status.EXERCISE : CapAlert.Status.ACTUAL);
    }
}
