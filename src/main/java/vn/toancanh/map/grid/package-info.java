/** Rasters of values and pictures that lie in files of their own. */
@NullMarked
package vn.toancanh.map.grid;

import org.jspecify.annotations.NullMarked;
