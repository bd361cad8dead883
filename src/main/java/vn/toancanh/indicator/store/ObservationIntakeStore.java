package vn.toancanh.indicator.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Classification;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.store.BlockCodec.Measure;

/**
 * Writes the local copy of observations. Writing the same rows again changes nothing; every
 * revision is kept. Only inside of the writer's work: all or nothing is its transaction's promise.
 */
public final class ObservationIntakeStore {
    private static final String LATEST =
            "INSERT OR REPLACE INTO latest (measure, body, newest) VALUES (?, ?, ?)";
    private static final String BLOCK = "INSERT OR REPLACE INTO block (key, body) VALUES (?, ?)";

    private final DataSource writes;
    private final NumberStore words = new NumberStore("word");
    private final NumberStore units = new NumberStore("unit");
    private final NumberStore measures = new NumberStore("measure");
    private final BlockCodec codec = new BlockCodec(words, units);

    public ObservationIntakeStore(DataSource writes) {
        this.writes = writes;
    }

    /**
     * @param changed rows that were new or said something else
     * @param withheld rows above public, which are not stored on this computer
     */
    public record Taken(int changed, int withheld) {}

    public Taken put(Collection<Observation> rows) {
        var groups = new LinkedHashMap<Measure, List<Observation>>();
        var withheld = 0;
        for (var row : rows) {
            if (row.provenance().classification() == Classification.PUBLIC) {
                var key = row.series();
                groups.computeIfAbsent(
                                new Measure(key.indicator(), key.dimensions()),
                                _ -> new ArrayList<>())
                        .add(row);
            } else {
                withheld++;
            }
        }
        try (var db = writes.getConnection()) {
            words.reconcile(db);
            units.reconcile(db);
            measures.reconcile(db);
            var changed = 0;
            for (var group : groups.entrySet()) {
                changed += put(db, group.getKey(), group.getValue());
            }
            return new Taken(changed, withheld);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot save observations", e);
        }
    }

    private int put(Connection db, Measure about, List<Observation> rows) throws SQLException {
        var measure =
                measures.number(
                        db, ObservationStore.measureText(about.indicator(), about.dimensions()));
        var newest = newest(db, measure, about);
        var older = new TreeMap<Long, List<Observation>>();
        var changed = 0;
        var moved = 0;
        for (var row : rows) {
            var unit = units.number(db, row.series().area().value());
            if (unit >= newest.length) {
                newest = Arrays.copyOf(newest, Math.max(units.size() + 1, newest.length * 2));
            }
            var held = newest[unit];
            var order = held == null ? 1 : ObservationOrder.BY_PERIOD.compare(row, held);
            if (held != null && order != 0) {
                var past = order > 0 ? held : row;
                older.computeIfAbsent(
                                BlockKey.of(measure, unit, past.period()), _ -> new ArrayList<>())
                        .add(past);
            }
            if (order >= 0) {
                var standing =
                        held == null ? row : order > 0 ? row : ObservationOrder.standing(held, row);
                changed += standing.equals(held) ? 0 : 1;
                moved += held != null && order > 0 ? 1 : 0;
                newest[unit] = standing;
            }
        }
        if (changed > 0) {
            write(db, measure, newest);
        }
        return changed - moved + merge(db, about, older);
    }

    private BlockCodec.Numbers numbers(Connection db) {
        return new BlockCodec.Numbers(words.numbers(db), units.numbers(db));
    }

    private @Nullable Observation[] newest(Connection db, int measure, Measure about)
            throws SQLException {
        var newest = new @Nullable Observation[units.size() + 1];
        try (var query = db.prepareStatement("SELECT body FROM latest WHERE measure = ?")) {
            query.setInt(1, measure);
            try (var found = query.executeQuery()) {
                if (found.next()) {
                    for (var row : codec.decode(found.getBytes(1), about, _ -> true)) {
                        newest[units.number(db, row.series().area().value())] = row;
                    }
                }
            }
        }
        return newest;
    }

    private void write(Connection db, int measure, @Nullable Observation[] newest)
            throws SQLException {
        var rows = Arrays.stream(newest).filter(Objects::nonNull).toList();
        var observed = Long.MIN_VALUE;
        for (var row : rows) {
            observed = Math.max(observed, row.observedAt().toEpochMilli());
        }
        try (var insert = db.prepareStatement(LATEST)) {
            insert.setInt(1, measure);
            insert.setBytes(2, BlockCodec.encode(rows, numbers(db)));
            insert.setLong(3, observed);
            insert.executeUpdate();
        }
    }

    private int merge(Connection db, Measure about, Map<Long, List<Observation>> older)
            throws SQLException {
        var changed = 0;
        try (var query = db.prepareStatement("SELECT body FROM block WHERE key = ?");
                var insert = db.prepareStatement(BLOCK)) {
            for (var block : older.entrySet()) {
                query.setLong(1, block.getKey());
                var rows = new TreeMap<Observation, Observation>(ObservationOrder.BY_PERIOD);
                try (var found = query.executeQuery()) {
                    if (found.next()) {
                        codec.decode(found.getBytes(1), about, _ -> true)
                                .forEach(row -> rows.put(row, row));
                    }
                }
                var news = merge(rows, block.getValue());
                if (news > 0) {
                    insert.setLong(1, block.getKey());
                    insert.setBytes(2, BlockCodec.encode(List.copyOf(rows.values()), numbers(db)));
                    insert.executeUpdate();
                    changed += news;
                }
            }
        }
        return changed;
    }

    private static int merge(Map<Observation, Observation> rows, List<Observation> come) {
        var changed = 0;
        for (var row : come) {
            var held = rows.get(row);
            var standing = held == null ? row : ObservationOrder.standing(held, row);
            if (!standing.equals(held)) {
                rows.put(row, standing);
                changed++;
            }
        }
        return changed;
    }
}
