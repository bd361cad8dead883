package vn.toancanh.fx;

import java.util.List;
import java.util.stream.Collectors;

/** A table as CSV after RFC 4180, with a byte-order mark so that spreadsheets read UTF-8. */
public record Csv(List<String> header, List<List<String>> rows) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_STARTS = "=+-@";

    public Csv {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    public String text() {
        return BYTE_ORDER_MARK
                + line(header)
                + rows.stream().map(Csv::line).collect(Collectors.joining());
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** What a spreadsheet would run as a formula is kept as text. */
    private static String cell(String value) {
        var safe =
                !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0
                        ? "'" + value
                        : value;
        var quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
