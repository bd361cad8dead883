/** The feature-index raster: tiles, their cache and queue, colouring by table. No JavaFX. */
@NullMarked
package vn.toancanh.map.raster;

import org.jspecify.annotations.NullMarked;
