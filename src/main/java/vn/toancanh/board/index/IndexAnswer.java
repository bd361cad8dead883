package vn.toancanh.board.index;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;
import vn.toancanh.indicator.Status;
import vn.toancanh.indicator.index.CheapestGain;
import vn.toancanh.indicator.index.IndexReading;
import vn.toancanh.indicator.index.Losses;
import vn.toancanh.indicator.index.WhatIf;

/**
 * An index of a unit, what it lost and what it could gain.
 *
 * @param what null where no commune counts anything the index needs
 */
public record IndexAnswer(
        IndexReading reading,
        Losses losses,
        @Nullable What what,
        CheapestGain cheapest,
        Known known) {

    /** One change and what became of it. */
    public record What(IndexAsk.Change change, Result result) {}

    public sealed interface Result {
        record Computed(WhatIf whatIf) implements Result {}

        /**
         * @param key of the sentence that says why
         */
        record Refused(String key) implements Result {}
    }

    /**
     * What is known beside the index.
     *
     * @param units that can be chosen, by name
     * @param ratios the index needs, by code, with their names
     * @param ofGroups by code of the group
     */
    public record Known(
            List<Unit> units,
            Map<String, String> ratios,
            Map<String, Status> ofGroups,
            Map<AreaCode, Status> ofUnits) {
        public Known {
            units = List.copyOf(units);
            ofGroups = Map.copyOf(ofGroups);
            ofUnits = Map.copyOf(ofUnits);
        }

        String name(AreaCode unit) {
            return units.stream()
                    .filter(each -> each.code().equals(unit))
                    .map(Unit::name)
                    .findFirst()
                    .orElse(unit.value());
        }
    }

    public record Unit(AreaCode code, String name) {}
}
