/** Which units are neighbours: one answer for the map and for the rules. */
@NullMarked
package vn.toancanh.alert.near;

import org.jspecify.annotations.NullMarked;
