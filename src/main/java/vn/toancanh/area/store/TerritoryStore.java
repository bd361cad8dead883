package vn.toancanh.area.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import vn.toancanh.area.Area;
import vn.toancanh.area.AreaChange;
import vn.toancanh.area.AreaLevel;
import vn.toancanh.area.BaseLine;
import vn.toancanh.area.Boundary;
import vn.toancanh.area.LonLat;
import vn.toancanh.area.Place;
import vn.toancanh.area.TerritoryEvent;
import vn.toancanh.area.Validity;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;

/**
 * The local copy of the territory. Reads from any thread, in the order of the warehouse; {@code
 * replace…} only inside of the writer's work, all or nothing.
 */
public final class TerritoryStore {
    private static final TableStore<Area> AREAS =
            new TableStore<>("area", 7, TerritoryStore::bind, TerritoryStore::area);
    private static final TableStore<AreaChange> CHANGES =
            new TableStore<>("area_change", 4, TerritoryStore::bind, TerritoryStore::change);
    private static final TableStore<Boundary> BOUNDARIES =
            new TableStore<>("boundary", 4, TerritoryStore::bind, TerritoryStore::boundary);
    private static final TableStore<BaseLine> LINES =
            new TableStore<>("base_line", 5, TerritoryStore::bind, TerritoryStore::line);
    private static final TableStore<Place> PLACES =
            new TableStore<>("place", 7, TerritoryStore::bind, TerritoryStore::place);
    private static final TableStore<TerritoryEvent> EVENTS =
            new TableStore<>("territory_event", 7, TerritoryStore::bind, TerritoryStore::event);

    /** Sixteen bytes a vertex instead of forty: a nation has millions. */
    private static final GeometryFactory PACKED =
            new GeometryFactory(
                    new PrecisionModel(), 4326, PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

    private final DataSource reads;
    private final DataSource writes;

    public TerritoryStore(DataSource reads, DataSource writes) {
        this.reads = reads;
        this.writes = writes;
    }

    public List<Area> areas() {
        return AREAS.all(reads);
    }

    public List<AreaChange> areaChanges() {
        return CHANGES.all(reads);
    }

    public List<Boundary> boundaries() {
        return BOUNDARIES.all(reads);
    }

    /** When each unit has a boundary, without reading the shapes. */
    public List<Drawn> drawn() {
        try (var db = reads.getConnection();
                var query = db.prepareStatement("SELECT area, valid_from, valid_to FROM boundary");
                var rows = query.executeQuery()) {
            var drawn = new ArrayList<Drawn>();
            while (rows.next()) {
                drawn.add(new Drawn(new AreaCode(rows.getString("area")), valid(rows)));
            }
            return List.copyOf(drawn);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read when units are drawn", e);
        }
    }

    /** A unit has a boundary on these days. */
    public record Drawn(AreaCode area, Validity valid) {}

    public List<BaseLine> baseMap() {
        return LINES.all(reads);
    }

    public List<Place> places() {
        return PLACES.all(reads);
    }

    public List<TerritoryEvent> events() {
        return EVENTS.all(reads);
    }

    public void replaceAreas(List<Area> areas) {
        AREAS.replace(writes, areas);
    }

    public void replaceAreaChanges(List<AreaChange> changes) {
        CHANGES.replace(writes, changes);
    }

    public void replaceBoundaries(List<Boundary> boundaries) {
        BOUNDARIES.replace(writes, boundaries);
    }

    public void replaceBaseMap(List<BaseLine> lines) {
        LINES.replace(writes, lines);
    }

    public void replacePlaces(List<Place> places) {
        PLACES.replace(writes, places);
    }

    public void replaceEvents(List<TerritoryEvent> events) {
        EVENTS.replace(writes, events);
    }

    private static void bind(PreparedStatement insert, Area area) throws SQLException {
        insert.setString(1, area.code().value());
        bind(insert, 2, area.name());
        insert.setString(4, area.level().name());
        var parent = area.parent();
        insert.setString(5, parent == null ? null : parent.value());
        bind(insert, 6, area.valid());
    }

    private static Area area(ResultSet row) throws SQLException {
        return new Area(
                new AreaCode(row.getString("code")),
                name(row),
                AreaLevel.valueOf(row.getString("level")),
                code(row.getString("parent")),
                valid(row));
    }

    private static void bind(PreparedStatement insert, AreaChange change) throws SQLException {
        insert.setString(1, change.from().value());
        insert.setString(2, change.to().value());
        insert.setDouble(3, change.share());
        insert.setString(4, change.on().toString());
    }

    private static AreaChange change(ResultSet row) throws SQLException {
        return new AreaChange(
                new AreaCode(row.getString("from_code")),
                new AreaCode(row.getString("to_code")),
                row.getDouble("share"),
                LocalDate.parse(row.getString("on_day")));
    }

    private static void bind(PreparedStatement insert, Boundary boundary) throws SQLException {
        insert.setString(1, boundary.area().value());
        bind(insert, 2, boundary.valid());
        insert.setBytes(4, new WKBWriter().write(boundary.shape()));
    }

    private static Boundary boundary(ResultSet row) throws SQLException {
        return new Boundary(
                new AreaCode(row.getString("area")), valid(row), shape(row.getBytes("shape")));
    }

    private static void bind(PreparedStatement insert, BaseLine line) throws SQLException {
        insert.setString(1, line.id());
        insert.setString(2, line.kind());
        bind(insert, 3, line.name());
        insert.setBytes(5, new WKBWriter().write(line.line()));
    }

    private static BaseLine line(ResultSet row) throws SQLException {
        return new BaseLine(
                row.getString("id"), row.getString("kind"), name(row), shape(row.getBytes("line")));
    }

    private static void bind(PreparedStatement insert, Place place) throws SQLException {
        insert.setString(1, place.id());
        insert.setString(2, place.kind());
        bind(insert, 3, place.name());
        insert.setDouble(5, place.at().lon());
        insert.setDouble(6, place.at().lat());
        var area = place.area();
        insert.setString(7, area == null ? null : area.value());
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getString("id"),
                row.getString("kind"),
                name(row),
                new LonLat(row.getDouble("lon"), row.getDouble("lat")),
                code(row.getString("area")));
    }

