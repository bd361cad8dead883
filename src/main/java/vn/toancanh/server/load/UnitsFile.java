package vn.toancanh.server.load;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.toancanh.area.Area;
import vn.toancanh.area.AreaLevel;
import vn.toancanh.area.Validity;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;
import vn.toancanh.server.load.CsvRows.Row;
import vn.toancanh.server.sqlite.LoadTransaction;
import vn.toancanh.server.words.RefusedException;

/**
 * The list of units: {@code code,name,level,parent_code}. The nation is added above the provinces
 * and not counted. Children may stand before their parents.
 */
final class UnitsFile {
    private static final List<String> COLUMNS = List.of("code", "name", "level", "parent_code");
    private static final Bilingual NATION = new Bilingual("Việt Nam", "Viet Nam");

    private final LoadTransaction load;
    private final Counter counter;
    private final Map<AreaCode, AreaLevel> known = new HashMap<>();
    private final Set<AreaCode> inFile = new HashSet<>();
    private final List<Waiting> communes = new ArrayList<>();

    /** A commune and its row, until every province is known. */
    private record Waiting(long row, Area area) {}

    private UnitsFile(LoadTransaction load, Counter counter) {
        this.load = load;
        this.counter = counter;
    }

    static Tally load(Path file, Reader text, LoadTransaction load, Consumer<RejectedRow> rejected)
            throws IOException, RefusedException {
        var units = new UnitsFile(load, new Counter(file, rejected));
        try (var rows = new CsvRows(text)) {
            rows.header(COLUMNS, List.of());
            return units.load(rows);
        }
    }

    private Tally load(CsvRows rows) throws IOException {
        load.put(new Area(AreaCode.NATION, NATION, AreaLevel.NATION, null, Validity.ALWAYS));
        load.units().forEach((code, area) -> known.put(code, area.level()));
        while (rows.next()) {
            var row = rows.row();
            Area commune;
            try {
                commune = commune(rows.values());
            } catch (BadRowException e) {
                counter.count(
                        row,
                        () -> {
                            throw e;
                        });
                continue;
            }
            if (commune == null) {
                counter.count(row, () -> {});
            } else {
                communes.add(new Waiting(row, commune));
            }
        }
        for (var waiting : communes) {
            counter.count(waiting.row(), () -> put(waiting.area()));
        }
        return counter.tally();
    }

    /** A province is put at once; a commune is given back to wait for its province. */
    private @Nullable Area commune(Row row) throws BadRowException {
        var code = code(row.get("code"));
        if (row.get("name").isBlank()) {
            throw new BadRowException("server.row.noName", code);
        }
        var level = level(row.get("level"));
        var parent = row.get("parent_code");
        if (level == AreaLevel.COMMUNE && parent.isBlank()) {
            throw new BadRowException("server.row.noParent", code);
        }
        if (!inFile.add(code)) {
            throw new BadRowException("server.row.repeatedUnit", code);
        }
        var above = parent.isBlank() ? AreaCode.NATION : code(parent);
        var name = new Bilingual(row.get("name"), "");
        var area = new Area(code, name, level, above, Validity.ALWAYS);
        if (level == AreaLevel.COMMUNE) {
            return area;
        }
        put(area);
        return null;
    }

    private void put(Area area) throws BadRowException {
        var parent = area.parent();
        var wanted = area.level() == AreaLevel.COMMUNE ? AreaLevel.PROVINCE : AreaLevel.NATION;
        if (parent == null || known.get(parent) != wanted) {
            throw new BadRowException("server.row.unknownParent", String.valueOf(parent));
        }
        var before = known.put(area.code(), area.level());
        if (before != null && before != area.level()) {
            known.put(area.code(), before);
            throw new BadRowException("server.row.otherLevel", area.code());
        }
        load.put(area);
    }

    private static AreaCode code(String text) throws BadRowException {
        try {
            return new AreaCode(text);
        } catch (IllegalArgumentException e) {
            throw new BadRowException("server.row.code", text);
        }
    }

    private static AreaLevel level(String text) throws BadRowException {
        return switch (text) {
            case "province" -> AreaLevel.PROVINCE;
            case "commune" -> AreaLevel.COMMUNE;
            default -> throw new BadRowException("server.row.level", text);
        };
    }
}
