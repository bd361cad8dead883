package vn.toancanh.analysis.explain;

import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;
import vn.toancanh.indicator.Observation.Fraction;

/** What a ratio of one unit was made of in two periods; null where nothing was observed. */
public record UnitRatio(AreaCode area, @Nullable Fraction before, @Nullable Fraction after) {}
