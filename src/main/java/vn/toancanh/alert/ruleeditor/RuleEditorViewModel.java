package vn.toancanh.alert.ruleeditor;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.ruledesk.RuleDraft;
import vn.toancanh.alert.ruledesk.RuleVersion;
import vn.toancanh.alert.ruleeditor.RuleState.Past;
import vn.toancanh.alert.ruleform.RuleField;
import vn.toancanh.alert.ruleform.RuleForm;
import vn.toancanh.alert.ruleform.RuleForm.Checked;
import vn.toancanh.fx.Texts;

/**
 * Which rules there are, and what is written about the chosen one: checked and kept at every key,
 * sent to a second person, put in force by him. JavaFX thread only.
 */
public final class RuleEditorViewModel {
    private final RuleDesk desk;
    private final Texts texts;
    private final RuleForm form;
    private final ObservableList<RuleLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable RuleStanding> standing =
            new ReadOnlyObjectWrapper<>();
    private final Map<RuleField, StringProperty> fields = new EnumMap<>(RuleField.class);
    private final StringProperty reason = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Written> written =
            new ReadOnlyObjectWrapper<>(
                    new Written(new Checked(Map.of(), Optional.empty()), List.of()));
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private @Nullable RuleState state;
    private String chosen = "";
    private Map<RuleField, String> before = Map.of();
    private boolean filling;

    /** What came of the last key. */
    public record Written(Checked checked, List<RuleField> changed) {
        public Written {
            changed = List.copyOf(changed);
        }
    }

    public RuleEditorViewModel(RuleDesk desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
        form = new RuleForm(texts);
        for (var field : RuleField.values()) {
            var property = new SimpleStringProperty("");
            property.addListener((_, _, _) -> typed());
            fields.put(field, property);
        }
        reason.addListener((_, _, _) -> typed());
    }

    ObservableList<RuleLine> lines() {
        return lines;
    }

    ReadOnlyObjectProperty<@Nullable RuleStanding> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Written> writtenProperty() {
        return written.getReadOnlyProperty();
    }

    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    StringProperty field(RuleField field) {
        return fields.computeIfAbsent(field, _ -> new SimpleStringProperty(""));
    }

    StringProperty reasonProperty() {
        return reason;
    }

    RuleForm form() {
        return form;
    }

    /** In which the indicator that is typed is broken down. */
    List<String> parts() {
        var indicator = field(RuleField.INDICATOR).get();
        return state == null ? List.of() : state.parts().getOrDefault(indicator, List.of());
    }

    /** In the field of the version in force. */
    String before(RuleField field) {
        return before.getOrDefault(field, "");
    }

    /** What is on the disk now; what is being typed stays. */
    public void show(RuleState next) {
        state = next;
        lines.setAll(RuleLine.of(next));
        if (next.inForce(chosen).isEmpty()) {
            RuleLine.first(lines).ifPresent(line -> choose(line.rule().id()));
        } else {
            stand(false);
        }
    }

    public void choose(String id) {
        if (!id.equals(chosen)) {
            chosen = id;
            said.set("");
            stand(true);
        }
    }

    private void stand(boolean other) {
        var now = state;
        var rule = now == null ? null : now.inForce(chosen).orElse(null);
        if (now == null || rule == null) {
            return;
        }
        var waiting = now.waiting(chosen).orElse(null);
        var old = standing.get();
        var own = now.own(chosen).orElse(null);
        var next = RuleStanding.of(now, rule);
        standing.set(next);
        if (other
                || old == null
                || !old.inForce().equals(rule)
                || old.editable() != next.editable()
                || (waiting == null) != (old.waiting() == null)) {
            fill(rule, waiting == null ? own : waiting);
        }
    }

    /** The form as a draft has it, or as the rule in force is. */
    private void fill(AlertRule rule, @Nullable RuleDraft draft) {
        before = form.texts(rule);
        var next = draft == null ? before : form.typed(draft.typed(), rule);
        fillIn(next, draft == null ? "" : draft.reason());
    }

