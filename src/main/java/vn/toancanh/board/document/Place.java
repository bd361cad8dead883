package vn.toancanh.board.document;

/** Cells of a page, from the upper left one at 0, 0. */
public record Place(int column, int row, int columns, int rows) {
    public boolean overlaps(Place other) {
        return column < other.column + other.columns
                && other.column < column + columns
                && row < other.row + other.rows
                && other.row < row + rows;
    }

    public boolean fits(int gridColumns, int gridRows) {
        return column >= 0
                && row >= 0
                && columns >= 1
                && rows >= 1
                && column + columns <= gridColumns
                && row + rows <= gridRows;
    }
}
