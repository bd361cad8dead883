/** Camera, tiles, the feature-index raster, labels, picking. */
@NullMarked
package vn.toancanh.map;

import org.jspecify.annotations.NullMarked;
