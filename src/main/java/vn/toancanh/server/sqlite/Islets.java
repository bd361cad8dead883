package vn.toancanh.server.sqlite;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.toancanh.area.LonLat;
import vn.toancanh.area.Place;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;

/**
 * Hoàng Sa and Trường Sa are on every map: as labelled points of our own where no outline of them
 * is loaded. Their English names are ours too, whatever a boundary file calls them.
 */
final class Islets {
    private static final AreaCode HOANG_SA = new AreaCode("20333");
    private static final AreaCode TRUONG_SA = new AreaCode("22736");

    /** The islands that gave the archipelagos their names. */
    private static final List<Islet> ALL =
            List.of(
                    new Islet(
                            HOANG_SA,
                            new Bilingual("Quần đảo Hoàng Sa", "Hoàng Sa Archipelago"),
                            new LonLat(111.608, 16.534)),
                    new Islet(
                            TRUONG_SA,
                            new Bilingual("Quần đảo Trường Sa", "Trường Sa Archipelago"),
                            new LonLat(111.920, 8.644)));

    private static final Map<AreaCode, String> ENGLISH =
            Map.of(
                    HOANG_SA, "Hoàng Sa Special Administrative Region",
                    TRUONG_SA, "Trường Sa Special Administrative Region");

    private record Islet(AreaCode unit, Bilingual name, LonLat at) {}

    private Islets() {}

    static List<Place> without(Set<AreaCode> outlined, Set<AreaCode> known) {
        return ALL.stream()
                .filter(islet -> !outlined.contains(islet.unit()))
                .map(islet -> place(islet, known.contains(islet.unit()) ? islet.unit() : null))
                .toList();
    }

    private static Place place(Islet islet, @Nullable AreaCode area) {
        return new Place("islet-" + islet.unit(), "islet", islet.name(), islet.at(), area);
    }

    static String english(AreaCode unit, String given) {
        return ENGLISH.getOrDefault(unit, given);
    }
}
