package vn.toancanh.demo.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import vn.toancanh.demo.land.Land;
import vn.toancanh.demo.land.Unit;
import vn.toancanh.demo.terrain.Noise;

/**
 * What happens in the demo, and where: floods, a dengue cluster, land dossiers piling up, and two
 * directives of a year ago, of which one worked; in a country also provinces that spend late. Days
 * count from the start.
 */
public final class Story {
    /** The days before the start on which both directives were given. */
    public static final int DIRECTED = 364;

    /** Days before the start. */
    public static final int DENGUE_BEGAN = 28;

    /** Days before the start. */
    public static final int PILING_BEGAN = 70;

    private static final int LAGGING_BEGAN = 200;

    private final double start;
    private final List<Unit> flooded;
    private final List<Unit> dengue;
    private final List<Unit> landOffices;
    private final List<Unit> online;
    private final List<Unit> reports;
    private final List<Unit> lagging;
    private final BitSet floodedCells;

    Story(Land land, long seed, double start) {
        this.start = start;
        var units = land.unitsToday();
        var count = units.size();
        flooded = first(units, Math.clamp(count / 7, 1, 14), unit -> -wet(land, unit));
        dengue = cluster(land, units, Math.clamp(count / 10, 2, 6));
        landOffices = shuffled(units, seed + 3, Math.clamp(count / 12, 1, 8));
        online = shuffled(units, seed + 4, Math.clamp(count / 8, 2, 12));
        reports = shuffled(units, seed + 5, Math.clamp(count / 8, 2, 12));
        lagging =
                switch (land.realm()) {
                    case PROVINCE -> List.of();
                    case COUNTRY -> shuffled(units, seed + 6, count / 6);
                };
        floodedCells = cells(flooded);
    }

    /** Communes by the rivers that rise. */
    public List<Unit> flooded() {
        return flooded;
    }

    /** Neighbouring communes in the order in which the disease reached them. */
    public List<Unit> dengue() {
        return dengue;
    }

    /** Where land dossiers pile up. */
    public List<Unit> landOffices() {
        return landOffices;
    }

    /** Whom the directive on full online dossiers was given to; it worked. */
    public List<Unit> online() {
        return online;
    }

    /** Whom the directive on citizens' reports was given to; nothing changed. */
    public List<Unit> reports() {
        return reports;
    }

    /** Provinces that spend their public investment late; none in a province. */
    public List<Unit> lagging() {
        return lagging;
    }

    boolean isFlooded(int cell) {
        return floodedCells.get(cell);
    }

    /**
     * @param field of the dossiers of HC-08, empty for the whole
     */
    Effect effect(String indicator, String field) {
        return switch (indicator) {
            case "HC-07" -> in(landOffices, -2.1, piling());
            case "HC-08" -> field.equals("land") ? in(landOffices, 2.75, piling()) : Effect.NONE;
            case "HC-09" ->
                    in(online, 1.15, ramp(-DIRECTED, -DIRECTED + 75))
                            .plus(in(online, -0.6, _ -> 1));
            case "KT-03" -> in(lagging, -0.42, ramp(-LAGGING_BEGAN, -20));
            // Where little is built, little grows.
            case "KT-01" -> in(lagging, -1.4, ramp(-LAGGING_BEGAN, -20));
            case "YT-01" -> spreading();
            case "PA-05" -> everywhere(0.1, ramp(-2, -0.2));
            case "DL-01" -> everywhere(-0.11, ramp(-2, -0.5));
            case "MT-01" -> everywhere(-35, ramp(-2, -1));
            default -> Effect.NONE;
        };
    }

    private Shape piling() {
        return ramp(-PILING_BEGAN, 4);
    }

    /** Each commune of the cluster a few days after the one before. */
    private Effect spreading() {
        Plus all = (_, _) -> 0;
        for (var k = 0; k < dengue.size(); k++) {
            var begins = -DENGUE_BEGAN + 4.0 * k;
            all = all.plus(in(List.of(dengue.get(k)), 3.7 - 0.15 * k, ramp(begins, begins + 18)));
        }
        return all;
    }

    /** What is added to an indicator, on the scale its model works on. */
    @FunctionalInterface
    interface Effect {
        Effect NONE = (_, _) -> 0;

        double at(int cell, double day);
    }

    private interface Shape {
        double at(double day);
    }

    /** An effect that can be added to another. */
    private interface Plus extends Effect {
        default Plus plus(Effect other) {
            return (cell, day) -> at(cell, day) + other.at(cell, day);
        }
    }

    private Shape ramp(double from, double to) {
        return day -> Days.ramp(start + from, start + to, day);
    }

    private static Plus everywhere(double size, Shape shape) {
        return (_, day) -> size * shape.at(day);
    }

    private static Plus in(List<Unit> units, double size, Shape shape) {
        var cells = cells(units);
        return (cell, day) -> cells.get(cell) ? size * shape.at(day) : 0;
    }

    private static BitSet cells(List<Unit> units) {
        var cells = new BitSet();
        units.forEach(unit -> unit.cells().forEach(cells::set));
        return cells;
    }

    private static double wet(Land land, Unit unit) {
        return unit.cells().stream()
                .map(cell -> land.cells().get(cell).nature())
                .mapToDouble(n -> n.riverside() - 0.8 * n.hills() - (n.island() ? 9 : 0))
                .max()
                .orElseThrow();
    }

    private static List<Unit> first(List<Unit> units, int count, ToDoubleFunction<Unit> order) {
        return units.stream().sorted(Comparator.comparingDouble(order)).limit(count).toList();
    }

    private static List<Unit> shuffled(List<Unit> units, long seed, int count) {
        return first(units, count, unit -> Noise.unit(Noise.mix(seed, unit.cells().getFirst())));
    }

    /** From the commune with most people to its neighbours, and theirs. */
    private static List<Unit> cluster(Land land, List<Unit> units, int count) {
        ToDoubleFunction<Unit> people =
                unit ->
                        -unit.cells().stream()
                                .mapToInt(cell -> land.cells().get(cell).people())
                                .sum();
        var reached = new LinkedHashSet<>(first(units, 1, people));
        while (reached.size() < count) {
            var around = new TreeSet<Integer>();
            reached.forEach(unit -> around.addAll(land.neighbours(unit)));
            var next = new ArrayList<>(units);
            next.removeIf(unit ->
                    reached.contains(unit) || unit.cells().stream().noneMatch(around::contains));
            if (next.isEmpty()) {
                break;
            }
            reached.add(first(next, 1, people).getFirst());
        }
        return List.copyOf(reached);
    }
}
