/** What lies over the ground: marks and outlines. */
@NullMarked
package vn.toancanh.map.overlay;

import org.jspecify.annotations.NullMarked;
