package vn.toancanh.app.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.Refusal;
import vn.toancanh.base.Grain;

/**
 * The rows of a CSV file {@code timestamp,value} one after the other as they stand, for detectors
 * that may not know what comes next. Rows that cannot be understood are named and left out; an
 * empty value is a moment without one. Blocks; one thread.
 */
final class Observations {
    private static final int LONGEST_ROW = 10_000;

    /** The squares of greater ones leave the range of numbers. */
    private static final double LARGEST = 1e100;

    private final Path file;
    private final BufferedReader in;
    private final int columns;
    private final int time;
    private final int value;
    private final List<SeriesFile.BadRow> bad = new ArrayList<>();
    private long number = 1;
    private boolean begun;
    private @Nullable Grain form;

    /** One row; {@code text} as the file writes the moment, NaN for no value. */
    record Row(String text, Rhythm.Moment moment, double value) {}

    /**
     * @throws Refusal when there is no header with both columns
     */
    Observations(Path file, BufferedReader in) throws IOException {
        this.file = file;
        this.in = in;
        var head = in.readLine();
        if (head == null) {
            throw new Refusal("app.series.empty", file);
        }
        var header = fields(head.replace("\uFEFF", ""));
        this.columns = header.size();
        this.time = header.indexOf("timestamp");
        this.value = header.indexOf("value");
        if (time < 0 || value < 0) {
            throw new Refusal("app.series.header", file, "timestamp,value");
        }
    }

    /** Null at the end of the file. */
    @Nullable Row next() throws IOException {
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            var row = line.isBlank() ? null : row(line);
            if (row != null) {
                return row;
            }
        }
        return null;
    }

    List<SeriesFile.BadRow> bad() {
        return List.copyOf(bad);
    }

    private @Nullable Row row(String line) {
        var fields = line.length() > LONGEST_ROW ? List.<String>of() : fields(line);
        if (fields.size() != columns) {
            return reject("app.series.row.columns", fields.size(), columns);
        }
        var text = fields.get(time);
        Rhythm.Moment moment;
        try {
            moment = Rhythm.parse(text.replace(' ', 'T'));
        } catch (IllegalArgumentException e) {
            return reject("app.series.row.timestamp", text);
        }
        if (begun && moment.form() != form) {
            return reject("app.series.row.form", text);
        }
        var read = number(fields.get(value));
        if (read == null) {
            return reject("app.series.row.value", fields.get(value));
        }
        begun = true;
        form = moment.form();
        return new Row(text, moment, read);
    }

    private @Nullable Row reject(String reason, Object... about) {
        bad.add(new SeriesFile.BadRow(file, number, reason, List.of(about)));
        return null;
    }

    /** NaN for none; null for what cannot be reckoned with. */
    private static @Nullable Double number(String text) {
        if (text.isEmpty() || text.equalsIgnoreCase("nan")) {
            return Double.NaN;
        }
        try {
            var read = Double.parseDouble(text);
            return Math.abs(read) <= LARGEST ? read : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static List<String> fields(String line) {
        var fields = new ArrayList<String>();
        for (var field : line.split(",", -1)) {
            var bare = field.strip();
            var quoted = bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"");
            fields.add(quoted ? bare.substring(1, bare.length() - 1).strip() : bare);
        }
        return fields;
    }
}
