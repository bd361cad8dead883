package vn.toancanh.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import vn.toancanh.base.Period;
import vn.toancanh.fx.Texts;

/**
 * A table as CSV after RFC 4180: one line of headings, then rows, nothing else, so that every
 * reader reads it; its origin is in the file beside it. UTF-8 with a byte-order mark, decimal
 * points, times with their offset. Text that a spreadsheet would run is kept as text.
 */
public final class CsvFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");

    /** More is the noise of binary fractions. */
    private static final MathContext KEPT = new MathContext(12);

    private CsvFile() {}

    public static void write(DataTable table, Texts texts, OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        line(table.columns().stream().map(column -> safe(column.heading())).toList(), writer);
        for (var row : table.rows()) {
            line(row.stream().map(cell -> text(cell, texts)).toList(), writer);
        }
        writer.flush();
    }

    private static void line(List<String> cells, Writer writer) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                writer.write(',');
            }
            writer.write(quoted(cells.get(i)));
        }
        writer.write("\r\n");
    }

    private static String text(Cell cell, Texts texts) {
        return switch (cell) {
            case Cell.Words words -> safe(words.text());
            case Cell.Figure figure -> plain(figure.value());
            case Cell.Day day -> day.date().toString();
            case Cell.Moment moment -> TIME.format(moment.at().atZone(Period.ZONE.normalized()));
            case Cell.Withheld _ -> texts.get("report.withheld");
        };
    }

    /** At most twelve digits that count, never with an exponent. */
    static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : new BigDecimal(value, KEPT).stripTrailingZeros().toPlainString();
    }

    private static String safe(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean needed = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return needed ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
