package vn.toancanh.app.draft;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.task.Directive;
import vn.toancanh.task.Goal;
import vn.toancanh.task.Measure;
import vn.toancanh.task.Origin;
import vn.toancanh.task.aim.Aimed;
import vn.toancanh.task.aim.Baseline;
import vn.toancanh.task.aim.Targets.Basis;
import vn.toancanh.task.form.Beginning;
import vn.toancanh.task.form.Written;
import vn.toancanh.task.wire.TaskJson;

/**
 * A directive the warehouse did not take, as the form it was written in. Blocks on disk.
 *
 * @param today what a series is measured by today; gives null where it has no value
 * @param before what such goals were measured by
 */
public record GivenBack(
        Function<SeriesKey, @Nullable Baseline> today,
        Function<List<Goal>, Baseline> before,
        Locale locale) {
    /**
     * @param body the directive in its written form
     * @throws IllegalArgumentException when it is none
     */
    Written form(String body) {
        var directive = TaskJson.read(body, Directive.class);
        var text = directive.text();
        var parties = directive.parties();
        var reporting = directive.reporting();
        var aim = aim(directive);
        var beginning =
                new Beginning(
                        directive.parent(),
                        text.title(),
                        text.requirement(),
                        parties.lead(),
                        directive.origin(),
                        aim,
                        reason(directive.measure()));
        return new Written(
                beginning,
                text.title(),
                text.requirement(),
                text.document(),
                parties.lead(),
                parties.with(),
                directive.deadline(),
                reporting.rhythm(),
                reporting.way(),
                reporting.withPhoto(),
                aimed(directive, aim),
                more(directive));
    }

    /** Of the indicator of the first; of a part all, as it was. */
    private static List<Goal> goals(Directive directive) {
        var all = all(directive);
        return directive.parent() != null
                ? all
                : all.stream().filter(goal -> isLike(goal, all.getFirst())).toList();
    }

    private static List<Goal> all(Directive directive) {
        return directive.measure() instanceof Measure.Measured(var goals) ? goals : List.of();
    }

    private static boolean isLike(Goal one, Goal other) {
        return one.series().indicator().equals(other.series().indicator())
                && one.series().dimensions().equals(other.series().dimensions());
    }

    private List<Aimed.More> more(Directive directive) {
        var own = goals(directive);
        return all(directive).stream()
                .filter(goal -> !own.contains(goal))
                .map(goal -> {
                    var now = today.apply(goal.series());
                    var baseline = now == null ? before.apply(List.of(goal)) : now;
                    return new Aimed.More(baseline.given(List.of()), aimed(goal));
                })
                .toList();
    }

    private Aimed aimed(Goal goal) {
        var window = goal.window();
        return new Aimed(
                true, Numbers.exact(goal.target(), locale), "", window.from(), window.to(), null);
    }

    /** A part is measured as it was; anything else can be measured anew. */
    private @Nullable Baseline aim(Directive directive) {
        var goals = goals(directive);
        if (goals.isEmpty()) {
            return null;
        }
        if (directive.parent() != null) {
            return before.apply(goals);
        }
        var now = today.apply(series(directive, goals.getFirst().series()));
        return (now == null ? before.apply(goals) : now).given(List.of());
    }

    /** Of the unit it came from, whatever units were to get a part. */
    private static SeriesKey series(Directive directive, SeriesKey goal) {
        return area(directive.origin())
                .map(area -> new SeriesKey(goal.indicator(), area, goal.dimensions()))
                .orElse(goal);
    }

    private static Optional<AreaCode> area(Origin origin) {
        return switch (origin) {
            case Origin.OfAlert(var alert, _) -> Optional.of(alert.area());
            case Origin.OfIndicator(var series) -> Optional.of(series.area());
            case Origin.OfPlace _, Origin.OfBriefing _, Origin.Blank _ -> Optional.empty();
        };
    }

    private static String reason(Measure measure) {
        return measure instanceof Measure.NotMeasurable(var reason) ? reason : "";
    }

    private Aimed aimed(Directive directive, @Nullable Baseline aim) {
        var goals = goals(directive);
        if (aim == null || goals.isEmpty()) {
            return new Aimed(false, "", reason(directive.measure()), null, null, null);
        }
        var goal = goals.getFirst();
        var window = goal.window();
        var shared = shared(directive, goals);
        var target = shared == null ? Double.valueOf(goal.target()) : aim.target();
        return new Aimed(
                true,
                target == null ? "" : Numbers.exact(target, locale),
                "",
                window.from(),
                window.to(),
                shared);
    }

    /**
     * To how many it went; null where it was one, whose goal is that of the unit it came from.
     *
     * @param goals at least one
     */
    private Aimed.@Nullable Shared shared(Directive directive, List<Goal> goals) {
        var first = goals.getFirst().series();
        var isOne = goals.size() == 1 && series(directive, first).equals(first);
        if (directive.parent() != null || isOne) {
            return null;
        }
        var asked =
                goals.stream()
                        .map(goal ->
                                new Aimed.Asked(
                                        goal.series().area().value(),
                                        true,
                                        Numbers.exact(goal.target(), locale)))
                        .toList();
        return new Aimed.Shared(true, Basis.PEERS, Aimed.Shared.FIRST_STEP, asked);
    }
}
