/** What each kind of chart says and where it puts its ink. No JavaFX. */
@NullMarked
package vn.toancanh.board.figure;

import org.jspecify.annotations.NullMarked;
