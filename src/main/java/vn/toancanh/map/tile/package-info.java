/** Pictures put together from tiles, whoever has the tiles. */
@NullMarked
package vn.toancanh.map.tile;

import org.jspecify.annotations.NullMarked;
