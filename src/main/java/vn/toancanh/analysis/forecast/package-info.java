/** Forecasts by exponential smoothing, with their limits. */
@NullMarked
package vn.toancanh.analysis.forecast;

import org.jspecify.annotations.NullMarked;
