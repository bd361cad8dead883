package vn.toancanh.board.page;

import java.util.List;
import vn.toancanh.base.AreaCode;
import vn.toancanh.indicator.Status;

/** Units, a row each, and what some indicators say of them, a column each. Immutable. */
public record UnitTable(List<Column> columns, List<Row> rows) {
    /**
     * @param name of the indicator
     * @param unit of its values, as people read it
     */
    public record Column(String name, String unit) {}

    /**
     * @param own whether it is the unit the board is about
     */
    public record Row(AreaCode area, String name, boolean own, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * @param text the value as people read it, a dash where there is none
     * @param value what the column sorts by, NaN where there is none
     * @param flags what people said of it or did to it
     */
    public record Cell(String text, double value, Status status, List<String> flags) {
        public Cell {
            flags = List.copyOf(flags);
        }
    }

    public UnitTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
