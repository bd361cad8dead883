/** Which indicators each persona meets first, on the overview board and on the wall. */
@NullMarked
package vn.toancanh.board.overview;

import org.jspecify.annotations.NullMarked;
