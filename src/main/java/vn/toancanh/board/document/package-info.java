/** Boards as data: what a document says, how it is read, and what is wrong with it. */
@NullMarked
package vn.toancanh.board.document;

import org.jspecify.annotations.NullMarked;
