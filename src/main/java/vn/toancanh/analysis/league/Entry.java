package vn.toancanh.analysis.league;

import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;
import vn.toancanh.indicator.Observation.Fraction;

/**
 * One unit before it is ranked.
 *
 * @param value null where nothing was observed
 * @param fraction cases over all, where the value is a share of countable cases
 * @param before value of the period it is compared with
 */
public record Entry(
        AreaCode area,
        @Nullable Double value,
        @Nullable Fraction fraction,
        @Nullable Double before) {}
