/** Pictures painted from features. No JavaFX. */
@NullMarked
package vn.toancanh.map.paint;

import org.jspecify.annotations.NullMarked;
