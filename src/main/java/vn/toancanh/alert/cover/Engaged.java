package vn.toancanh.alert.cover;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.flood.Land;
import vn.toancanh.base.AreaCode;

/** Alerts that are not inactive, found by rule and unit without looking at all of them. */
final class Engaged {
    static final Comparator<AlertKey> ORDER =
            Comparator.comparing(AlertKey::rule)
                    .thenComparing(AlertKey::area)
                    .thenComparing(AlertKey::part);

    private final Land land;
    private final Map<Spot, Set<AlertKey>> at = new HashMap<>();
    private final Map<Spot, Set<AlertKey>> within = new HashMap<>();

    private record Spot(String rule, AreaCode area) {}

    Engaged(Land land) {
        this.land = land;
    }

    void add(AlertKey key) {
        put(at, key, key.area());
        land.around(key.area()).forEach(area -> put(within, key, area));
    }

    private static void put(Map<Spot, Set<AlertKey>> into, AlertKey key, AreaCode area) {
        into.computeIfAbsent(new Spot(key.rule(), area), _ -> new TreeSet<>(ORDER)).add(key);
    }

    void remove(AlertKey key) {
        drop(at, key, key.area());
        land.around(key.area()).forEach(area -> drop(within, key, area));
    }

    private static void drop(Map<Spot, Set<AlertKey>> from, AlertKey key, AreaCode area) {
        from.computeIfPresent(
                new Spot(key.rule(), area),
                (_, keys) -> {
                    keys.remove(key);
                    return keys.isEmpty() ? null : keys;
                });
    }

    /** Of a rule, in a unit or in one it lies in. */
    Stream<AlertKey> around(String rule, AreaCode area) {
        return land.around(area).stream()
                .flatMap(each -> at.getOrDefault(new Spot(rule, each), Set.of()).stream());
    }

    /** Of a rule, in a unit or in one that lies in it. */
    Stream<AlertKey> within(String rule, AreaCode area) {
        return within.getOrDefault(new Spot(rule, area), Set.of()).stream();
    }
}
