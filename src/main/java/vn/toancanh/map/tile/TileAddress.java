package vn.toancanh.map.tile;

/**
 * One tile of a grid.
 *
 * @param level index into {@link TileGrid#levels}
 */
public record TileAddress(int level, int column, int row) {}
