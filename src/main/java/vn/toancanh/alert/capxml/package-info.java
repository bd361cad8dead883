/** Files from outside as trees of elements, within bounds, and what can be wrong with them. */
@NullMarked
package vn.toancanh.alert.capxml;

import org.jspecify.annotations.NullMarked;
