package vn.toancanh.app.past;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.toancanh.area.Area;
import vn.toancanh.area.AreaTree;
import vn.toancanh.area.Validity;
import vn.toancanh.area.store.TerritoryStore;
import vn.toancanh.base.AreaCode;

/**
 * Which units a map shows on a past day: those valid that day. Where their borders are not known,
 * or the unit looked at did not exist yet, the units of the next later day of which they are.
 * Between two days of the same era no unit and no border changed. Immutable.
 */
final class Eras {
    /** By the first day of each era, the day whose units it is drawn with. */
    private final NavigableMap<LocalDate, LocalDate> drawnAs = new TreeMap<>();

    /**
     * @param borders when each unit has a border
     * @param within the unit looked at
     * @param today whose units are shown whatever is known of them
     */
    Eras(AreaTree tree, Map<AreaCode, List<Validity>> borders, AreaCode within, LocalDate today) {
        var changes = new TreeSet<LocalDate>();
        tree.all().forEach(area -> add(area.valid(), changes));
        borders.values().stream().flatMap(List::stream).forEach(valid -> add(valid, changes));
        var begun = new TreeSet<>(changes.headSet(today, true));
        begun.add(LocalDate.MIN);
        var leaves = tree.leaves();
        var communes = tree.all().stream().filter(area -> area.level() == leaves).toList();
        long bare = bare(communes, borders, today);
        var known = begun.last();
        for (var first : begun.descendingSet()) {
            boolean there = tree.find(within).map(area -> area.existsOn(first)).orElse(false);
            boolean any = communes.stream().anyMatch(area -> area.existsOn(first));
            if (there && any && bare(communes, borders, first) <= bare) {
                known = first;
            }
            drawnAs.put(first, known);
        }
        drawnAs.put(begun.last(), begun.last());
    }

    private static void add(Validity valid, Collection<LocalDate> days) {
        days.add(valid.from());
        if (valid.to() != null) {
            days.add(valid.to());
        }
    }

    /** How many units of a day have no border. */
    private static long bare(
            List<Area> communes, Map<AreaCode, List<Validity>> borders, LocalDate day) {
        return communes.stream()
                .filter(area -> area.existsOn(day))
                .filter(area ->
                        borders.getOrDefault(area.code(), List.of()).stream()
                                .noneMatch(valid -> valid.covers(day)))
                .count();
    }

    /** A day of the era whose units the map of {@code day} shows; the same for a whole era. */
    LocalDate drawnAs(LocalDate day) {
        return drawnAs.floorEntry(day).getValue();
    }

    /** The day itself, or the first one later that has the units the map shows. */
    LocalDate unitsOf(LocalDate day) {
        var first = drawnAs(day);
        return first.isAfter(day) ? first : day;
    }

    static Map<AreaCode, List<Validity>> borders(Collection<TerritoryStore.Drawn> drawn) {
        var borders = new HashMap<AreaCode, List<Validity>>();
        drawn.forEach(
                each -> borders.merge(each.area(), List.of(each.valid()), (a, b) -> join(a, b)));
        return borders;
    }

    private static List<Validity> join(List<Validity> some, List<Validity> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
