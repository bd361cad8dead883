package vn.toancanh.area;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.toancanh.base.AreaCode;

/**
 * What became of each unit, by any number of reorganisations. Immutable. Whatever is not said to go
 * elsewhere stays where it was, so totals are kept.
 */
public final class Crosswalk {
    public static final Crosswalk EMPTY = new Crosswalk(List.of());

    private static final double ROUNDING = 1e-6;

    private final Map<AreaCode, TreeMap<LocalDate, List<AreaChange>>> bySource;
    private final Map<AreaCode, List<AreaChange>> byTarget;

    /**
     * @param share of the whole, 0..1
     */
    public record Part(AreaCode area, double share) {}

    /**
     * @throws IllegalArgumentException with a sentence when a unit gives away more than it has
     */
    public Crosswalk(List<AreaChange> changes) {
        bySource =
                changes.stream()
                        .collect(
                                groupingBy(
                                        AreaChange::from,
                                        groupingBy(AreaChange::on, TreeMap::new, toList())));
        byTarget = changes.stream().collect(groupingBy(AreaChange::to));
        bySource.forEach((from, days) -> days.forEach((on, parts) -> check(from, on, parts)));
    }

    private static void check(AreaCode from, LocalDate on, List<AreaChange> parts) {
        var given = given(parts);
        if (given > 1 + ROUNDING) {
            throw new IllegalArgumentException(
                    "unit %s gives away %s of itself on %s".formatted(from, given, on));
        }
    }

    private static double given(List<AreaChange> parts) {
        return parts.stream().mapToDouble(AreaChange::share).sum();
    }

    public boolean isEmpty() {
        return bySource.isEmpty();
    }

    /** The units that on {@code day} hold what {@code code} was when it was founded. */
    public List<Part> successors(AreaCode code, LocalDate day) {
        return successors(code, LocalDate.MIN, day);
    }

    /**
     * The units that on {@code day} hold what {@code code} was on {@code then}; itself alone when
     * nothing changed. Shares add up to 1.
     */
    public List<Part> successors(AreaCode code, LocalDate then, LocalDate day) {
        var days = bySource.get(code);
        if (days == null || days.higherKey(then) == null) {
            return List.of(new Part(code, 1));
        }
        var parts = new TreeMap<AreaCode, Double>();
        follow(new Part(code, 1), then, day, parts);
        return parts.entrySet().stream().map(e -> new Part(e.getKey(), e.getValue())).toList();
    }

    private void follow(Part part, LocalDate after, LocalDate day, Map<AreaCode, Double> into) {
        var days = bySource.get(part.area());
        var next = days == null ? null : days.higherEntry(after);
        if (next == null || next.getKey().isAfter(day)) {
            into.merge(part.area(), part.share(), Double::sum);
            return;
        }
        for (var change : next.getValue()) {
            var share = part.share() * change.share();
            follow(new Part(change.to(), share), next.getKey(), day, into);
        }
        var kept = 1 - given(next.getValue());
        if (kept > ROUNDING) {
            follow(new Part(part.area(), part.share() * kept), next.getKey(), day, into);
        }
    }

    /**
     * The units of {@code then} of which something is in {@code code} on {@code day}, each with the
     * share of it that is; itself among them where it already existed.
     */
    public List<Part> origins(AreaCode code, LocalDate then, LocalDate day) {
        var sources = new HashSet<AreaCode>();
        collectSources(code, then, sources);
        return sources.stream()
                .sorted()
                .map(source -> new Part(source, shareIn(code, source, then, day)))
                .filter(part -> part.share() > 0)
                .toList();
    }

    private void collectSources(AreaCode code, LocalDate then, Set<AreaCode> into) {
        if (into.add(code)) {
            for (var change : byTarget.getOrDefault(code, List.of())) {
                if (change.on().isAfter(then)) {
                    collectSources(change.from(), then, into);
                }
            }
        }
    }

    private double shareIn(AreaCode code, AreaCode source, LocalDate then, LocalDate day) {
        return successors(source, then, day).stream()
                .filter(part -> part.area().equals(code))
                .mapToDouble(Part::share)
                .sum();
    }
}
