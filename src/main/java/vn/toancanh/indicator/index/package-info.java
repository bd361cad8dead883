/** Composite indices: their trees, where points were lost, and what would win them back. */
@NullMarked
package vn.toancanh.indicator.index;

import org.jspecify.annotations.NullMarked;
