/** Charts of values over time: one unit in depth, or many side by side. No JavaFX. */
@NullMarked
package vn.toancanh.board.history;

import org.jspecify.annotations.NullMarked;
