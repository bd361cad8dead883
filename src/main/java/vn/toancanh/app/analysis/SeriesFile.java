package vn.toancanh.app.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.Refusal;
import vn.toancanh.base.Grain;

/**
 * One series in a CSV file with the columns {@code timestamp} and {@code value}. Rows come in any
 * order; an empty value is a period without one. A row that cannot be understood is named and left
 * out, the others are kept. Columns are parted by commas, or by semicolons as spreadsheets do where
 * decimals are written with a comma. Blocks; one thread.
 */
final class SeriesFile {
    private static final int MOST_PERIODS = 200_000;
    private static final int LONGEST_ROW = 10_000;
    private static final String TIMESTAMP = "timestamp";
    private static final String VALUE = "value";
    private static final Pattern QUOTED = Pattern.compile("\"(.*)\"");

    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d*,\\d+");

    /** The squares of greater ones leave the range of numbers. */
    private static final double LARGEST = 1e100;

    private final Path file;
    private String separator = ",";
    private final List<BadRow> bad = new ArrayList<>();
    private final TreeMap<LocalDateTime, Entry> rows = new TreeMap<>();
    private boolean begun;
    private @Nullable Grain form;

    /** Why a row was left out: a key of a sentence and what fills it. */
    record BadRow(Path file, long row, String reason, List<Object> about) {
        BadRow {
            about = List.copyOf(about);
        }
    }

    /** A file with too few rows, and why the others were left out. */
    static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Refusal refusal;
        private final transient List<BadRow> bad;

        Unusable(Refusal refusal, List<BadRow> bad) {
            super(refusal);
            this.refusal = refusal;
            this.bad = List.copyOf(bad);
        }

        Refusal refusal() {
            return refusal;
        }

        List<BadRow> bad() {
            return bad;
        }
    }

    /** A value and the row it stood in; NaN where the file leaves it empty. */
    private record Entry(Rhythm.Moment moment, double value, long row) {}

    /**
     * What the file holds.
     *
     * @param values one for each period from the first row's to the last one's, NaN for none
     */
    record Series(
            Rhythm rhythm, LocalDateTime first, List<Double> values, int taken, List<BadRow> bad) {
        Series {
            values = List.copyOf(values);
            bad = List.copyOf(bad);
        }

        double[] numbers() {
            return values.stream().mapToDouble(Double::doubleValue).toArray();
        }

        String at(long step) {
            return rhythm.write(rhythm.plus(first, step));
        }
    }

    private SeriesFile(Path file) {
        this.file = file;
    }

    /**
     * @throws Refusal when the file as a whole cannot be used
     */
    static Series read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Refusal("app.series.missing", file);
        }
        try (var in =
                new BufferedReader(
                        new InputStreamReader(
                                Files.newInputStream(file), StandardCharsets.UTF_8))) {
            return new SeriesFile(file).read(in);
        } catch (IOException e) {
            throw new Refusal("app.series.unreadable", file, String.valueOf(e.getMessage()));
        }
    }

    private Series read(BufferedReader in) throws IOException {
        var head = in.readLine();
        if (head == null) {
            throw new Refusal("app.series.empty", file);
        }
        separator = head.contains(";") && !head.contains(",") ? ";" : ",";
        var header = fields(head.replace("\uFEFF", ""));
        var time = header.indexOf(TIMESTAMP);
        var value = header.indexOf(VALUE);
        if (time < 0 || value < 0) {
            throw new Refusal("app.series.header", file, TIMESTAMP + "," + VALUE);
        }
        var number = 1L;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (!line.isBlank()) {
                row(line, number, header.size(), time, value);
            }
        }
        return series();
    }

    private void row(String line, long number, int columns, int time, int value) {
        var fields = line.length() > LONGEST_ROW ? List.<String>of() : fields(line);
        if (fields.size() != columns) {
            reject(number, "app.series.row.columns", fields.size(), columns);
            return;
        }
        Rhythm.Moment moment;
        try {
            moment = Rhythm.parse(fields.get(time));
        } catch (IllegalArgumentException e) {
            reject(number, "app.series.row.timestamp", fields.get(time));
            return;
        }
        if (begun && moment.form() != form) {
            reject(number, "app.series.row.form", fields.get(time));
            return;
        }
        var read = number(fields.get(value));
        if (read == null) {
            reject(number, "app.series.row.value", fields.get(value));
            return;
        }
        keep(new Entry(moment, read, number), fields.get(time));
    }

    private void keep(Entry entry, String text) {
        begun = true;
        form = entry.moment().form();
        var earlier = rows.putIfAbsent(entry.moment().local(), entry);
        if (earlier != null) {
            reject(entry.row(), "app.series.row.twice", text, Long.toString(earlier.row()));
        }
    }

    private void reject(long row, String reason, Object... about) {
        bad.add(new BadRow(file, row, reason, List.of(about)));
    }

    /** Null for what cannot be reckoned with. */
    private @Nullable Double number(String text) {
        if (text.isEmpty()) {
            return Double.NaN;
        }
        try {
            var plain = separator.equals(";") ? DECIMAL_COMMA.matcher(text) : null;
            var value =
                    Double.parseDouble(
                            plain != null && plain.matches() ? text.replace(',', '.') : text);
            return Math.abs(value) <= LARGEST ? value : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private List<String> fields(String line) {
        var fields = new ArrayList<String>();
        for (var field : line.split(separator, -1)) {
            var quoted = QUOTED.matcher(field.strip());
            fields.add(quoted.matches() ? quoted.group(1).strip() : field.strip());
        }
        return fields;
    }

    private Series series() {
        if (rows.size() < 2) {
            throw new Unusable(new Refusal("app.series.few", file, rows.size(), bad.size()), bad);
        }
        var rhythm = Rhythm.of(rows.values().stream().map(Entry::moment).toList());
        var first = rows.firstKey();
        var length = rhythm.steps(first, rows.lastKey()) + 1;
        if (length > MOST_PERIODS) {
            throw new Refusal("app.series.long", file, length);
        }
        var values = new double[(int) length];
        Arrays.fill(values, Double.NaN);
        rows.forEach((local, entry) -> values[(int) rhythm.steps(first, local)] = entry.value());
        var all = Arrays.stream(values).boxed().toList();
        return new Series(rhythm, first, all, rows.size(), bad);
    }
}
