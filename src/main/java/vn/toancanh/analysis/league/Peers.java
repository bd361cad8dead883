package vn.toancanh.analysis.league;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import vn.toancanh.analysis.Limit;
import vn.toancanh.base.AreaCode;

/**
 * The units one is fairly compared with, itself among them. A specially difficult commune: others
 * of its kind on that list, else all on it. Any other: those of its kind with half to twice its
 * population, else the ten nearest in size, else all of its kind; and everybody when that leaves
 * fewer than five. Which step it was is said. Pure.
 *
 * @param areas at least the unit itself, in the order of their codes
 * @param rule a sentence that says how they were chosen
 */
public record Peers(List<AreaCode> areas, Limit rule) {
    /** Fewer make no comparison. */
    public static final int LEAST = 5;

    private static final int NEAREST = 10;
    private static final double TWICE = 2;

    public Peers {
        areas = List.copyOf(areas);
    }

    public static Peers of(UnitTraits unit, List<UnitTraits> all) {
        return unit.difficult() ? ofDifficult(unit, all) : ofUsual(unit, all);
    }

    private static Peers ofDifficult(UnitTraits unit, List<UnitTraits> all) {
        var alike = chosen(all, other -> other.difficult() && other.kind() == unit.kind());
        if (alike.size() >= LEAST) {
            return peers(alike, "analysis.league.peers.difficult-kind");
        }
        var difficult = chosen(all, UnitTraits::difficult);
        return difficult.size() >= LEAST
                ? peers(difficult, "analysis.league.peers.difficult")
                : everybody(all);
    }

    private static Peers ofUsual(UnitTraits unit, List<UnitTraits> all) {
        var kind = chosen(all, other -> !other.difficult() && other.kind() == unit.kind());
        var population = unit.population();
        if (population == null || population <= 0) {
            return kind.size() >= LEAST
                    ? peers(kind, "analysis.league.peers.kind")
                    : everybody(all);
        }
        var size = chosen(kind, other -> distance(other, population) <= Math.log(TWICE));
        if (size.size() >= LEAST) {
            return peers(size, "analysis.league.peers.size");
        }
        var nearest =
                kind.stream()
                        .filter(other -> Double.isFinite(distance(other, population)))
                        .sorted(Comparator.comparingDouble(other -> distance(other, population)))
                        .limit(NEAREST + 1L)
                        .toList();
        return nearest.size() >= LEAST
                ? peers(nearest, "analysis.league.peers.nearest")
                : everybody(all);
    }

    /** Of two sizes as a ratio: twice and half are as far away. */
    private static double distance(UnitTraits other, double population) {
        var size = other.population();
        return size == null || size <= 0
                ? Double.POSITIVE_INFINITY
                : Math.abs(Math.log(size / population));
    }

    private static List<UnitTraits> chosen(List<UnitTraits> all, Predicate<UnitTraits> which) {
        return all.stream().filter(which).toList();
    }

    private static Peers everybody(List<UnitTraits> all) {
        return peers(all, "analysis.league.peers.everybody");
    }

    private static Peers peers(List<UnitTraits> chosen, String rule) {
        var areas = chosen.stream().map(UnitTraits::area).sorted().toList();
        return new Peers(areas, Limit.of(rule, areas.size()));
    }
}
