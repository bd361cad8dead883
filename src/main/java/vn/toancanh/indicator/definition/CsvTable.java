package vn.toancanh.indicator.definition;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** The rows of a CSV text (RFC 4180 quoting, any line ending), each with the line it begins on. */
final class CsvTable {
    /**
     * @param closed false when a quote in it never ends
     */
    record Row(int line, List<String> cells, boolean closed) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    private final String text;
    private final List<Row> rows = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private boolean quoted;
    private int line = 1;
    private int begin = 1;

    private CsvTable(String text) {
        this.text = text;
    }

    /** Blank lines are left out; text is in normal form C. */
    static List<Row> rows(String text) {
        var plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        var table = new CsvTable(Normalizer.normalize(plain, Normalizer.Form.NFC));
        table.read();
        return table.rows;
    }

    private void read() {
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '\n') {
                line++;
            }
            if (quoted) {
                i = inQuotes(i, c);
            } else {
                outside(c);
            }
        }
        endRow();
    }

    private int inQuotes(int at, char c) {
        if (c != '"') {
            cell.append(c);
        } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
            cell.append(c);
            return at + 1;
        } else {
            quoted = false;
        }
        return at;
    }

    private void outside(char c) {
        switch (c) {
            case '"' -> quoted = true;
            case ',' -> endCell();
            case '\n' -> endRow();
            case '\r' -> {
                // The line feed behind it ends the row.
            }
            default -> cell.append(c);
        }
    }

    private void endCell() {
        cells.add(cell.toString().strip());
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        if (cells.size() > 1 || !cells.getFirst().isEmpty()) {
            rows.add(new Row(begin, cells, !quoted));
        }
        cells = new ArrayList<>();
        quoted = false;
        begin = line;
    }
}
