package vn.toancanh.warehouse.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toancanh.area.Area;
import vn.toancanh.area.AreaChange;
import vn.toancanh.area.AreaLevel;
import vn.toancanh.area.BaseLine;
import vn.toancanh.area.Boundary;
import vn.toancanh.area.LonLat;
import vn.toancanh.area.Place;
import vn.toancanh.area.TerritoryEvent;
import vn.toancanh.base.AreaCode;

/** The rows of the territory. */
public final class WarehouseTerritory {
    public static final RowReader<Area> AREAS =
            new RowReader<>("items", WarehouseTerritory::area, WarehouseTerritory::key);
    public static final RowReader<AreaChange> CHANGES =
            new RowReader<>(
                    "items",
                    WarehouseTerritory::change,
                    change -> change.from() + " → " + change.to() + " " + change.on());
    public static final RowReader<Boundary> BOUNDARIES =
            new RowReader<>(
                    "features",
                    WarehouseTerritory::boundary,
                    boundary -> boundary.area() + " " + boundary.valid().from());
    public static final RowReader<BaseLine> LINES =
            new RowReader<>("features", WarehouseTerritory::line, BaseLine::id);
    public static final RowReader<Place> PLACES =
            new RowReader<>("items", WarehouseTerritory::place, Place::id);
    public static final RowReader<TerritoryEvent> EVENTS =
            new RowReader<>("items", WarehouseTerritory::event, TerritoryEvent::id);

    static final Map<String, AreaLevel> LEVELS =
            Map.of(
                    "nation", AreaLevel.NATION,
                    "province", AreaLevel.PROVINCE,
                    "commune", AreaLevel.COMMUNE);
    private static final Map<String, String> LINE_KINDS = words("river", "road", "contour");
    private static final Map<String, String> PLACE_KINDS =
            words(
                    "rain-station",
                    "river-station",
                    "reservoir",
                    "air-station",
                    "clinic",
                    "hospital",
                    "one-stop-shop",
                    "school",
                    "town",
                    "islet");
    private static final Map<String, String> EVENT_KINDS =
            words("storm", "flood", "outbreak", "directive", "outage", "holiday");

    private WarehouseTerritory() {}

    private static Map<String, String> words(String... words) {
        return Stream.of(words).collect(Collectors.toMap(Function.identity(), Function.identity()));
    }

    /** A code comes back after an abolition: two lives of one code are two rows. */
    private static String key(Area area) {
        return area.code() + " " + area.valid().from();
    }

    private static Area area(JsonNode node, Instant now) throws BadRowException {
        var row = new WarehouseRow(node);
        var parent = row.has("parent") ? row.code("parent") : null;
        var area =
                new Area(
                        row.code("code"),
                        row.name(),
                        row.choice("level", LEVELS),
                        parent,
                        row.valid());
        row.finish();
        if (area.code().equals(parent)) {
            throw new BadRowException("warehouse.row.own-parent");
        }
        return area;
    }

    private static AreaChange change(JsonNode node, Instant now) throws BadRowException {
        var row = new WarehouseRow(node);
        var share = row.number("share");
        if (!(share > 0 && share <= 1)) {
            throw new BadRowException("warehouse.row.out-of-range", "share", share);
        }
        var change = new AreaChange(row.code("from"), row.code("to"), share, row.day("on"));
        row.finish();
        return change;
    }

    private static WarehouseRow feature(JsonNode node) throws BadRowException {
        var row = new WarehouseRow(node);
        row.choice("type", Map.of("Feature", true));
        return row;
    }

    private static Boundary boundary(JsonNode node, Instant now) throws BadRowException {
        var row = feature(node);
        var properties = row.object("properties");
        var code = properties.code("code");
        var valid = properties.valid();
        properties.finish();
        var shape = WarehouseGeometry.area(row.object("geometry"));
        row.finish();
        return new Boundary(code, valid, shape);
    }

    private static BaseLine line(JsonNode node, Instant now) throws BadRowException {
        var row = feature(node);
        var id = row.filled("id");
        var properties = row.object("properties");
        var kind = properties.choice("kind", LINE_KINDS);
        var name = properties.name();
        properties.finish();
        var line = WarehouseGeometry.line(row.object("geometry"));
        row.finish();
        return new BaseLine(id, kind, name, line);
    }

    private static Place place(JsonNode node, Instant now) throws BadRowException {
        var row = new WarehouseRow(node);
        var lon = row.number("lon");
        var lat = row.number("lat");
        if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
            throw new BadRowException("warehouse.row.not-lon-lat", lon, lat);
        }
        var place =
                new Place(
                        row.filled("id"),
                        row.choice("kind", PLACE_KINDS),
                        row.name(),
                        new LonLat(lon, lat),
                        row.has("area") ? row.code("area") : null);
        row.finish();
        return place;
    }

    private static TerritoryEvent event(JsonNode node, Instant now) throws BadRowException {
        var row = new WarehouseRow(node);
        var start = row.time("start");
        var end = row.optionalTime("end");
        if (end != null && end.isBefore(start)) {
            throw new BadRowException("warehouse.row.ends-first", start, end);
        }
        var areas = new ArrayList<AreaCode>();
        for (var area : row.list("areas")) {
            areas.add(WarehouseRow.code("areas", area));
        }
        var event =
                new TerritoryEvent(
                        row.filled("id"),
                        row.choice("kind", EVENT_KINDS),
                        row.name(),
                        new TerritoryEvent.Span(start, end),
                        areas);
        row.finish();
        return event;
    }
}
