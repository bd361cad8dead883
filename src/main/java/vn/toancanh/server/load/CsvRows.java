package vn.toancanh.server.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.toancanh.server.words.RefusedException;

/**
 * The rows of a CSV file by the names of its header: RFC 4180 quoting, any line ending, a byte
 * order mark, blank lines. A row is one line, so that a quote somebody forgot to close spoils that
 * row and not the rest of the file. Text is normalised to NFC. Belongs to one thread.
 */
final class CsvRows implements AutoCloseable {
    private static final int LONGEST = 64_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char UNDECODABLE = '\uFFFD';

    private final BufferedReader in;
    private final ObjectReader csv =
            new CsvMapper().readerFor(String[].class).with(CsvParser.Feature.WRAP_AS_ARRAY);
    private final StringBuilder line = new StringBuilder();
    private final Map<String, Integer> columns = new HashMap<>();
    private boolean isTooLong;
    private long row;

    CsvRows(Reader in) {
        this.in = new BufferedReader(in);
    }

    /**
     * Reads the header.
     *
     * @throws RefusedException when a required column is missing or one is unknown or twice there
     */
    void header(List<String> required, List<String> optional) throws IOException, RefusedException {
        var allowed = new HashSet<>(required);
        allowed.addAll(optional);
        List<String> names;
        try {
            names = nextLine() ? fields() : List.of();
        } catch (BadRowException e) {
            names = List.of();
        }
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i);
            if (!allowed.contains(name) || columns.put(name, i) != null) {
                throw new RefusedException("server.file.column", name, String.join(",", required));
            }
        }
        var missing = new HashSet<>(required);
        missing.removeAll(columns.keySet());
        if (!missing.isEmpty()) {
            throw new RefusedException("server.file.header", String.join(",", required));
        }
    }

    /** Moves to the next row that is not blank; false at the end of the file. */
    boolean next() throws IOException {
        while (nextLine()) {
            if (!line.toString().isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** The number of this row; the header is row 1. */
    long row() {
        return row;
    }

    /** This row's values by column name, blank for a column the file does not have. */
    Row values() throws BadRowException {
        var fields = fields();
        if (fields.size() != columns.size()) {
            throw new BadRowException("server.row.columns", fields.size(), columns.size());
        }
        return new Row(columns, fields);
    }

    /** One row taken apart. */
    record Row(Map<String, Integer> columns, List<String> fields) {
        String get(String column) {
            var at = columns.get(column);
            return at == null ? "" : fields.get(at);
        }

        Set<String> names() {
            return columns.keySet();
        }
    }

    private List<String> fields() throws BadRowException {
        if (isTooLong) {
            throw new BadRowException("server.row.long");
        }
        var text = line.toString();
        if (text.indexOf(UNDECODABLE) >= 0 || text.indexOf('\0') >= 0) {
            throw new BadRowException("server.row.encoding");
        }
        try (var parsed = csv.<@Nullable String[]>readValues(text)) {
            if (!parsed.hasNextValue()) {
                return List.of();
            }
            return Arrays.stream(parsed.nextValue())
                    .map(field -> field == null ? "" : field)
                    .map(field -> Normalizer.normalize(field, Normalizer.Form.NFC).strip())
                    .toList();
        } catch (JsonProcessingException e) {
            throw new BadRowException("server.row.quotes");
        } catch (IOException e) {
            throw new IllegalStateException("reading from a text cannot fail", e);
        }
    }

    /** Keeps at most {@link #LONGEST} characters of a line, whatever its length. */
    private boolean nextLine() throws IOException {
        line.setLength(0);
        isTooLong = false;
        int c = in.read();
        if (c < 0) {
            return false;
        }
        row++;
        for (; c >= 0 && c != '\n' && c != '\r'; c = in.read()) {
            if (line.length() < LONGEST) {
                line.append((char) c);
            } else {
                isTooLong = true;
            }
        }
        if (c == '\r') {
            in.mark(1);
            if (in.read() != '\n') {
                in.reset();
            }
        }
        if (row == 1 && !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK) {
            line.deleteCharAt(0);
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
