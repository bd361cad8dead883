/** Boards of a session: what their items say, and the screens that show them. */
@NullMarked
package vn.toancanh.app.board;

import org.jspecify.annotations.NullMarked;
