package vn.toancanh.app.rules;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.ruledesk.RuleTrial;
import vn.toancanh.alert.ruledesk.Trial;
import vn.toancanh.alert.ruleeditor.RuleTrialView;
import vn.toancanh.app.part.FxToolkit;
import vn.toancanh.app.session.Session;
import vn.toancanh.app.watch.Alerts;
import vn.toancanh.app.watch.StoreField;
import vn.toancanh.fx.FxThread;
import vn.toancanh.fx.Texts;

/**
 * Tries a rule on the past, on a thread of its own. One at a time: a newer trial, another rule or
 * closing ends the one under way. JavaFX thread only.
 */
final class RuleTrialPart implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(RuleTrialPart.class.getName());

    private final Session session;
    private final Alerts alerts;
    private final Texts texts;
    private final RuleTrialView view;
    private final AtomicInteger turn = new AtomicInteger();
    private final Consumer<Told> sink = FxThread.latest(this::show);
    private @Nullable AlertRule draft;
    private @Nullable AlertRule inForce;

    /** How far a trial is, or what came of it; neither where it failed. */
    private record Told(int turn, AlertRule rule, double progress, @Nullable Trial trial) {
        boolean failed() {
            return Double.isNaN(progress);
        }
    }

    RuleTrialPart(Session session, Alerts alerts, Texts texts) {
        this.session = session;
        this.alerts = alerts;
        this.texts = texts;
        view = new RuleTrialView(new SessionNames(session, texts), texts, this::start, this::stop);
    }

    RuleTrialView view() {
        return view;
    }

    /** What can be tried; null for nothing. The same again leaves what is shown. */
    void offer(@Nullable AlertRule next, @Nullable AlertRule now) {
        view.offer(next != null);
        if (next == null || !next.equals(draft)) {
            draft = next;
            inForce = now;
            turn.incrementAndGet();
            view.showIdle();
        }
    }

    private void start() {
        var wanted = draft;
        var now = inForce;
        if (wanted == null) {
            return;
        }
        var mine = turn.incrementAndGet();
        view.showRunning(0);
        session.inBackground("rule-trial", () -> run(wanted, now, mine));
    }

    /** Blocks until it is shown; for a picture, not on the JavaFX thread. */
    void tryNow() throws Exception {
        var wanted = FxToolkit.call(() -> draft);
        if (wanted != null) {
            var mine = turn.get();
            var found = trial(wanted, FxToolkit.call(() -> inForce), mine);
            FxToolkit.call(() -> {
                show(new Told(mine, wanted, 1, found));
                return true;
            });
        }
    }

    private void stop() {
        turn.incrementAndGet();
        view.showStopped();
    }

    private void run(AlertRule wanted, @Nullable AlertRule now, int mine) {
        try {
            sink.accept(new Told(mine, wanted, 1, trial(wanted, now, mine)));
        } catch (CancellationException e) {
            LOG.log(System.Logger.Level.DEBUG, "a trial was given up", e);
        } catch (RuntimeException e) {
            sink.accept(new Told(mine, wanted, Double.NaN, null));
            throw e;
        }
    }

    private Trial trial(AlertRule wanted, @Nullable AlertRule now, int mine) {
        var moment = session.clock().instant();
        var territory = session.territory();
        var field =
                new StoreField(
                        new StoreField.Known(
                                territory.tree(),
                                territory.catalogue(),
                                session.copy().territory().boundaries(),
                                session.profile().known().home()),
                        session.copy().observations(),
                        moment);
        var book = alerts.rules();
        var question = new RuleTrial.Question(field, book, field::isWithin, moment);
        var known = new Known(session, alerts.desk(), book, texts);
        return new RuleTrial(
                        question,
                        known::of,
                        done -> {
                            if (turn.get() != mine) {
                                throw new CancellationException("nobody waits for it");
                            }
                            sink.accept(new Told(mine, wanted, done, null));
                        })
                .run(wanted, now);
    }

    private void show(Told told) {
        if (told.turn() != turn.get()) {
            return;
        }
        var trial = told.trial();
        if (trial != null) {
            view.show(told.rule(), trial);
        } else if (told.failed()) {
            view.showFailed();
        } else {
            view.showRunning(told.progress());
        }
    }

    @Override
    public void close() {
        turn.incrementAndGet();
    }
}
