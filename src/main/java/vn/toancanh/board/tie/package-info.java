/** How two indicators of a unit go together, with what weakens it. */
@NullMarked
package vn.toancanh.board.tie;

import org.jspecify.annotations.NullMarked;
