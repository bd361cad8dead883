/** The list of all indicators. */
@NullMarked
package vn.toancanh.board.list;

import org.jspecify.annotations.NullMarked;
