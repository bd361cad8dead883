/** Projection, camera and the geometry prepared for each zoom step. No JavaFX. */
@NullMarked
package vn.toancanh.map.geometry;

import org.jspecify.annotations.NullMarked;
