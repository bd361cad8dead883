/** Lengths, areas and ways of writing a place, on the ellipsoid of WGS 84. */
@NullMarked
package vn.toancanh.map.geodesy;

import org.jspecify.annotations.NullMarked;
