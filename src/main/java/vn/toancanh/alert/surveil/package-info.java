/** Counts that rose above what the past lets expect: EARS, Farrington, Noufaily. */
@NullMarked
package vn.toancanh.alert.surveil;

import org.jspecify.annotations.NullMarked;
