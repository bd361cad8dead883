/** Why a number moved: since when, where, who answers for it, and where the year ends. */
@NullMarked
package vn.toancanh.board.why;

import org.jspecify.annotations.NullMarked;
