package vn.toancanh.indicator.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;
import vn.toancanh.indicator.Dimensions;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.ObservationArchive;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.indicator.store.BlockCodec.Measure;

/** Reads the local copy of observations. Any thread; blocks on disk. */
public final class ObservationStore implements ObservationArchive {
    private final DataSource reads;
    private final NumberStore words = new NumberStore("word");
    private final NumberStore units = new NumberStore("unit");
    private final NumberStore measures = new NumberStore("measure");
    private final BlockCodec codec = new BlockCodec(words, units);

    public ObservationStore(DataSource reads) {
        this.reads = reads;
    }

    @Override
    public List<Observation> series(SeriesKey key, Instant from, Instant knownAt) {
        try (var db = reads.getConnection()) {
            return shown(stored(db, key), from, knownAt);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the series " + key, e);
        }
    }

    /**
     * Every revision of one series that was recorded after {@code after}, as far as {@code until}.
     */
    public List<Observation> recorded(SeriesKey key, Instant after, Instant until) {
        try (var db = reads.getConnection()) {
            return stored(db, key).stream()
                    .filter(row -> row.provenance().recordedAt().isAfter(after))
                    .filter(row -> ObservationOrder.known(row, until))
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the series " + key, e);
        }
    }

    /** All revisions of all periods, in the order of periods. */
    private List<Observation> stored(Connection db, SeriesKey key) throws SQLException {
        var measure = measure(db, key.indicator(), key.dimensions());
        var unit = units.find(key.area().value());
        if (measure == null || unit == null) {
            return List.of();
        }
        var about = new Measure(key.indicator(), key.dimensions());
        var rows = older(db, measure, unit, about);
        rows.addAll(newest(db, measure, about, unit));
        rows.sort(ObservationOrder.BY_PERIOD);
        return rows;
    }

    /** The newest known revision of each period. {@code rows} are in order of period. */
    private static List<Observation> shown(List<Observation> rows, Instant from, Instant knownAt) {
        var shown = new ArrayList<Observation>(rows.size());
        for (var row : rows) {
            if (ObservationOrder.known(row, knownAt) && row.period().to().isAfter(from)) {
                if (!shown.isEmpty() && shown.getLast().period().equals(row.period())) {
                    shown.removeLast();
                }
                shown.add(row);
            }
        }
        return List.copyOf(shown);
    }

    @Override
    public Map<AreaCode, Observation> latest(
            String indicator, Dimensions dimensions, Instant knownAt) {
        try (var db = reads.getConnection()) {
            var measure = measure(db, indicator, dimensions);
            if (measure == null) {
                return Map.of();
            }
            var about = new Measure(indicator, dimensions);
            var latest = new HashMap<AreaCode, Observation>();
            for (var row : newest(db, measure, about, null)) {
                var shown =
                        ObservationOrder.known(row, knownAt)
                                ? row
                                : earlier(db, measure, row.series(), knownAt);
                if (shown != null) {
                    latest.put(row.series().area(), shown);
                }
            }
            return Map.copyOf(latest);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the latest of " + indicator, e);
        }
    }

    private @Nullable Observation earlier(
            Connection db, int measure, SeriesKey key, Instant knownAt) throws SQLException {
        var unit = units.find(key.area().value());
        if (unit == null) {
            return null;
        }
        return older(db, measure, unit, new Measure(key.indicator(), key.dimensions())).stream()
                .filter(row -> ObservationOrder.known(row, knownAt))
                .max(ObservationOrder.BY_PERIOD)
                .orElse(null);
    }

    /** Every revision of every period of all units, in no order. */
    public void each(String indicator, Dimensions dimensions, Consumer<Observation> take) {
        try (var db = reads.getConnection()) {
            var measure = measure(db, indicator, dimensions);
            if (measure != null) {
                var about = new Measure(indicator, dimensions);
                newest(db, measure, about, null).forEach(take);
                older(db, BlockKey.first(measure, 0), BlockKey.lastOf(measure), about, take);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the history of " + indicator, e);
        }
    }

    /** When the newest data we hold was observed, as of the last write. */
    public @Nullable Instant newestObservedAt() {
        try (var db = reads.getConnection();
                var query = db.prepareStatement("SELECT max(newest) FROM latest");
                var rows = query.executeQuery()) {
            var newest = rows.next() ? rows.getLong(1) : 0;
            return newest == 0 ? null : Instant.ofEpochMilli(newest);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the data time", e);
        }
    }

    /** The breakdowns of an indicator that have values; the whole is one of them. */
    public Collection<Dimensions> dimensions(String indicator) {
        var found = new ArrayList<Dimensions>();
        try (var db = reads.getConnection();
                var query = db.prepareStatement("SELECT text FROM measure WHERE text LIKE ?")) {
            query.setString(1, indicator.replace("%", "_") + "\n%");
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var text = rows.getString(1);
                    if (text.startsWith(indicator + "\n")) {
                        found.add(new Dimensions(text.substring(indicator.length() + 1)));
                    }
                }
            }
            return List.copyOf(found);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the breakdowns of " + indicator, e);
        }
    }

    static String measureText(String indicator, Dimensions dimensions) {
        return indicator + "\n" + dimensions.text();
    }

    private @Nullable Integer measure(Connection db, String indicator, Dimensions dimensions)
            throws SQLException {
        words.refresh(db);
        units.refresh(db);
        measures.refresh(db);
        return measures.find(measureText(indicator, dimensions));
    }

    private List<Observation> older(Connection db, int measure, int unit, Measure about)
            throws SQLException {
        var rows = new ArrayList<Observation>();
        var first = BlockKey.first(measure, unit);
        older(db, first, BlockKey.last(measure, unit), about, rows::add);
        return rows;
    }

    private void older(
            Connection db, long first, long last, Measure about, Consumer<Observation> take)
            throws SQLException {
        try (var query = db.prepareStatement("SELECT body FROM block WHERE key BETWEEN ? AND ?")) {
            query.setLong(1, first);
            query.setLong(2, last);
            try (var blocks = query.executeQuery()) {
                while (blocks.next()) {
                    codec.decode(blocks.getBytes(1), about, _ -> true).forEach(take);
                }
            }
        }
    }

    private List<Observation> newest(
            Connection db, int measure, Measure about, @Nullable Integer unit) throws SQLException {
        try (var query = db.prepareStatement("SELECT body FROM latest WHERE measure = ?")) {
            query.setInt(1, measure);
            try (var rows = query.executeQuery()) {
                return rows.next()
                        ? codec.decode(
                                rows.getBytes(1), about, area -> unit == null || area == unit)
                        : List.of();
            }
        }
    }
}
