/** Surfaces made of points: how dense they are, and lines of equal height. */
@NullMarked
package vn.toancanh.map.density;

import org.jspecify.annotations.NullMarked;
