package vn.toancanh.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;
import vn.toancanh.warehouse.ObservationQuery;

/**
 * Where a reading of observations stands. It holds everything needed to go on: what was asked, from
 * which moment to which, and the next row.
 *
 * @param province id of the province it was made by
 * @param window what was recorded after its start, up to its end
 */
record PageCursor(String province, ObservationQuery query, Window window, Place place) {
    /** Both in seconds since 1970; {@code after} is without the moment itself. */
    record Window(long after, long upTo) {}

    /**
     * @param day since 1970, of recording; 0 for the latest values
     * @param release its place in the releases of the day
     * @param row the next row of it
     */
    record Place(long day, int release, int row) {}

    String text() {
        var span = query.span();
        var within = query.within();
        var text =
                String.join(
                        "|",
                        province,
                        String.join(",", new TreeSet<>(query.indicators())),
                        within == null ? "" : within.area().value() + (within.subtree() ? "+" : ""),
                        seconds(span.from()),
                        seconds(span.to()),
                        span.latestOnly() ? "1" : "0",
                        Long.toString(window.after),
                        Long.toString(window.upTo),
                        Long.toString(place.day),
                        Integer.toString(place.release),
                        Integer.toString(place.row));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String seconds(@Nullable Instant at) {
        return at == null ? "" : at.toString();
    }

    /**
     * @throws IllegalArgumentException when the text is not a cursor of this province
     */
    static PageCursor parse(String text, String province) {
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var parts = plain.split("\\|", -1);
            if (parts.length != 11 || !parts[0].equals(province)) {
                throw new IllegalArgumentException("another warehouse's");
            }
            var query = query(parts);
            var window = new Window(Long.parseLong(parts[6]), Long.parseLong(parts[7]));
            var place =
                    new Place(
                            Long.parseLong(parts[8]),
                            Integer.parseInt(parts[9]),
                            Integer.parseInt(parts[10]));
            if (place.release < 0 || place.row < 0) {
                throw new IllegalArgumentException("before the first row");
            }
            return new PageCursor(province, query, window, place);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new IllegalArgumentException("not a cursor of this warehouse", e);
        }
    }

    private static ObservationQuery query(String[] parts) {
        var area = parts[2].replace("+", "");
        return new ObservationQuery(
                parts[1].isEmpty() ? Set.of() : Set.of(parts[1].split(",", -1)),
                area.isEmpty()
                        ? null
                        : new ObservationQuery.Within(new AreaCode(area), parts[2].endsWith("+")),
                new ObservationQuery.Span(
                        instant(parts[3]), instant(parts[4]), parts[5].equals("1")));
    }

    private static @Nullable Instant instant(String text) {
        return text.isEmpty() ? null : Instant.parse(text);
    }
}
