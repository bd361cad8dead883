package vn.toancanh.server.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Grain;
import vn.toancanh.indicator.Observation;

/** Records observations inside one load. Owned by the thread that loads. */
final class ObservationWriter implements AutoCloseable {
    private static final String SEEN =
            "CREATE TEMP TABLE IF NOT EXISTS seen (series INTEGER, period INTEGER, PRIMARY KEY"
                    + " (series, period)) WITHOUT ROWID";
    private static final String FIND_SERIES =
            "SELECT id FROM series WHERE indicator = ? AND unit = ? AND dimensions = ?";
    private static final String ADD_SERIES =
            "INSERT INTO series (indicator, unit, dimensions, newest) VALUES (?, ?, ?, ?)"
                    + " RETURNING id";
    private static final String NEWEST =
            "SELECT o.revision, o.value, o.measure, o.numerator, o.denominator, o.quality,"
                    + " o.classification, o.observed_at, s.name FROM observation o JOIN source s ON"
                    + " s.id = o.source WHERE o.series = ? AND o.period = ? ORDER BY o.revision DESC"
                    + " LIMIT 1";
    private static final String ADD =
            "INSERT INTO observation (series, period, starts, ends, revision, value, measure,"
                    + " numerator, denominator, quality, classification, source, observed_at,"
                    + " recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** The part of an observation that makes a new revision when it differs, as it is stored. */
    record Stored(
            double value,
            String measure,
            @Nullable Double numerator,
            @Nullable Double denominator,
            int quality,
            int classification,
            long observedAt,
            String source) {

        static Stored of(Observation row) {
            var quantity = row.quantity();
            var origin = row.provenance();
            var fraction = quantity.fraction();
            return new Stored(
                    quantity.value() + 0.0,
                    quantity.unit(),
                    fraction == null ? null : fraction.numerator() + 0.0,
                    fraction == null ? null : fraction.denominator() + 0.0,
                    quantity.quality().ordinal(),
                    origin.classification().ordinal(),
                    origin.observedAt().toEpochMilli(),
                    origin.source());
        }

        /** From the columns of the writer's question for the newest revision. */
        static Stored of(ResultSet row) throws SQLException {
            return new Stored(
                    row.getDouble(2),
                    row.getString(3),
                    number(row, 4),
                    number(row, 5),
                    row.getInt(6),
                    row.getInt(7),
                    row.getLong(8),
                    row.getString(9));
        }

        static @Nullable Double number(ResultSet row, int column) throws SQLException {
            var number = row.getDouble(column);
            return row.wasNull() ? null : number;
        }
    }

    /** What became of a row. */
    enum Outcome {
        RECORDED,
        UNCHANGED,
        /** The same series and period came earlier in this load. */
        REPEATED
    }

    private final Connection db;
    private final PreparedStatement seen;
    private final PreparedStatement findSeries;
    private final PreparedStatement addSeries;
    private final PreparedStatement newest;
    private final PreparedStatement add;
    private final PreparedStatement raiseNewest;
    private final Map<Sender, Long> senders = new HashMap<>();

    /** A source is noted once for each grain of a load. */
    private record Sender(String source, Grain grain) {}

    ObservationWriter(Connection db) throws SQLException {
        this.db = db;
        try (var ddl = db.createStatement()) {
            ddl.executeUpdate(SEEN);
            ddl.executeUpdate("DELETE FROM seen");
        }
        seen = db.prepareStatement("INSERT OR IGNORE INTO seen (series, period) VALUES (?, ?)");
        findSeries = db.prepareStatement(FIND_SERIES);
        addSeries = db.prepareStatement(ADD_SERIES);
        newest = db.prepareStatement(NEWEST);
        add = db.prepareStatement(ADD);
        raiseNewest =
                db.prepareStatement("UPDATE series SET newest = ? WHERE id = ? AND newest < ?");
    }

    /**
     * A row that says what is already known changes nothing; any other word on a known period is
     * its next revision, whatever revision {@code row} carries.
     */
    Outcome put(Observation row) throws SQLException {
        var series = series(row);
        var period = row.period().packed();
        seen.setLong(1, series);
        seen.setLong(2, period);
        if (seen.executeUpdate() == 0) {
            return Outcome.REPEATED;
        }
        newest.setLong(1, series);
        newest.setLong(2, period);
        int revision = 1;
        try (var known = newest.executeQuery()) {
            if (known.next()) {
                if (Stored.of(known).equals(Stored.of(row))) {
                    return Outcome.UNCHANGED;
                }
                revision = known.getInt(1) + 1;
            }
        }
        add(row, series, revision);
        return Outcome.RECORDED;
    }

    private long series(Observation row) throws SQLException {
        var key = row.series();
        var found = findSeries(row);
        if (found != null) {
            return found;
        }
        addSeries.setString(1, key.indicator());
        addSeries.setString(2, key.area().value());
        addSeries.setString(3, key.dimensions().text());
        addSeries.setLong(4, row.period().packed());
        try (var id = addSeries.executeQuery()) {
            return id.getLong(1);
        }
    }

    private @Nullable Long findSeries(Observation row) throws SQLException {
        var key = row.series();
        findSeries.setString(1, key.indicator());
        findSeries.setString(2, key.area().value());
        findSeries.setString(3, key.dimensions().text());
        try (var found = findSeries.executeQuery()) {
            return found.next() ? Long.valueOf(found.getLong(1)) : null;
        }
    }

    private void add(Observation row, long series, int revision) throws SQLException {
        var period = row.period();
        var stored = Stored.of(row);
        add.setLong(1, series);
        add.setLong(2, period.packed());
        add.setLong(3, period.from().toEpochMilli());
        add.setLong(4, period.to().toEpochMilli());
        add.setInt(5, revision);
        add.setDouble(6, stored.value());
        add.setString(7, stored.measure());
        set(8, stored.numerator());
        set(9, stored.denominator());
        add.setInt(10, stored.quality());
        add.setInt(11, stored.classification());
        add.setLong(12, source(row));
        add.setLong(13, stored.observedAt());
        add.setLong(14, row.provenance().recordedAt().toEpochMilli());
        add.executeUpdate();
        raiseNewest.setLong(1, period.packed());
        raiseNewest.setLong(2, series);
        raiseNewest.setLong(3, period.packed());
        raiseNewest.executeUpdate();
    }

    private long source(Observation row) throws SQLException {
        var sender = new Sender(row.provenance().source(), row.period().grain());
        var known = senders.get(sender);
        if (known != null) {
            return known;
        }
        var id = SourceTable.received(db, row);
        senders.put(sender, id);
        return id;
    }

    private void set(int column, @Nullable Double number) throws SQLException {
        if (number == null) {
            add.setNull(column, Types.DOUBLE);
        } else {
            add.setDouble(column, number);
        }
    }

    @Override
    public void close() throws SQLException {
        for (var statement : new PreparedStatement[] {seen, findSeries, addSeries}) {
            statement.close();
        }
        for (var statement : new PreparedStatement[] {newest, add, raiseNewest}) {
            statement.close();
        }
    }
}
