package vn.toancanh.server.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.toancanh.base.Bilingual;
import vn.toancanh.base.Freshness;
import vn.toancanh.base.Grain;
import vn.toancanh.indicator.DataSource;
import vn.toancanh.indicator.DataSource.Health;
import vn.toancanh.indicator.DataSource.State;
import vn.toancanh.indicator.Observation;

/** The sources that observations name. Owned by whoever owns the connection. */
final class SourceTable {
    private static final String PUT =
            "INSERT INTO source (name, grain, last_received) VALUES (?, ?, ?) ON CONFLICT (name) DO"
                    + " UPDATE SET last_received = excluded.last_received, grain = min(grain, excluded.grain)"
                    + " RETURNING id";

    private SourceTable() {}

    record Row(String name, Grain grain, Instant lastReceived) {
        DataSource at(Instant now) {
            var calendar = IndicatorTable.calendar(grain);
            var state =
                    switch (Freshness.of(now, lastReceived, calendar)) {
                        case FRESH -> State.UP;
                        case LATE -> State.LATE;
                        case STALE, ABSENT -> State.DOWN;
                    };
            var health = new Health(state, lastReceived, "");
            return new DataSource(name, Bilingual.same(name), "", calendar, health);
        }
    }

    static List<Row> all(Connection db) throws SQLException {
        try (var query = db.createStatement();
                var rows =
                        query.executeQuery(
                                "SELECT name, grain, last_received FROM source ORDER BY name")) {
            var sources = new ArrayList<Row>();
            while (rows.next()) {
                sources.add(
                        new Row(
                                rows.getString(1),
                                Grain.values()[rows.getInt(2)],
                                Instant.ofEpochMilli(rows.getLong(3))));
            }
            return List.copyOf(sources);
        }
    }

    /** The source just sent this; returns its id. */
    static long received(Connection db, Observation row) throws SQLException {
        var origin = row.provenance();
        try (var put = db.prepareStatement(PUT)) {
            put.setString(1, origin.source());
            put.setInt(2, row.period().grain().ordinal());
            put.setLong(3, origin.recordedAt().toEpochMilli());
            try (var id = put.executeQuery()) {
                return id.getLong(1);
            }
        }
    }
}
