/** League tables of units that say which of them do not differ. */
@NullMarked
package vn.toancanh.board.league;

import org.jspecify.annotations.NullMarked;
