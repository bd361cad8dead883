package vn.toancanh.server.sqlite;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.toancanh.area.Area;
import vn.toancanh.area.AreaChange;
import vn.toancanh.area.AreaLevel;
import vn.toancanh.area.BaseLine;
import vn.toancanh.area.Boundary;
import vn.toancanh.area.Place;
import vn.toancanh.area.TerritoryEvent;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;
import vn.toancanh.indicator.DataSource;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.server.sqlite.ObservationReader.Stretch;
import vn.toancanh.server.wire.IndicatorWire;
import vn.toancanh.server.wire.Wire;
import vn.toancanh.server.words.RefusedException;
import vn.toancanh.warehouse.Holdings;
import vn.toancanh.warehouse.ObservationPage;
import vn.toancanh.warehouse.ObservationQuery;
import vn.toancanh.warehouse.WarehouseIdentity;

/**
 * The holdings of the reference warehouse: loaded files in a SQLite file that only this process
 * opens. Every revision is kept; a cursor is a place in the order of recording, so a reading
 * neither loses nor repeats a row while a load goes on beside it. Any thread.
 */
public final class SqliteHoldings implements Holdings, AutoCloseable {
    private static final Bilingual TITLE =
            new Bilingual("Kho dữ liệu tham chiếu", "Reference warehouse");
    private final WarehouseFile file;
    private final List<Indicator> catalogue;
    private final Set<String> defined;
    private final String catalogueTag;
    private final Clock clock;
    private volatile Known known;
    private volatile SoftReference<Outlines> outlines = new SoftReference<>(null);

    private record Outlines(long version, List<Boundary> all) {}

    private SqliteHoldings(WarehouseFile file, List<Indicator> catalogue, Clock clock) {
        this.file = file;
        this.catalogue = List.copyOf(catalogue);
        this.defined =
                catalogue.stream().map(Indicator::code).collect(Collectors.toUnmodifiableSet());
        this.catalogueTag = tag(catalogue);
        this.clock = clock;
        this.known = readKnown();
    }

    /**
     * Opens the warehouse kept in {@code folder}, or begins one there.
     *
     * @param title null to leave it as it is
     */
    public static SqliteHoldings open(
            Path folder, List<Indicator> catalogue, @Nullable String title, Clock clock)
            throws RefusedException {
        var file = WarehouseFile.open(folder);
        try {
            var db = file.beginWriting();
            try {
                if (!Known.meta(db).containsKey("id")) {
                    Known.setMeta(db, "id", UUID.randomUUID().toString());
                }
                if (title != null) {
                    Known.setMeta(db, "title", title);
                }
                db.commit();
            } finally {
                file.endWriting();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot name the warehouse", e);
        }
        return new SqliteHoldings(file, catalogue, clock);
    }

    private static String tag(List<Indicator> catalogue) {
        var text = new StringWriter();
        try (var json = Wire.JSON.createGenerator(text)) {
            for (var indicator : catalogue) {
                IndicatorWire.indicator(json, indicator);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Integer.toHexString(text.toString().hashCode());
    }

    private Known readKnown() {
        return file.read(db -> Known.read(db, catalogue));
    }

    void reload() {
        known = readKnown();
    }

    boolean defines(String indicator) {
        return defined.contains(indicator);
    }

    /** Begins a load; waits for one that is under way. */
    public LoadTransaction begin() {
        try {
            return new LoadTransaction(this, file);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot begin a load", e);
        }
    }

    @Override
    public WarehouseIdentity identity() {
        var now = known;
        var id = now.meta().getOrDefault("id", "");
        var title = now.meta().get("title");
        var provinces =
                now.areas().stream().filter(area -> area.level() == AreaLevel.PROVINCE).toList();
        return new WarehouseIdentity(
                id,
                title == null ? TITLE : Bilingual.same(title),
                provinces.size() == 1 ? provinces.getFirst().code() : AreaCode.NATION,
                false,
                clock.instant());
    }

    @Override
    public List<Area> areas() {
        return known.areas();
    }

    /** No file format brings a crosswalk yet. */
    @Override
    public List<AreaChange> areaChanges() {
        return List.of();
    }

    @Override
    public List<Boundary> boundaries() {
        var version = known.version(Resource.BOUNDARIES);
        var read = outlines.get();
        if (read == null || read.version() != version) {
            read = new Outlines(version, file.read(BoundaryTable::all));
            outlines = new SoftReference<>(read);
        }
        return read.all();
    }

    /** No file format brings base-map lines yet. */
    @Override
    public List<BaseLine> baseMap() {
        return List.of();
    }

    @Override
    public List<Indicator> indicators() {
        return known.indicators();
    }

    @Override
    public List<Place> places() {
        var now = known;
        var codes = now.areas().stream().map(Area::code).collect(Collectors.toSet());
        return Islets.without(now.outlined(), codes);
    }

    /** No file format brings events yet. */
    @Override
    public List<TerritoryEvent> events() {
        return List.of();
    }

    @Override
    public List<DataSource> sources() {
        var now = clock.instant();
        return known.sources().stream().map(source -> source.at(now)).toList();
    }

    @Override
    public ObservationPage observations(
            ObservationQuery query, @Nullable String cursor, int limit) {
        return file.read(db -> {
            var newest = newest(db);
            var stretch = stretch(cursor, newest);
            var found = ObservationReader.read(db, query, stretch, limit);
            var isLast = found.rows().size() < limit || found.last() == stretch.upto();
            var next = isLast ? null : cursor(found.last()) + "." + stretch.upto();
            return new ObservationPage(found.rows(), next, cursor(stretch.upto()));
        });
    }

    private static long newest(Connection db) throws SQLException {
        try (var query = db.createStatement();
                var row = query.executeQuery("SELECT coalesce(max(seq), 0) FROM observation")) {
            return row.getLong(1);
        }
    }

    private String mark() {
        return known.meta().getOrDefault("id", "").substring(0, 8);
    }

    private String cursor(long after) {
        return mark() + "." + after;
    }

    /** {@code mark.after} begins a reading there, {@code mark.after.upto} goes on with one. */
    private Stretch stretch(@Nullable String cursor, long newest) {
        if (cursor == null) {
            return new Stretch(0, newest);
        }
        var parts = cursor.split("\\.", -1);
        if (parts.length < 2 || parts.length > 3 || !parts[0].equals(mark())) {
            throw new IllegalArgumentException("not a cursor of this warehouse");
        }
        var after = Long.parseLong(parts[1]);
        var upto = parts.length == 3 ? Long.parseLong(parts[2]) : newest;
        if (after < 0 || after > upto || upto > newest) {
            throw new IllegalArgumentException("a cursor beyond what is held");
        }
        return new Stretch(after, upto);
    }

    @Override
    public String version(Resource resource) {
        var now = known;
        var number = mark() + "-" + now.version(resource);
        return switch (resource) {
            case AREAS, BOUNDARIES, OBSERVATIONS -> number;
            case INDICATORS -> number + "-" + catalogueTag;
            case PLACES -> version(Resource.AREAS) + "-" + now.version(Resource.BOUNDARIES);
            case SOURCES -> number + sources().stream().map(DataSource::health).toList();
            case AREA_CHANGES, BASE_MAP, EVENTS, PROPOSALS, WARNINGS, ALERTS, TASKS -> mark();
        };
    }

    @Override
    public void close() {
        file.close();
    }
}
