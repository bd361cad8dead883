package vn.toancanh.alert.acting;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.Attention;
import vn.toancanh.alert.By;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.Visibility;
import vn.toancanh.alert.acting.AlertActs.Answer;
import vn.toancanh.alert.acting.AlertActs.Undo;
import vn.toancanh.alert.capown.Outgoing;
import vn.toancanh.alert.listing.AlertRow;
import vn.toancanh.alert.rule.Shelves;

/** What can be done to the marked alerts, and what came of it. JavaFX thread only. */
public final class ActsViewModel {
    private final AlertActs acts;
    private final Supplier<List<By>> colleagues;
    private final ReadOnlyObjectWrapper<@Nullable ActKind> form = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<AlertRow>> targets =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Outgoing> outgoing =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Answer> said = new ReadOnlyObjectWrapper<>();

    /**
     * @param colleagues who may be the second person
     */
    public ActsViewModel(AlertActs acts, Supplier<List<By>> colleagues) {
        this.acts = acts;
        this.colleagues = colleagues;
    }

    /** Other alerts are marked; a form that is open speaks of them only if they are the same. */
    public void mark(List<AlertRow> rows) {
        var same = keys(rows).equals(keys(targets.get()));
        targets.set(List.copyOf(rows));
        if (!same) {
            form.set(null);
        }
    }

    private static List<AlertKey> keys(List<AlertRow> rows) {
        return rows.stream().map(AlertRow::key).toList();
    }

    /** A key or a button: what needs no words is done, for the rest a form opens. */
    public void press(ActKind kind) {
        if (targets.get().isEmpty()) {
            return;
        }
        switch (kind) {
            case ACKNOWLEDGE -> send(new Intent.Acknowledge(""));
            case UNACKNOWLEDGE -> send(new Intent.Unacknowledge());
            case SHELVE -> {
                if (allAre(List.of(Visibility.Kind.SHELVED_TIMED, Visibility.Kind.SHELVED_ONCE))) {
                    send(new Intent.Unshelve());
                } else {
                    ask(kind);
                }
            }
            case TAKE_OUT -> {
                if (allAre(List.of(Visibility.Kind.OUT_OF_SERVICE))) {
                    send(new Intent.BringBack());
                } else {
                    ask(kind);
                }
            }
            case COMMENT, CLOSE, PUBLISH -> ask(kind);
        }
    }

    /** Whether the act takes back what the marked alerts are in. */
    boolean allAre(List<Visibility.Kind> kinds) {
        return !targets.get().isEmpty()
                && targets.get().stream()
                        .allMatch(row -> kinds.contains(row.state().visibility().kind()));
    }

    /** Opens the form of an act, also of one that needs no words. */
    public void ask(ActKind kind) {
        if (kind == ActKind.PUBLISH && targets.get().size() > 1) {
            said.set(acts.refusal("alert.publish.one"));
        } else if (!targets.get().isEmpty()) {
            said.set(null);
            form.set(kind);
        }
    }

    public void cancel() {
        form.set(null);
    }

    /** A form stays open when every alert refuses. */
    public void send(Intent intent) {
        send(keys(fit(intent)), intent);
    }

    /** Of many those are asked that can answer: what somebody has seen already is no refusal. */
    private List<AlertRow> fit(Intent intent) {
        var all = targets.get();
        if (all.size() < 2 || !(intent instanceof Intent.Acknowledge)) {
            return all;
        }
        var waiting =
                all.stream().filter(row -> row.state().attention() == Attention.UNACK).toList();
        return waiting.isEmpty() ? all : waiting;
    }

    /** To alerts that need not be marked. */
    public void send(List<AlertKey> keys, Intent intent) {
        var answer = acts.act(keys, intent);
        said.set(answer);
        if (answer.done() > 0) {
            form.set(null);
        }
    }

    /** Takes the last act back. */
    public void undo() {
        var last = said.get();
        var undo = last == null ? null : last.undo();
        if (undo != null) {
            said.set(acts.act(undo.keys(), undo.intent()));
        }
    }

    /** It is too late to take it back. */
    public void forgetUndo(Undo of) {
        var last = said.get();
        if (last != null && of.equals(last.undo())) {
            said.set(new Answer(last.said(), last.done(), last.refused(), null));
        }
    }

    /** What was read of the outside of the alert that is open. */
    public void show(Outgoing read) {
        outgoing.set(read);
    }

    /** That of the marked alert; null while it is not read. */
    @Nullable Outgoing outgoing() {
        var read = outgoing.get();
        return read != null && keys(targets.get()).equals(List.of(read.key())) ? read : null;
    }

    ReadOnlyObjectProperty<@Nullable Outgoing> outgoingProperty() {
        return outgoing.getReadOnlyProperty();
    }

    Instant now() {
        return acts.now();
    }

    /** Something could not be written down. */
    public void tell(String sentence) {
        said.set(new Answer(sentence, 0, true, null));
    }

    /** How long it may last: no longer than the worst of the marked alerts allows. */
    List<Duration> times(ActKind kind) {
        if (kind != ActKind.SHELVE) {
            return kind.times();
        }
        var longest = Shelves.LONGEST.getOrDefault(worst(), Duration.ofDays(1));
        return kind.times().stream().filter(time -> time.compareTo(longest) <= 0).toList();
    }

    Severity worst() {
        return targets.get().stream()
                .map(AlertRow::severity)
                .max(Comparator.naturalOrder())
                .orElse(Severity.LOW);
    }

    List<By> colleagues() {
        return colleagues.get();
    }

    public ReadOnlyObjectProperty<@Nullable ActKind> formProperty() {
        return form.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<AlertRow>> targetsProperty() {
        return targets.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Answer> saidProperty() {
        return said.getReadOnlyProperty();
    }
}
