/** The engine under every chart: scales, ticks, thinning, places of labels, marks. No JavaFX. */
@NullMarked
package vn.toancanh.board.plot;

import org.jspecify.annotations.NullMarked;
