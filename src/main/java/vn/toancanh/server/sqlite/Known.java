package vn.toancanh.server.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.toancanh.area.Area;
import vn.toancanh.base.AreaCode;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.warehouse.Holdings.Resource;

/** The small lists of a warehouse and the versions they belong to, as of one moment. */
record Known(
        Map<String, String> meta,
        Map<Resource, Long> versions,
        List<Area> areas,
        List<Indicator> indicators,
        List<SourceTable.Row> sources,
        Set<AreaCode> outlined) {
    private static final String SET_META =
            "INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value ="
                    + " excluded.value";

    long version(Resource resource) {
        return versions.getOrDefault(resource, 0L);
    }

    /**
     * @param catalogue goes before the indicators that nobody defined
     */
    static Known read(Connection db, List<Indicator> catalogue) throws SQLException {
        db.setAutoCommit(false);
        try {
            return new Known(
                    meta(db),
                    versions(db),
                    UnitTable.all(db),
                    indicators(db, catalogue),
                    SourceTable.all(db),
                    outlined(db));
        } finally {
            db.setAutoCommit(true);
        }
    }

    private static Map<Resource, Long> versions(Connection db) throws SQLException {
        var numbers = pairs(db, "SELECT resource, number FROM version");
        var versions = new EnumMap<Resource, Long>(Resource.class);
        for (var resource : Resource.values()) {
            versions.put(resource, Long.valueOf(numbers.getOrDefault(resource.path(), "0")));
        }
        return versions;
    }

    private static List<Indicator> indicators(Connection db, List<Indicator> catalogue)
            throws SQLException {
        var defined = catalogue.stream().map(Indicator::code).collect(Collectors.toSet());
        var indicators = new ArrayList<>(catalogue);
        for (var unknown : IndicatorTable.all(db)) {
            if (!defined.contains(unknown.code())) {
                indicators.add(unknown.asIndicator());
            }
        }
        return List.copyOf(indicators);
    }

    private static Set<AreaCode> outlined(Connection db) throws SQLException {
        var outlined = new HashSet<AreaCode>();
        for (var unit : pairs(db, "SELECT unit, '' FROM boundary").keySet()) {
            outlined.add(new AreaCode(unit));
        }
        return outlined;
    }

    static Map<String, String> meta(Connection db) throws SQLException {
        return pairs(db, "SELECT name, value FROM meta");
    }

    static void setMeta(Connection db, String name, String value) throws SQLException {
        try (var put = db.prepareStatement(SET_META)) {
            put.setString(1, name);
            put.setString(2, value);
            put.executeUpdate();
        }
    }

    private static Map<String, String> pairs(Connection db, String sql) throws SQLException {
        try (var query = db.createStatement();
                var rows = query.executeQuery(sql)) {
            var pairs = new HashMap<String, String>();
            while (rows.next()) {
                pairs.put(rows.getString(1), rows.getString(2));
            }
            return pairs;
        }
    }
}
