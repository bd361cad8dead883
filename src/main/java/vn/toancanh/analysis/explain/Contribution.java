package vn.toancanh.analysis.explain;

import vn.toancanh.base.AreaCode;

/**
 * A unit's part in the change of the whole, in the unit of the indicator.
 *
 * @param mix because its weight in the whole changed; 0 for amounts
 * @param rate because its own figure changed
 */
public record Contribution(AreaCode area, double mix, double rate) {
    public double total() {
        return mix + rate;
    }
}
