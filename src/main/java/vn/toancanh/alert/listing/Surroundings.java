package vn.toancanh.alert.listing;

import java.util.List;
import java.util.Optional;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.rule.Explanation;
import vn.toancanh.base.AreaCode;

/** What must be known of the world to name an alert. Any thread. */
public interface Surroundings {
    Optional<AlertRule> rule(String id);

    /** From the root of the territory to the unit, in the reader's language; never empty. */
    List<AlertRow.Place> path(AreaCode area);

    /**
     * What part of a whole, or which source, an alert is about: "đất đai", "Cổng dịch vụ công".
     *
     * @param dimensions in their written form, not empty
     */
    String part(String dimensions);

    /** How many digits after the comma values of this indicator are written with. */
    int decimals(String indicator);

    /** The finding whose written form this is; empty where it cannot be read. */
    Optional<Explanation> explanation(String written);

    /** The persona of whoever looks. */
    String persona();

    /** What people of this persona are called. */
    String personaName(String persona);
}
