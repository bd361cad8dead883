/** The indicator card: everything we know about one indicator in one unit. */
@NullMarked
package vn.toancanh.board.card;

import org.jspecify.annotations.NullMarked;
