package vn.toancanh.area;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableList;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.text.VietnameseOrder;

/**
 * The units of one territory with their hierarchy, past and present. Immutable. Lists come in
 * Vietnamese order of names and hold only the units that exist on the day asked for.
 */
public final class AreaTree {
    /** Before anything was read. */
    public static final AreaTree EMPTY = new AreaTree(List.of());

    private final Map<AreaCode, Area> byCode;
    private final Map<AreaCode, List<Area>> children;
    private final Optional<Area> root;

    /**
     * @throws IllegalArgumentException with the sentences of {@link #problems} when there are any
     */
    public AreaTree(List<Area> areas) {
        var problems = problems(areas);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
        byCode = index(areas);
        children =
                byCode.values().stream()
                        .filter(area -> area.parent() != null)
                        .sorted(VietnameseOrder.by(area -> area.name().vi()))
                        .collect(groupingBy(AreaTree::parentOf, toUnmodifiableList()));
        root = byCode.values().stream().filter(area -> area.parent() == null).findFirst();
    }

    /** One sentence for each code given twice, parent that is missing, circle and second root. */
    public static List<String> problems(List<Area> areas) {
        var sentences = new ArrayList<String>();
        var byCode = new HashMap<AreaCode, Area>();
        for (var area : areas) {
            if (byCode.put(area.code(), area) != null) {
                sentences.add("unit %s is given twice".formatted(area.code()));
            }
        }
        for (var area : byCode.values()) {
            var parent = area.parent();
            if (parent != null && !byCode.containsKey(parent)) {
                sentences.add(
                        "unit %s belongs to %s, which is unknown".formatted(area.code(), parent));
            } else if (isInCircle(area, byCode)) {
                sentences.add("unit %s belongs to itself by a circle".formatted(area.code()));
            }
        }
        var roots = byCode.values().stream().filter(area -> area.parent() == null).count();
        if (roots > 1) {
            sentences.add(roots + " units belong to no other; a territory has one root");
        }
        return sentences;
    }

    private static boolean isInCircle(Area start, Map<AreaCode, Area> byCode) {
        var seen = new HashSet<AreaCode>();
        var at = start;
        while (at != null && seen.add(at.code())) {
            at = at.parent() == null ? null : byCode.get(at.parent());
        }
        return at != null && at.code().equals(start.code());
    }

    private static Map<AreaCode, Area> index(List<Area> areas) {
        var index = LinkedHashMap.<AreaCode, Area>newLinkedHashMap(areas.size());
        areas.forEach(area -> index.put(area.code(), area));
        return index;
    }

    private static AreaCode parentOf(Area area) {
        var parent = area.parent();
        if (parent == null) {
            throw new IllegalArgumentException(area.code() + " is a root");
        }
        return parent;
    }

    /** Empty before the first read. */
    public Optional<Area> root() {
        return root;
    }

    public Optional<Area> find(AreaCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Past and present units in the order they were given. */
    public List<Area> all() {
        return List.copyOf(byCode.values());
    }

    public List<Area> children(AreaCode code, LocalDate day) {
        return children.getOrDefault(code, List.of()).stream()
                .filter(area -> area.existsOn(day))
                .toList();
    }

    /** The children of its parent, itself among them if it exists that day; none for a root. */
    public List<Area> siblings(AreaCode code, LocalDate day) {
        return find(code).map(Area::parent).map(parent -> children(parent, day)).orElse(List.of());
    }

    /** The unit itself, then everything under it, each parent before its children. */
    public List<Area> subtree(AreaCode code, LocalDate day) {
        return find(code).filter(area -> area.existsOn(day)).stream()
                .flatMap(area -> withDescendants(area, day))
                .toList();
    }

    private Stream<Area> withDescendants(Area area, LocalDate day) {
        return Stream.concat(
                Stream.of(area),
                children(area.code(), day).stream().flatMap(child -> withDescendants(child, day)));
    }

    /** The communes under a unit, or the commune itself. */
    public List<Area> communes(AreaCode within, LocalDate day) {
        return subtree(within, day).stream()
                .filter(area -> area.level() == AreaLevel.COMMUNE)
                .toList();
    }

    /** What the numbers of a territory are of: communes, or provinces where none is known. */
    public AreaLevel leaves() {
        return byCode.values().stream().anyMatch(area -> area.level() == AreaLevel.COMMUNE)
                ? AreaLevel.COMMUNE
                : AreaLevel.PROVINCE;
    }

    /** From the root down to the unit itself; empty for an unknown code. */
    public List<Area> pathTo(AreaCode code) {
        var path = new ArrayDeque<Area>();
        var at = byCode.get(code);
        while (at != null) {
            path.addFirst(at);
            at = at.parent() == null ? null : byCode.get(at.parent());
        }
        return List.copyOf(path);
    }

    /** 0 for the root. */
    public int depth(AreaCode code) {
        return pathTo(code).size() - 1;
    }

    /** Whether {@code code} is {@code ancestor} or lies somewhere under it. */
    public boolean isWithin(AreaCode code, AreaCode ancestor) {
        return pathTo(code).stream().anyMatch(area -> area.code().equals(ancestor));
    }
}
