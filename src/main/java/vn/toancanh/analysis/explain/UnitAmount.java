package vn.toancanh.analysis.explain;

import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;

/** An amount of one unit in two periods; null where nothing was observed. */
public record UnitAmount(AreaCode area, @Nullable Double before, @Nullable Double after) {}
