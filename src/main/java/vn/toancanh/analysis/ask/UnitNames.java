package vn.toancanh.analysis.ask;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.toancanh.area.Area;
import vn.toancanh.area.AreaLevel;
import vn.toancanh.area.AreaTree;
import vn.toancanh.area.Crosswalk;
import vn.toancanh.base.AreaCode;

/**
 * Units by each way of saying their names: whole, without the word for their kind, with that word
 * shortened. A name that was abolished stands for what became of the unit. Immutable.
 */
final class UnitNames {
    private final AreaTree tree;
    private final Crosswalk crosswalk;
    private final List<String> kinds;
    private final Map<String, List<Area>> byName = new HashMap<>();
    private final Set<String> vocabulary = new HashSet<>();
    private int longest;

    UnitNames(AreaTree tree, Crosswalk crosswalk, List<String> kinds) {
        this.tree = tree;
        this.crosswalk = crosswalk;
        this.kinds =
                kinds.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
        tree.all().forEach(this::add);
    }

    private void add(Area area) {
        var full = Phrases.fold(area.name().vi());
        put(full, area);
        put(Phrases.fold(area.name().en()), area);
        for (var kind : kinds) {
            if (full.startsWith(kind + " ")) {
                var bare = full.substring(kind.length() + 1);
                for (var other : kinds) {
                    if (kind.charAt(0) == other.charAt(0) && other.length() < kind.length()) {
                        put(other + " " + bare, area);
                    }
                }
                if (bare.indexOf(' ') > 0 || area.level() == AreaLevel.PROVINCE) {
                    put(bare, area);
                }
                return;
            }
        }
    }

    private void put(String name, Area area) {
        var words = name.split(" ", -1);
        longest = Math.max(longest, words.length);
        vocabulary.addAll(List.of(words));
        var same = byName.computeIfAbsent(name, _ -> new ArrayList<>(1));
        if (!same.contains(area)) {
            same.add(area);
        }
    }

    Set<String> vocabulary() {
        return Set.copyOf(vocabulary);
    }

    int longest() {
        return longest;
    }

    /** Units of {@code day} by that name, those that still have it first; null for none. */
    @Nullable List<AreaCode> find(String name, LocalDate day) {
        var named = byName.get(name);
        if (named == null) {
            return null;
        }
        var units = new LinkedHashSet<AreaCode>();
        named.stream()
                .filter(area -> area.existsOn(day))
                .sorted(Comparator.comparing(Area::level).thenComparing(Area::code))
                .forEach(area -> units.add(area.code()));
        for (var area : named) {
            if (!area.existsOn(day)) {
                crosswalk.successors(area.code(), day).stream()
                        .map(Crosswalk.Part::area)
                        .filter(code -> tree.find(code).filter(a -> a.existsOn(day)).isPresent())
                        .forEach(units::add);
            }
        }
        return units.isEmpty() ? null : List.copyOf(units);
    }

    /** Those of one list that lie within one of the other, whichever way round. */
    List<AreaCode> within(List<AreaCode> one, List<AreaCode> other) {
        var inside = new LinkedHashSet<AreaCode>();
        for (var a : one) {
            for (var b : other) {
                if (!a.equals(b) && tree.isWithin(a, b)) {
                    inside.add(a);
                } else if (!a.equals(b) && tree.isWithin(b, a)) {
                    inside.add(b);
                }
            }
        }
        return List.copyOf(inside);
    }
}
