/** Changing a board by hand: what may be moved where, and undoing it. */
@NullMarked
package vn.toancanh.board.edit;

import org.jspecify.annotations.NullMarked;