    private static void bind(PreparedStatement insert, TerritoryEvent event) throws SQLException {
        insert.setString(1, event.id());
        insert.setString(2, event.kind());
        bind(insert, 3, event.name());
        insert.setString(5, event.span().start().toString());
        var end = event.span().end();
        insert.setString(6, end == null ? null : end.toString());
        insert.setString(
                7, event.areas().stream().map(AreaCode::value).collect(Collectors.joining(" ")));
    }

    private static TerritoryEvent event(ResultSet row) throws SQLException {
        var end = row.getString("end_at");
        var span =
                new TerritoryEvent.Span(
                        Instant.parse(row.getString("start_at")),
                        end == null ? null : Instant.parse(end));
        var areas =
                Stream.of(row.getString("areas").split(" ", -1))
                        .filter(code -> !code.isEmpty())
                        .map(AreaCode::new)
                        .toList();
        return new TerritoryEvent(
                row.getString("id"), row.getString("kind"), name(row), span, areas);
    }

    private static void bind(PreparedStatement insert, int at, Bilingual name) throws SQLException {
        insert.setString(at, name.vi());
        insert.setString(at + 1, name.en());
    }

    private static void bind(PreparedStatement insert, int at, Validity valid) throws SQLException {
        var to = valid.to();
        insert.setString(at, valid.from().toString());
        insert.setString(at + 1, to == null ? null : to.toString());
    }

    private static Bilingual name(ResultSet row) throws SQLException {
        return new Bilingual(row.getString("name_vi"), row.getString("name_en"));
    }

    private static Validity valid(ResultSet row) throws SQLException {
        var to = row.getString("valid_to");
        return new Validity(
                LocalDate.parse(row.getString("valid_from")),
                to == null ? null : LocalDate.parse(to));
    }

    private static @Nullable AreaCode code(@Nullable String text) {
        return text == null ? null : new AreaCode(text);
    }

    private static Geometry shape(byte[] wkb) throws SQLException {
        try {
            return new WKBReader(PACKED).read(wkb);
        } catch (ParseException e) {
            throw new SQLException("a stored shape cannot be read", e);
        }
    }
}
