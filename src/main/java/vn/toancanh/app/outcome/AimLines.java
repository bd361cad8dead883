package vn.toancanh.app.outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import vn.toancanh.app.session.Session;
import vn.toancanh.area.Area;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Period;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.task.Goal;
import vn.toancanh.task.Measure;
import vn.toancanh.task.Unit;
import vn.toancanh.task.life.Phase;
import vn.toancanh.task.life.State;
import vn.toancanh.task.outcome.Aim;
import vn.toancanh.task.outcome.AimPanel;

/**
 * The stored lines an aim is judged by: of its units, then of the donors, which are its peers
 * without an order of their own on the same indicator meanwhile. Blocks on disk; any thread.
 */
record AimLines(Session session, Collection<State> all, Locale locale) {
    /** More than the panel looks at of what is published by the month. */
    private static final int YEARS = 5;

    /**
     * @param touched names of the units whose people work on the directive beside those it was
     *     given to
     * @param peers units to compare with, whether or not anything is known of them
     */
    record Read(List<AimPanel.Line> lines, Set<String> touched, int peers) {}

    Read read(State state, Aim aim, Instant now) {
        var today = LocalDate.ofInstant(now, Period.ZONE);
        var from = state.issue().at().atZone(Period.ZONE).minusYears(YEARS).toInstant();
        var named = new HashSet<String>();
        var lines = new ArrayList<AimPanel.Line>();
        for (var goal : aim.goals()) {
            lines.add(line(goal.series(), name(goal.series().area(), named), true, from, now));
        }
        var with = codes(state.directive().parties().with());
        var touched = new HashSet<String>();
        var donors = donors(state, aim, today);
        for (var donor : donors) {
            var name = name(donor.code(), named);
            var line = line(aim.in(donor.code()), name, false, from, now);
            if (!line.points().isEmpty()) {
                lines.add(line);
                if (with.contains(donor.code().value())) {
                    touched.add(name);
                }
            }
        }
        return new Read(lines, touched, donors.size());
    }

    private AimPanel.Line line(
            SeriesKey series, String name, boolean ordered, Instant from, Instant now) {
        return new AimPanel.Line(name, session.readings().history(series, from, now), ordered);
    }

    private String name(AreaCode area, Set<String> named) {
        var plain =
                session.territory()
                        .tree()
                        .find(area)
                        .map(known -> known.name().in(locale))
                        .orElse(area.value());
        if (named.add(plain)) {
            return plain;
        }
        var with = plain + " (" + area.value() + ")";
        named.add(with);
        return with;
    }

    private static Set<String> codes(List<Unit> units) {
        return units.stream().map(Unit::code).collect(Collectors.toSet());
    }

    private List<Area> donors(State state, Aim aim, LocalDate today) {
        var tree = session.territory().tree();
        var own = tree.find(aim.first().series().area());
        if (own.isEmpty()) {
            return List.of();
        }
        var wanted = Set.copyOf(aim.first().donors());
        var busy = busy(state, aim);
        return tree.subtree(session.profile().known().home(), today).stream()
                .filter(area -> area.level() == own.get().level())
                .filter(area -> wanted.isEmpty() || wanted.contains(area.code()))
                .filter(area -> !aim.areas().contains(area.code()) && !busy.contains(area.code()))
                .toList();
    }

    /**
     * Units with another directive on the indicator between the issue and the end of the window.
     */
    private Set<AreaCode> busy(State state, Aim aim) {
        var from = LocalDate.ofInstant(state.issue().at(), Period.ZONE);
        var to = aim.window().to();
        var busy = new HashSet<AreaCode>();
        for (var other : all) {
            if (other.phase() != Phase.WITHDRAWN
                    && other.directive().measure() instanceof Measure.Measured(var goals)
                    && !other.directive().id().equals(state.directive().id())) {
                var issued = LocalDate.ofInstant(other.issue().at(), Period.ZONE);
                for (var goal : goals) {
                    if (same(goal, aim)
                            && !issued.isAfter(to)
                            && !goal.window().to().isBefore(from)) {
                        busy.add(goal.series().area());
                    }
                }
            }
        }
        return busy;
    }

    private static boolean same(Goal goal, Aim aim) {
        return aim.in(goal.series().area()).equals(goal.series());
    }
}
