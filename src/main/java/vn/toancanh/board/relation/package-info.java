/** Charts of how two indicators go together. No JavaFX. */
@NullMarked
package vn.toancanh.board.relation;

import org.jspecify.annotations.NullMarked;
