package vn.toancanh.indicator;

import vn.toancanh.base.AreaCode;

/** One series: an indicator in one unit, whole or broken down. */
public record SeriesKey(String indicator, AreaCode area, Dimensions dimensions) {
    public SeriesKey(String indicator, AreaCode area) {
        this(indicator, area, Dimensions.NONE);
    }
}
