package vn.toancanh.warehouse.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.function.Function;

/**
 * How a row of one resource becomes a record.
 *
 * @param list the member of the answer that holds the rows: {@code items} or {@code features}
 * @param key what no two rows may share, as people would name the row
 */
public record RowReader<T>(String list, Read<T> read, Function<T, String> key) {
    /** Reads one row. */
    interface Read<T> {
        /**
         * @param now the warehouse's own clock
         */
        T read(JsonNode node, Instant now) throws BadRowException;
    }
}
