package vn.toancanh.app.rules;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.By;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.rule.RulesJson;
import vn.toancanh.alert.ruledesk.RuleDraft;
import vn.toancanh.alert.ruledesk.RuleVersion;
import vn.toancanh.alert.ruleeditor.RuleDesk;
import vn.toancanh.alert.ruleeditor.RuleEditorView;
import vn.toancanh.alert.ruleeditor.RuleEditorViewModel;
import vn.toancanh.alert.ruleeditor.RuleState;
import vn.toancanh.alert.ruleform.RuleForm.Ground;
import vn.toancanh.alert.ruleform.RuleRefusals;
import vn.toancanh.app.part.LivePart;
import vn.toancanh.app.part.Look;
import vn.toancanh.app.session.Session;
import vn.toancanh.app.watch.Alerts;
import vn.toancanh.app.watch.LiveRules;
import vn.toancanh.app.watch.RuleRefused;
import vn.toancanh.base.Period;
import vn.toancanh.fx.FxThread;
import vn.toancanh.indicator.Dimensions;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.proposal.Rights;

/** The screen of rules of a session, following what is written and put in force. JavaFX thread. */
public final class RulesPart implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(RulesPart.class.getName());

    private final Session session;
    private final Look look;
    private final Alerts alerts;
    private final LiveRules rules;
    private final RuleTrialPart trial;
    private final RuleEditorViewModel model;
    private final LivePart<RuleState> live;
    private final Consumer<String> told;
    private final Consumer<String> aside;
    private final Runnable unlisten;
    private final Runnable unhear;
    private @Nullable Node view;

    /**
     * @param aside is told, on any thread, what must be seen wherever the person is looking
     */
    public RulesPart(Session session, Look look, Alerts alerts, Consumer<String> aside) {
        this.aside = aside;
        this.session = session;
        this.look = look;
        this.alerts = alerts;
        rules = alerts.versions();
        trial = new RuleTrialPart(session, alerts, look.texts());
        model = new RuleEditorViewModel(new Desk(), look.texts());
        live = new LivePart<>("rules", this::compute, model::show);
        told = FxThread.latest(model::tell);
        unlisten = rules.onChange(live::refresh);
        unhear = rules.onRefused(this::refused);
    }

    private RuleState compute() {
        var codes = session.territory().catalogue().all().stream().map(Indicator::code).toList();
        var from = session.clock().instant().atZone(Period.ZONE).minusYears(1).toInstant();
        return new RuleState(
                new Ground(rules.book(), Set.copyOf(codes)),
                RulesJson.standard(),
                rules.versions(),
                rules.drafts(),
                alerts.fired(from),
                parts(codes),
                me());
    }

    private Map<String, List<String>> parts(List<String> codes) {
        var all = new HashMap<String, List<String>>();
        for (var code : codes) {
            var parts =
                    session.copy().observations().dimensions(code).stream()
                            .map(Dimensions::text)
                            .filter(text -> !text.isEmpty())
                            .sorted()
                            .toList();
            if (!parts.isEmpty()) {
                all.put(code, parts);
            }
        }
        return all;
    }

    /** Rules are of the whole territory: only who works for all of it may change them. */
    private RuleState.Me me() {
        var person = session.person(look.settings().persona()).orElse(null);
        if (person == null) {
            return RuleState.Me.NOBODY;
        }
        var rights = person.rights();
        var all = rules.isWritable() && rights.covers().test(rights.home());
        return new RuleState.Me(
                new By(person.actor().id(), person.actor().name()),
                all && rights.scopes().contains(Rights.PROPOSE),
                all && rights.scopes().contains(Rights.APPROVE));
    }

    /** What the screen asks for, written down on the way. */
    private final class Desk implements RuleDesk {
        @Override
        public void keep(RuleDraft draft) {
            follow(rules.save(draft));
        }

        @Override
        public void drop(RuleDraft draft) {
            follow(rules.drop(draft.rule(), draft.author().id()));
        }

        @Override
        public void publish(RuleVersion version) {
            follow(rules.publish(version).thenApply(done -> tell(version, done)));
        }

        @Override
        public void offer(@Nullable AlertRule draft, @Nullable AlertRule inForce) {
            trial.offer(draft, inForce);
        }

        @Override
        public Instant now() {
            return session.clock().instant();
        }
    }

    private boolean tell(RuleVersion version, boolean done) {
        var number = rules.book().find(version.rule().id()).map(AlertRule::version).orElse(0);
        var key = done ? "alert.ruleeditor.published" : "alert.ruleeditor.fault.base";
        told.accept(look.texts().get(key, done ? version.rule().version() : number));
        return done;
    }

    private void refused(RuleRefused refused) {
        var texts = look.texts();
        var name =
                rules.book()
                        .find(refused.rule())
                        .map(rule -> rule.name().in(texts.locale()))
                        .orElse(refused.rule());
        var sentence = new RuleRefusals(texts).sentence(name, refused.version(), refused.word());
        told.accept(sentence);
        aside.accept(sentence);
        live.refresh();
    }

    private void follow(CompletableFuture<Boolean> written) {
        var _ =
                written.whenComplete((_, failed) -> {
                    if (failed != null) {
                        LOG.log(System.Logger.Level.ERROR, "a rule was not written down", failed);
                        told.accept(look.texts().get("alert.ruleeditor.lost"));
                    }
                    live.refresh();
                });
    }

    /** For the tab of rules. */
    public Node node() {
        var made = view;
        if (made == null) {
            var names = new SessionNames(session, look.texts());
            made = new RuleEditorView(model, names, trial.view(), look.texts());
            made.sceneProperty()
                    .subscribe(scene -> {
                        if (scene != null) {
                            live.refresh();
                        }
                    });
            view = made;
        }
        return made;
    }

    /** The rules, with the first one tried; for a picture, not on the JavaFX thread. */
    public void showNow() throws Exception {
        live.showNow();
        trial.tryNow();
    }

    @Override
    public void close() {
        unlisten.run();
        unhear.run();
        live.close();
        trial.close();
    }
}
