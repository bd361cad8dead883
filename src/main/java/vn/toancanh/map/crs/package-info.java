/** Coordinate systems by name, and the ways between them; x is always east and y north. */
@NullMarked
package vn.toancanh.map.crs;

import org.jspecify.annotations.NullMarked;
