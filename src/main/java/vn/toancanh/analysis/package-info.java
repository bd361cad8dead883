/** Comparison, ranking, correlation, decomposition and forecast for people. */
@NullMarked
package vn.toancanh.analysis;

import org.jspecify.annotations.NullMarked;
