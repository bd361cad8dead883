package vn.toancanh.server.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
import vn.toancanh.server.sqlite.ObservationWriter.Stored;
import vn.toancanh.warehouse.ObservationQuery;

/** Builds and runs the question for one page of observations, in the order of recording. */
final class ObservationReader {
    private static final String COLUMNS =
            "SELECT o.seq, o.value, o.measure, o.numerator, o.denominator, o.quality,"
                    + " o.classification, o.observed_at, f.name, s.indicator, s.unit, s.dimensions,"
                    + " o.period, o.recorded_at, o.revision FROM observation o JOIN series s ON s.id"
                    + " = o.series JOIN source f ON f.id = o.source";
    private static final String SUBTREE =
            " AND s.unit IN (WITH RECURSIVE below (code) AS (SELECT ? UNION SELECT u.code FROM unit"
                    + " u JOIN below b ON u.parent = b.code) SELECT code FROM below)";
    private static final String NEWEST_IN_SPAN =
            " AND o.period = (SELECT max(x.period) FROM observation x WHERE x.series = o.series AND"
                    + " x.seq <= ? AND x.ends > ? AND x.starts < ?)";
    private static final Quality[] QUALITIES = Quality.values();
    private static final Classification[] CLASSES = Classification.values();

    private final StringBuilder sql = new StringBuilder(COLUMNS);
    private final List<Object> values = new ArrayList<>();

    private ObservationReader() {}

    /** Recorded after {@code after} and not after {@code upto}. */
    record Stretch(long after, long upto) {}

    /**
     * @param last the sequence of the last row
     */
    record Rows(List<Observation> rows, long last) {}

    static Rows read(Connection db, ObservationQuery query, Stretch stretch, int limit)
            throws SQLException {
        var reader = new ObservationReader();
        reader.and(" WHERE o.seq > ? AND o.seq <= ?", stretch.after(), stretch.upto());
        reader.filter(query, stretch);
        reader.and(" ORDER BY o.seq LIMIT ?", limit);
        try (var statement = db.prepareStatement(reader.sql.toString())) {
            reader.bind(statement);
            try (var found = statement.executeQuery()) {
                return rows(found, stretch.after());
            }
        }
    }

    private void and(String condition, Object... bound) {
        sql.append(condition);
        Collections.addAll(values, bound);
    }

    private void filter(ObservationQuery query, Stretch stretch) {
        if (!query.indicators().isEmpty()) {
            var marks = String.join(", ", Collections.nCopies(query.indicators().size(), "?"));
            and(" AND s.indicator IN (" + marks + ")", query.indicators().toArray());
        }
        var within = query.within();
        if (within != null) {
            and(within.subtree() ? SUBTREE : " AND s.unit = ?", within.area().value());
        }
        var from = query.span().from();
        var to = query.span().to();
        var after = from == null ? Long.MIN_VALUE : from.toEpochMilli();
        var before = to == null ? Long.MAX_VALUE : to.toEpochMilli();
        if (from != null || to != null) {
            and(" AND o.ends > ? AND o.starts < ?", after, before);
        }
        if (query.span().latestOnly()) {
            if (from == null && to == null) {
                and(" AND o.period = s.newest");
            } else {
                and(NEWEST_IN_SPAN, stretch.upto(), after, before);
            }
        }
    }

    private void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }

    private static Rows rows(ResultSet found, long after) throws SQLException {
        var rows = new ArrayList<Observation>();
        var last = after;
        while (found.next()) {
            last = found.getLong(1);
            rows.add(observation(found));
        }
        return new Rows(rows, last);
    }

    private static Observation observation(ResultSet row) throws SQLException {
        var stored = Stored.of(row);
        var numerator = stored.numerator();
        var denominator = stored.denominator();
        var fraction =
                numerator == null || denominator == null
                        ? null
                        : new Fraction(numerator, denominator);
        return new Observation(
                new SeriesKey(
                        row.getString(10),
                        new AreaCode(row.getString(11)),
                        new Dimensions(row.getString(12))),
                Period.unpack(row.getLong(13)),
                new Quantity(
                        stored.value(), stored.measure(), fraction, QUALITIES[stored.quality()]),
                new Provenance(
                        stored.source(),
                        Instant.ofEpochMilli(stored.observedAt()),
                        Instant.ofEpochMilli(row.getLong(14)),
                        row.getInt(15),
                        CLASSES[stored.classification()]));
    }
}