    private void fillIn(Map<RuleField, String> next, String why) {
        filling = true;
        fields.forEach((field, property) -> property.set(next.getOrDefault(field, "")));
        reason.set(why);
        filling = false;
        check();
    }

    private Map<RuleField, String> now() {
        var all = new EnumMap<RuleField, String>(RuleField.class);
        fields.forEach((field, property) -> all.put(field, property.get()));
        return all;
    }

    private void typed() {
        if (filling) {
            return;
        }
        said.set("");
        check();
        keep();
    }

    private void check() {
        var now = state;
        var stand = standing.get();
        if (now == null || stand == null) {
            return;
        }
        var all = now();
        var checked = form.check(all, stand.inForce(), now.ground());
        written.set(new Written(checked, RuleForm.changed(before, all)));
        desk.offer(checked.rule().orElse(null), stand.inForce());
    }

    /** A form in which nothing was changed leaves no draft. */
    private void keep() {
        var draft = draft();
        if (draft == null) {
            return;
        }
        if (written.get().changed().isEmpty() && reason.get().isBlank()) {
            desk.drop(draft);
        } else {
            desk.keep(draft);
        }
    }

    /** What is typed, of whoever types; null where he may not. */
    private @Nullable RuleDraft draft() {
        var stand = standing.get();
        var by = state == null ? null : state.me().by();
        if (stand == null || by == null || !stand.editable()) {
            return null;
        }
        return new RuleDraft(
                chosen,
                by,
                stand.inForce().version(),
                RuleForm.kept(now()),
                reason.get(),
                null,
                stand.note());
    }

    /** Gives up every change. */
    void reset() {
        fillIn(before, "");
        keep();
    }

    /** Types an earlier version into the form. */
    void restore(Past past) {
        fillIn(form.texts(past.rule()), reason.get());
        keep();
    }

    /** Types that the rule is paused, or that it is not any more. */
    void pause() {
        var property = field(RuleField.PAUSED);
        property.set(property.get().equals("yes") ? "no" : "yes");
        if (reason.get().isBlank()) {
            said.set(texts.get("alert.ruleeditor.fault.reason"));
        }
    }

    /** Asks for a second person. */
    void submit() {
        var draft = draft();
        var now = written.get();
        if (draft == null) {
            said.set(texts.get("alert.ruleeditor.part.READS"));
        } else if (now.changed().isEmpty()) {
            said.set(texts.get("alert.ruleeditor.fault.same"));
        } else if (now.checked().rule().isEmpty()) {
            said.set(texts.get("alert.ruleeditor.fault.fields", now.checked().faults().size()));
        } else if (reason.get().isBlank()) {
            said.set(texts.get("alert.ruleeditor.fault.reason"));
        } else {
            desk.keep(draft.submitted(desk.now()));
            said.set(texts.get("alert.ruleeditor.sent"));
        }
    }

    /** The second person agrees; nobody agrees with himself. */
    void approve() {
        var stand = standing.get();
        var waiting = stand == null ? null : stand.waiting();
        var by = state == null ? null : state.me().by();
        if (stand == null || waiting == null || by == null || !stand.decides()) {
            said.set(texts.get("alert.ruleeditor.part.WAITS"));
            return;
        }
        var rule = written.get().checked().rule();
        if (waiting.base() != stand.inForce().version()) {
            said.set(texts.get("alert.ruleeditor.fault.base", stand.inForce().version()));
        } else if (rule.isEmpty()) {
            said.set(texts.get("alert.ruleeditor.fault.unfit"));
        } else {
            desk.publish(
                    new RuleVersion(
                            rule.get(), waiting.author(), by, waiting.reason(), desk.now()));
        }
    }

    /** Back to its author: by him, or by the second person, who says why. */
    void giveBack(String why) {
        var stand = standing.get();
        var waiting = stand == null ? null : stand.waiting();
        if (stand == null || waiting == null) {
            return;
        }
        if (stand.decides() && why.isBlank()) {
            said.set(texts.get("alert.ruleeditor.fault.note"));
        } else {
            desk.keep(waiting.givenBack(why.strip()));
        }
    }

    /** What became of what was asked for. */
    public void tell(String sentence) {
        said.set(sentence);
    }
}
