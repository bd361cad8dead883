/** Widgets that more than one screen shows: the indicator tile, its parts, notices. */
@NullMarked
package vn.toancanh.fx.parts;

import org.jspecify.annotations.NullMarked;
