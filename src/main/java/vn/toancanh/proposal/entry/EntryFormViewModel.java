package vn.toancanh.proposal.entry;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.toancanh.fx.Texts;
import vn.toancanh.proposal.Content.Version;
import vn.toancanh.proposal.catalogue.Field;
import vn.toancanh.proposal.catalogue.FieldCheck;
import vn.toancanh.proposal.catalogue.FieldFault;
import vn.toancanh.proposal.catalogue.FieldTexts;

/**
 * What is typed about an entry of the catalogue: checked and kept at every key. JavaFX thread only.
 */
public final class EntryFormViewModel {
    private final Version before;
    private final Map<Field, String> original;
    private final Desk desk;
    private final Texts texts;
    private final Map<Field, StringProperty> fields = new EnumMap<>(Field.class);
    private final StringProperty reason = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Checked> checked =
            new ReadOnlyObjectWrapper<>(new Checked(Map.of(), List.of(), Optional.empty()));
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private boolean filling;

    /** What the form asks of the desk. */
    public interface Desk {
        FieldCheck.Result check(Map<Field, String> typed);

        /** Keeps what is typed on this computer. */
        void keep(Map<Field, String> typed, String reason);

        /** What may be tried on the past; empty while something is wrong or nothing changed. */
        void offer(Optional<Version> after);

        /** Gives "" when it was submitted, else the sentence that says why not. */
        String send(Version after, String reason);
    }

    /**
     * What came of the last key.
     *
     * @param faults a sentence for each field that is wrong
     * @param version empty while something is wrong
     */
    public record Checked(
            Map<Field, String> faults, List<Field> changed, Optional<Version> version) {
        public Checked {
            faults = Map.copyOf(faults);
            changed = List.copyOf(changed);
        }
    }

    public EntryFormViewModel(Version before, Desk desk, Texts texts) {
        this.before = before;
        this.desk = desk;
        this.texts = texts;
        original = FieldTexts.of(before);
        for (var field : Field.values()) {
            var property = new SimpleStringProperty(original.getOrDefault(field, ""));
            fields.put(field, property);
            property.addListener((_, _, _) -> typed());
        }
        reason.addListener((_, _, _) -> typed());
    }

    Version before() {
        return before;
    }

    String original(Field field) {
        return original.getOrDefault(field, "");
    }

    StringProperty field(Field field) {
        return fields.computeIfAbsent(field, _ -> new SimpleStringProperty(""));
    }

    StringProperty reasonProperty() {
        return reason;
    }

    ReadOnlyObjectProperty<Checked> checkedProperty() {
        return checked.getReadOnlyProperty();
    }

    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** All fields at once: a kept draft, or an earlier version to go back to. */
    public void fill(Map<Field, String> next, String why) {
        filling = true;
        fields.forEach((field, property) -> property.set(next.getOrDefault(field, "")));
        reason.set(why);
        filling = false;
        typed();
    }

    /** Gives up every change. */
    void reset() {
        fill(original, "");
    }

    private Map<Field, String> now() {
        var all = new EnumMap<Field, String>(Field.class);
        fields.forEach((field, property) -> all.put(field, property.get()));
        return all;
    }

    private void typed() {
        if (filling) {
            return;
        }
        said.set("");
        var all = now();
        var result = desk.check(all);
        var faults =
                result.faults().stream()
                        .collect(
                                Collectors.toMap(
                                        FieldFault::field,
                                        FieldFault::sentence,
                                        (a, b) -> a + " " + b));
        var changed = FieldTexts.differences(original, all);
        checked.set(new Checked(faults, changed, result.version()));
        desk.offer(changed.isEmpty() ? Optional.empty() : result.version());
        desk.keep(all, reason.get());
    }

    /** True once it was written down. */
    boolean send() {
        var now = checked.get();
        if (now.changed().isEmpty()) {
            said.set(texts.get("proposal.entry.fault.same"));
        } else if (now.version().isEmpty()) {
            said.set(texts.get("proposal.entry.fault.fields", now.faults().size()));
        } else if (reason.get().isBlank()) {
            said.set(texts.get("proposal.form.fault.reason"));
        } else {
            said.set(desk.send(now.version().get(), reason.get().strip()));
            return said.get().isEmpty();
        }
        return false;
    }
}
