/** The layers we draw pixel by pixel, laid over a map with their legends. */
@NullMarked
package vn.toancanh.map.pointview;

import org.jspecify.annotations.NullMarked;
