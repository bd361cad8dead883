/** A page of a board on screen: a grid of tiles, maps, charts, tables and words. */
@NullMarked
package vn.toancanh.board.page;

import org.jspecify.annotations.NullMarked;
