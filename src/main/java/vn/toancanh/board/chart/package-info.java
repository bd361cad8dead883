/** Charts on the screen: ink, pointer, keyboard, ear. */
@NullMarked
package vn.toancanh.board.chart;

import org.jspecify.annotations.NullMarked;
