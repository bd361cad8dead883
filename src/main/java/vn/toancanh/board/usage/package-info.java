/** Which places are really used, by whom in what role, and for how long. */
@NullMarked
package vn.toancanh.board.usage;

import org.jspecify.annotations.NullMarked;
