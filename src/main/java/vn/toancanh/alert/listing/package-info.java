/** Alerts as rows of a list: what of a state and a journal people read, made off the screen. */
@NullMarked
package vn.toancanh.alert.listing;

import org.jspecify.annotations.NullMarked;
