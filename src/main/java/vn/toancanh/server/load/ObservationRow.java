package vn.toancanh.server.load;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Classification;
import vn.toancanh.base.Period;
import vn.toancanh.indicator.Dimensions;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.Observation.Fraction;
import vn.toancanh.indicator.Observation.Provenance;
import vn.toancanh.indicator.Observation.Quantity;
import vn.toancanh.indicator.Quality;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.server.load.CsvRows.Row;

/** One row of an observations file read by itself: everything that needs no other row. */
final class ObservationRow {
    private static final Pattern INDICATOR =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,31}");
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?\\d{1,40}(\\.(\\d{1,40}))?([eE][-+]?\\d{1,3})?");

    /** Percentages are rounded by whoever wrote them; half a point is not clearly wrong. */
    private static final double PERCENT_SLACK = 0.5;

    private final Set<AreaCode> units;
    private final Instant now;

    /**
     * @param now rows of the future are refused, and it is when the rows are recorded
     */
    ObservationRow(Set<AreaCode> units, Instant now) {
        this.units = units;
        this.now = now;
    }

    /**
     * @param unit of measure, already checked
     */
    Observation read(Row row, String unit) throws BadRowException {
        var series = new SeriesKey(indicator(row), area(row), dimensions(row));
        var period = period(row);
        var value = number("value", row.get("value"));
        var quantity = new Quantity(value, unit, fraction(row, value, unit), quality(row));
        var source = row.get("source");
        if (source.isBlank()) {
            throw new BadRowException("server.row.noSource");
        }
        var provenance = new Provenance(source, observedAt(row), now, 1, classification(row));
        return new Observation(series, period, quantity, provenance);
    }

    /** Digits after the point as the row writes them. */
    static int decimals(Row row) {
        var number = NUMBER.matcher(row.get("value"));
        return number.matches() && number.group(2) != null ? number.group(2).length() : 0;
    }

    private static String indicator(Row row) throws BadRowException {
        var code = row.get("indicator");
        if (!INDICATOR.matcher(code).matches()) {
            throw new BadRowException("server.row.indicator", code);
        }
        return code;
    }

    private AreaCode area(Row row) throws BadRowException {
        var text = row.get("area");
        try {
            var area = new AreaCode(text);
            if (units.contains(area)) {
                return area;
            }
        } catch (IllegalArgumentException e) {
            throw new BadRowException("server.row.code", text);
        }
        throw new BadRowException("server.row.unknownUnit", text);
    }

    private static Dimensions dimensions(Row row) throws BadRowException {
        try {
            return Dimensions.parse(row.get("dimensions"));
        } catch (IllegalArgumentException e) {
            throw new BadRowException("server.row.dimensions", row.get("dimensions"));
        }
    }

    private Period period(Row row) throws BadRowException {
        Period period;
        try {
            period = Period.parse(row.get("period"));
        } catch (IllegalArgumentException e) {
            throw new BadRowException("server.row.period", row.get("period"));
        }
        if (period.from().isAfter(now)) {
            throw new BadRowException("server.row.futurePeriod", period);
        }
        return period;
    }

    private static double number(String column, String text) throws BadRowException {
        if (NUMBER.matcher(text).matches()) {
            var number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return number;
            }
        }
        throw new BadRowException("server.row.number", column, text);
    }

    private static @Nullable Fraction fraction(Row row, double value, String unit)
            throws BadRowException {
        var above = row.get("numerator");
        var below = row.get("denominator");
        if (above.isEmpty() && below.isEmpty()) {
            return null;
        }
        if (above.isEmpty() || below.isEmpty()) {
            throw new BadRowException("server.row.halfFraction");
        }
        var numerator = number("numerator", above);
        var denominator = number("denominator", below);
        if (denominator <= 0) {
            throw new BadRowException("server.row.denominator", below);
        }
        var percent = 100 * numerator / denominator;
        var slack = PERCENT_SLACK + 0.01 * Math.abs(percent);
        if (unit.equals("%") && Math.abs(value - percent) > slack) {
            throw new BadRowException("server.row.ratio", row.get("value"), above, below);
        }
        return new Fraction(numerator, denominator);
    }

    private static Quality quality(Row row) throws BadRowException {
        var text = row.get("quality");
        return switch (text) {
            case "" -> Quality.FINAL;
            case "final", "provisional", "estimated", "suspect" ->
                    Quality.valueOf(text.toUpperCase(Locale.ROOT));
            default -> throw new BadRowException("server.row.quality", text);
        };
    }

    private static Classification classification(Row row) throws BadRowException {
        var text = row.get("classification");
        return switch (text) {
            case "" -> Classification.PUBLIC;
            case "public", "internal", "secret" ->
                    Classification.valueOf(text.toUpperCase(Locale.ROOT));
            default -> throw new BadRowException("server.row.classification", text);
        };
    }

    private Instant observedAt(Row row) throws BadRowException {
        var text = row.get("observed_at");
        Instant at;
        try {
            at = OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new BadRowException(
                    isLocal(text) ? "server.row.noOffset" : "server.row.observedAt", text);
        }
        if (at.isAfter(now)) {
            throw new BadRowException("server.row.futureObservation", text);
        }
        return at;
    }

    private static boolean isLocal(String text) {
        try {
            return LocalDateTime.parse(text) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
