package vn.toancanh.report;

import java.util.List;

/** Rows of cells under headings, each row as long as there are columns. Immutable. */
public record DataTable(List<Column> columns, List<List<Cell>> rows) {
    /**
     * @param heading with the unit of the values where there is one
     * @param decimals digits after the comma of the figures
     * @param wide whether names stand in it
     */
    public record Column(String heading, int decimals, boolean wide) {
        public static Column words(String heading) {
            return new Column(heading, 0, false);
        }

        public static Column names(String heading) {
            return new Column(heading, 0, true);
        }

        public static Column figures(String heading, int decimals) {
            return new Column(heading, decimals, false);
        }
    }

    public DataTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        var width = columns.size();
        if (rows.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("a row is not as long as there are columns");
        }
    }

    /** How many values may not be told. */
    public long withheld() {
        return rows.stream()
                .flatMap(List::stream)
                .filter(cell -> cell.equals(Cell.WITHHELD))
                .count();
    }
}
