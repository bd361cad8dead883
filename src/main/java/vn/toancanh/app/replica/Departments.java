package vn.toancanh.app.replica;

import java.util.List;
import java.util.Locale;
import vn.toancanh.base.Bilingual;
import vn.toancanh.sync.RegisterStore;
import vn.toancanh.task.Unit;
import vn.toancanh.warehouse.ServedUnit;

/** The departments a warehouse named, remembered so that they can be asked without a connection. */
public final class Departments {
    private static final String NAME = "departments";
    private static final String FIELD = "\t";

    private Departments() {}

    /** In the register's transaction. Administrative units are known from the territory. */
    static void remember(RegisterStore register, List<ServedUnit> units) {
        var lines =
                units.stream()
                        .filter(unit -> unit.level() == null)
                        .map(unit ->
                                String.join(FIELD, unit.code(), unit.name().vi(), unit.name().en()))
                        .toList();
        register.setBookmark(NAME, String.join("\n", lines));
    }

    /** None before the warehouse has named any. */
    public static List<Unit> known(RegisterStore register, Locale locale) {
        return register.bookmark(NAME).orElse("").lines().map(line -> unit(line, locale)).toList();
    }

    private static Unit unit(String line, Locale locale) {
        var fields = line.split(FIELD, -1);
        return new Unit(fields[0], new Bilingual(fields[1], fields[2]).in(locale));
    }
}
