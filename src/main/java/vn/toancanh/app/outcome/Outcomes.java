package vn.toancanh.app.outcome;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.outcome.KeptOutcomes.Kept;
import vn.toancanh.app.session.Session;
import vn.toancanh.base.Period;
import vn.toancanh.effect.Panel;
import vn.toancanh.effect.verdict.Circumstances;
import vn.toancanh.effect.verdict.Verdicts;
import vn.toancanh.task.Origin;
import vn.toancanh.task.desk.TaskDesk;
import vn.toancanh.task.life.State;
import vn.toancanh.task.outcome.Aim;
import vn.toancanh.task.outcome.AimPanel;
import vn.toancanh.task.outcome.Outcome;
import vn.toancanh.task.outcome.Outcome.Lack;

/**
 * Asks the verdict engine whether directives worked. Answers are kept: the numbers are read again
 * once they may have changed, and the engine is asked again when they have. Any thread; blocks on
 * disk and for a part of a second of reckoning, never to be called on the screen's thread.
 */
public final class Outcomes {
    /** Numbers of a window that is over are seldom corrected. */
    private static final Duration STANDS = Duration.ofMinutes(10);

    /** Those of the list, which asks for all of them again and again, and those somebody opened. */
    private static final int MOST_KEPT = LedgerReading.MOST_JUDGED + 100;

    private final Session session;
    private final TaskDesk desk;
    private final Locale locale;
    private final KeptOutcomes kept = new KeptOutcomes(MOST_KEPT);

    /**
     * @param locale of the names of units
     */
    public Outcomes(Session session, TaskDesk desk, Locale locale) {
        this.session = session;
        this.desk = desk;
        this.locale = locale;
    }

    /** One for each aim of the directive; none where nothing is measured. */
    public List<Outcome> of(State state) {
        return Aim.of(state.directive().measure()).stream().map(aim -> of(state, aim)).toList();
    }

    /** All of the past is here, and what came while this computer was off. */
    boolean isWhole() {
        return session.historyDone() && session.complete();
    }

    /**
     * What is known without reading anything.
     *
     * @param outcomes empty where something has never been asked
     * @param stands whether the numbers are as they were
     */
    record Known(List<Outcome> outcomes, boolean stands) {}

    Known known(State state) {
        var now = session.clock().instant();
        var all = new ArrayList<Outcome>();
        var stands = true;
        for (var aim : Aim.of(state.directive().measure())) {
            var each = kept.get(state.directive().id(), aim);
            if (each == null) {
                return new Known(List.of(), false);
            }
            stands &= stands(each, now);
            all.add(each.outcome());
        }
        return new Known(List.copyOf(all), stands);
    }

    private boolean stands(Kept each, Instant now) {
        return each.whole() ? each.readAt().plus(STANDS).isAfter(now) : !isWhole();
    }

    private Outcome of(State state, Aim aim) {
        var directive = state.directive().id();
        var now = session.clock().instant();
        var before = kept.get(directive, aim);
        if (before != null && before.whole() && before.readAt().plus(STANDS).isAfter(now)) {
            return before.outcome();
        }
        var whole = isWhole();
        var made = judged(state, aim, now, before == null ? null : before.outcome());
        kept.put(directive, aim, new Kept(made, now, whole));
        return made;
    }

    private Outcome judged(State state, Aim aim, Instant now, @Nullable Outcome before) {
        var today = LocalDate.ofInstant(now, Period.ZONE);
        if (!aim.window().from().isBefore(today)) {
            return new Outcome.Early(aim);
        }
        var series = aim.first().series();
        if (session.territory().catalogue().find(series.indicator()).isEmpty()) {
            return new Outcome.Lacking(aim, Lack.INDICATOR);
        }
        aim.goals()
                .forEach(goal -> {
                    var _ = session.want(goal.series());
                });
        var read = new AimLines(session, desk.states(), locale).read(state, aim, now);
        var issued = LocalDate.ofInstant(state.issue().at(), Period.ZONE);
        var panel = AimPanel.of(aim.window(), issued, read.lines(), now);
        if (!isWhole() && (panel.isEmpty() || isThin(panel.get(), read.peers()))) {
            return new Outcome.Lacking(aim, Lack.HISTORY);
        }
        if (panel.isEmpty()) {
            var known =
                    read.lines().stream()
                            .noneMatch(line -> line.ordered() && line.points().isEmpty());
            return new Outcome.Lacking(aim, known ? Lack.SPAN : Lack.NUMBERS);
        }
        var picked = state.directive().origin() instanceof Origin.OfAlert;
        var known = new Circumstances(isRedefined(aim, panel.get()), picked, false, read.touched());
        var question = panel.get().question(aim.first().direction(), known);
        var preview = !aim.window().to().isBefore(today);
        if (before instanceof Outcome.Judged same
                && same.preview() == preview
                && same.question().circumstances().equals(known)
                && isSame(same.panel(), panel.get())) {
            return same;
        }
        var verdict = Verdicts.judge(question);
        return new Outcome.Judged(aim, panel.get(), question, verdict, preview, now);
    }

    private boolean isRedefined(Aim aim, AimPanel panel) {
        var start = LocalDate.ofInstant(panel.periods().getFirst().from(), Period.ZONE);
        var indicator = aim.first().series().indicator();
        return Redefined.between(session, indicator, start, aim.window().to());
    }

    /** What is on its way would look like units that have gaps. */
    private static boolean isThin(AimPanel panel, int peers) {
        var whole =
                Arrays.stream(panel.trial().donors())
                        .filter(unit -> !panel.trial().panel().hasGaps(unit))
                        .count();
        return 2 * whole < peers;
    }

    private static boolean isSame(AimPanel one, AimPanel other) {
        return one.periods().equals(other.periods())
                && one.trial().treatment().equals(other.trial().treatment())
                && one.trial().panel().units().equals(other.trial().panel().units())
                && Arrays.deepEquals(values(one.trial().panel()), values(other.trial().panel()));
    }

    private static double[][] values(Panel panel) {
        var rows = new double[panel.units().size()][];
        Arrays.setAll(rows, panel::series);
        return rows;
    }
}
