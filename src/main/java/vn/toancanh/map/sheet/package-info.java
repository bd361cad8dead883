/** Pictures drawn by us, pixel by pixel, off the screen's thread. */
@NullMarked
package vn.toancanh.map.sheet;

import org.jspecify.annotations.NullMarked;
