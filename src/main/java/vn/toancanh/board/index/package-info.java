/** Composite indices: their tree, where points were lost, and what would be if. */
@NullMarked
package vn.toancanh.board.index;

import org.jspecify.annotations.NullMarked;
