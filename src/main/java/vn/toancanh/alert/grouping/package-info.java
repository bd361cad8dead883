/** Alerts by what they have in common, as flood control puts them together. */
@NullMarked
package vn.toancanh.alert.grouping;

import org.jspecify.annotations.NullMarked;
