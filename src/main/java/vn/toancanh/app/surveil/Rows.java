package vn.toancanh.app.surveil;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.Refusal;

/**
 * The rows of a CSV file by the names of its columns, and those that were left out with the reason.
 * Columns are parted as asked; else by commas, or by semicolons as spreadsheets do where decimals
 * are written with a comma. Other columns are not looked at. Reading blocks; one thread.
 */
public final class Rows {
    private static final int MOST_ROWS = 1_000_000;
    private static final int LONGEST_ROW = 10_000;

    /** The squares of greater ones leave the range of numbers. */
    private static final double LARGEST = 1e100;

    private static final Pattern QUOTED = Pattern.compile("\"(.*)\"");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d*,\\d+");

    private final Path file;
    private List<String> header = List.of();
    private String separator = ",";
    private final List<Row> rows = new ArrayList<>();
    private final List<Bad> bad = new ArrayList<>();

    /** Why a row was left out: a key of a sentence and what fills it. */
    public record Bad(long row, String reason, List<Object> about) {
        public Bad {
            about = List.copyOf(about);
        }
    }

    /** One row with as many fields as the header. */
    public final class Row {
        private final long number;
        private final List<String> fields;

        private Row(long number, List<String> fields) {
            this.number = number;
            this.fields = fields;
        }

        public long number() {
            return number;
        }

        /** Empty where the file has no such column. */
        public String text(String column) {
            var at = header.indexOf(column);
            return at < 0 ? "" : fields.get(at);
        }

        /** Nothing, and the row left out, for what cannot be reckoned with. */
        public OptionalDouble number(String column) {
            var value = parse(text(column));
            if (value == null) {
                reject("app.series.row.value", text(column));
                return OptionalDouble.empty();
            }
            return OptionalDouble.of(value);
        }

        /** Nothing, and the row left out, for what is not a count. */
        public OptionalDouble count(String column) {
            var value = number(column);
            if (value.isEmpty()) {
                return value;
            }
            if (value.getAsDouble() < 0) {
                reject("app.rows.negative", column, text(column));
                return OptionalDouble.empty();
            }
            if (value.getAsDouble() != Math.rint(value.getAsDouble())) {
                reject("app.rows.fraction", column, text(column));
                return OptionalDouble.empty();
            }
            return value;
        }

        public void reject(String reason, Object... about) {
            bad.add(new Bad(number, reason, List.of(about)));
        }
    }

    private Rows(Path file) {
        this.file = file;
    }

    /**
     * @param columns that the file must have
     * @throws Refusal when the file as a whole cannot be used
     */
    static Rows read(Path file, List<String> columns) {
        return read(file, columns, null);
    }

    /**
     * @param columns that the file must have
     * @param separator of the columns, null to look
     * @throws Refusal when the file as a whole cannot be used
     */
    public static Rows read(Path file, List<String> columns, @Nullable String separator) {
        if (!Files.isRegularFile(file)) {
            throw new Refusal("app.series.missing", file);
        }
        try (var in =
                new BufferedReader(
                        new InputStreamReader(
                                Files.newInputStream(file), StandardCharsets.UTF_8))) {
            var rows = new Rows(file);
            rows.read(in, columns, separator);
            return rows;
        } catch (IOException e) {
            throw new Refusal("app.series.unreadable", file, String.valueOf(e.getMessage()));
        }
    }

    private void read(BufferedReader in, List<String> columns, @Nullable String asked)
            throws IOException {
        var names = String.join(",", columns);
        var head = in.readLine();
        if (head == null) {
            throw new Refusal("app.rows.empty", file, names);
        }
        var looked = head.contains(";") && !head.contains(",") ? ";" : ",";
        separator = asked == null ? looked : asked;
        header = fields(head.replace("\uFEFF", ""));
        if (!header.containsAll(columns)) {
            throw new Refusal("app.series.header", file, names);
        }
        var number = 1L;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (!line.isBlank()) {
                row(line, number);
            }
        }
    }

    private void row(String line, long number) {
        if (rows.size() + bad.size() == MOST_ROWS) {
            throw new Refusal("app.rows.many", file, MOST_ROWS);
        }
        var fields = line.length() > LONGEST_ROW ? List.<String>of() : fields(line);
        var row = new Row(number, fields);
        if (fields.size() == header.size()) {
            rows.add(row);
        } else {
            row.reject("app.series.row.columns", fields.size(), header.size());
        }
    }

    private List<String> fields(String line) {
        var fields = new ArrayList<String>();
        for (var field : line.split(Pattern.quote(separator), -1)) {
            var quoted = QUOTED.matcher(field.strip());
            fields.add(quoted.matches() ? quoted.group(1).strip() : field.strip());
        }
        return fields;
    }

    private @Nullable Double parse(String text) {
        try {
            var comma = separator.equals(";") && DECIMAL_COMMA.matcher(text).matches();
            var value = Double.parseDouble(comma ? text.replace(',', '.') : text);
            return Math.abs(value) <= LARGEST ? value : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    public Path file() {
        return file;
    }

    public boolean has(String column) {
        return header.contains(column);
    }

    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /** In the order they were found wrong. */
    public List<Bad> bad() {
        return List.copyOf(bad);
    }
}
