/** Correlation of two series at every lag, with what weakens it. */
@NullMarked
package vn.toancanh.analysis.relation;

import org.jspecify.annotations.NullMarked;
