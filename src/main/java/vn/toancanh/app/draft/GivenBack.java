package vn.toancanh.app.draft;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.task.Directive;
import vn.toancanh.task.Goal;
import vn.toancanh.task.Measure;
import vn.toancanh.task.form.Beginning;
import vn.toancanh.task.form.Written;
import vn.toancanh.task.wire.TaskJson;

/**
 * A directive the warehouse did not take, as the form it was written in. Blocks on disk.
 *
 * @param aims what such goals are measured by today
 */
public record GivenBack(Function<List<Goal>, Beginning.Aim> aims, Locale locale) {
    /**
     * @param body the directive in its written form
     * @throws IllegalArgumentException when it is none
     */
    Written form(String body) {
        var directive = TaskJson.read(body, Directive.class);
        var text = directive.text();
        var parties = directive.parties();
        var reporting = directive.reporting();
        var beginning =
                new Beginning(
                        directive.parent(),
                        text.title(),
                        text.requirement(),
                        parties.lead(),
                        directive.origin(),
                        aim(directive),
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
                aimed(directive.measure()));
    }

    /** One that has a single goal can be given another. */
    private Beginning.@Nullable Aim aim(Directive directive) {
        if (!(directive.measure() instanceof Measure.Measured(var goals)) || goals.isEmpty()) {
            return null;
        }
        var aim = aims.apply(goals);
        return goals.size() == 1 && directive.parent() == null ? aim.given(List.of()) : aim;
    }

    private static String reason(Measure measure) {
        return measure instanceof Measure.NotMeasurable(var reason) ? reason : "";
    }

    private Written.Aimed aimed(Measure measure) {
        if (!(measure instanceof Measure.Measured(var goals)) || goals.isEmpty()) {
            return new Written.Aimed(false, "", reason(measure), null, null, null);
        }
        var goal = goals.getFirst();
        var target = Numbers.exact(goal.target(), locale);
        var window = goal.window();
        return new Written.Aimed(true, target, "", window.from(), window.to(), null);
    }
}
