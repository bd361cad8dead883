package vn.toancanh.server.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.toancanh.area.Area;
import vn.toancanh.area.AreaLevel;
import vn.toancanh.area.Validity;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;

/** The administrative units. Owned by whoever owns the connection. */
final class UnitTable {
    private static final String ALL =
            "SELECT code, name_vi, name_en, level, parent FROM unit ORDER BY CASE level WHEN"
                    + " 'NATION' THEN 0 WHEN 'PROVINCE' THEN 1 ELSE 2 END, code";
    private static final String PUT =
            "INSERT INTO unit (code, name_vi, name_en, level, parent) VALUES (?, ?, ?, ?, ?) ON"
                    + " CONFLICT (code) DO UPDATE SET name_vi = excluded.name_vi, level ="
                    + " excluded.level, parent = excluded.parent WHERE name_vi <> excluded.name_vi OR"
                    + " level <> excluded.level OR parent IS NOT excluded.parent";
    private static final String NAME_IN_ENGLISH =
            "UPDATE unit SET name_en = ? WHERE code = ? AND name_en = ''";

    private UnitTable() {}

    static List<Area> all(Connection db) throws SQLException {
        try (var query = db.createStatement();
                var rows = query.executeQuery(ALL)) {
            var areas = new ArrayList<Area>();
            while (rows.next()) {
                var parent = rows.getString(5);
                areas.add(
                        new Area(
                                new AreaCode(rows.getString(1)),
                                new Bilingual(rows.getString(2), rows.getString(3)),
                                AreaLevel.valueOf(rows.getString(4)),
                                parent == null ? null : new AreaCode(parent),
                                Validity.ALWAYS));
            }
            return List.copyOf(areas);
        }
    }

    /** False when nothing changed. An English name once known stays. */
    static boolean put(Connection db, Area area) throws SQLException {
        try (var put = db.prepareStatement(PUT)) {
            put.setString(1, area.code().value());
            put.setString(2, area.name().vi());
            put.setString(3, area.name().en());
            put.setString(4, area.level().name());
            var parent = area.parent();
            put.setString(5, parent == null ? null : parent.value());
            return put.executeUpdate() > 0;
        }
    }

    /** Fills in what the list of units did not say; false when it was known already. */
    static boolean nameInEnglish(Connection db, AreaCode unit, String name) throws SQLException {
        try (var put = db.prepareStatement(NAME_IN_ENGLISH)) {
            put.setString(1, name);
            put.setString(2, unit.value());
            return !name.isBlank() && put.executeUpdate() > 0;
        }
    }
}
