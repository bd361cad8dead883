/** The bar that plays the history of a map. */
@NullMarked
package vn.toancanh.map.time;

import org.jspecify.annotations.NullMarked;
