package vn.toancanh.task.outcome;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.toancanh.base.AreaCode;
import vn.toancanh.indicator.Dimensions;
import vn.toancanh.indicator.Direction;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.task.Goal;
import vn.toancanh.task.Measure;

/**
 * Goals of one directive that are judged together: one indicator, one way, one window, the same
 * donors. Never empty.
 */
public record Aim(List<Goal> goals) {
    private record Alike(
            String indicator,
            Dimensions dimensions,
            Direction direction,
            Goal.Window window,
            List<AreaCode> donors) {
        static Alike of(Goal goal) {
            var series = goal.series();
            return new Alike(
                    series.indicator(),
                    series.dimensions(),
                    goal.direction(),
                    goal.window(),
                    goal.donors());
        }
    }

    public Aim {
        goals = List.copyOf(goals);
        if (goals.isEmpty()) {
            throw new IllegalArgumentException("an aim without a goal");
        }
    }

    /** In the order of their first goals; none where nothing is measured. */
    public static List<Aim> of(Measure measure) {
        return switch (measure) {
            case Measure.NotMeasurable _ -> List.of();
            case Measure.Measured(var goals) -> {
                var alike = new LinkedHashMap<Alike, List<Goal>>();
                goals.forEach(goal ->
                        alike.computeIfAbsent(Alike.of(goal), _ -> new ArrayList<>()).add(goal));
                yield alike.values().stream().map(Aim::new).toList();
            }
        };
    }

    public Goal first() {
        return goals.getFirst();
    }

    public Goal.Window window() {
        return first().window();
    }

    /** The units that were ordered. */
    public Set<AreaCode> areas() {
        return goals.stream().map(goal -> goal.series().area()).collect(Collectors.toSet());
    }

    /** The same indicator in another unit. */
    public SeriesKey in(AreaCode area) {
        return new SeriesKey(first().series().indicator(), area, first().series().dimensions());
    }

    /** The mean of what the goals ask for. */
    public double target() {
        return goals.stream().mapToDouble(Goal::target).average().orElseThrow();
    }
}
