package vn.toancanh.task.acting;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import vn.toancanh.fx.FxThread;
import vn.toancanh.fx.Texts;
import vn.toancanh.task.Act;
import vn.toancanh.task.Unit;
import vn.toancanh.task.desk.Ledger.Returned;
import vn.toancanh.task.desk.TaskDesk;
import vn.toancanh.task.desk.TaskRefusedException;
import vn.toancanh.task.evidence.Evidence;
import vn.toancanh.task.life.Seat;
import vn.toancanh.task.life.State;
import vn.toancanh.task.listing.TaskWords;

/** What can be done upon the directive that is shown, and what came of it. JavaFX thread only. */
public final class TaskActsViewModel {
    private final TaskDesk desk;
    private final Supplier<Seat> seat;
    private final Supplier<List<Unit>> units;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<@Nullable State> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<ActKind>> offered =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable ActKind> form = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Said> said = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Returned> returned =
            new ReadOnlyObjectWrapper<>();
    private @Nullable Act again;
    private final ReadOnlyObjectWrapper<@Nullable Proposal> proposal =
            new ReadOnlyObjectWrapper<>();

    /** What came of an act. */
    public record Said(String sentence, boolean refused) {}

    /**
     * @param seat of who acts
     * @param units that can be asked
     */
    public TaskActsViewModel(
            TaskDesk desk, Supplier<Seat> seat, Supplier<List<Unit>> units, Texts texts) {
        this.desk = desk;
        this.seat = seat;
        this.units = units;
        this.texts = texts;
    }

    /** Another directive is shown, or the same has changed. */
    public void show(@Nullable State next) {
        var before = state.get();
        var same =
                before != null
                        && next != null
                        && before.directive().id().equals(next.directive().id());
        state.set(next);
        offered.set(next == null ? List.of() : ActKind.of(next, seat.get()));
        var open = form.get();
        if (open != null && (!same || !offered.get().contains(open))) {
            form.set(null);
        }
        if (!same) {
            said.set(null);
            returned.set(null);
            proposal.set(null);
        }
        if (next != null) {
            lookForReturned(next.directive().id());
        }
    }

    /** What came back says so, also when nobody looked at that moment. */
    private void lookForReturned(UUID directive) {
        var who = seat.get();
        Thread.ofVirtual()
                .name("returned-act")
                .start(() -> {
                    var found = desk.returned(directive, who).orElse(null);
                    FxThread.pulse().execute(() -> returned(directive, found));
                });
    }

    private void returned(UUID directive, @Nullable Returned found) {
        var shown = state.get();
        if (shown != null && shown.directive().id().equals(directive)) {
            returned.set(found);
        }
    }

    /** Opens the form once more with what came back. */
    public void writeAgain() {
        var back = returned.get();
        if (back != null) {
            ActKind.of(back.line().act())
                    .ifPresent(kind -> {
                        if (offered.get().contains(kind)) {
                            again = back.line().act();
                            said.set(null);
                            form.set(null);
                            form.set(kind);
                            again = null;
                        }
                    });
        }
    }

    /** What the form that is being opened begins with; null for nothing. */
    @Nullable Act again() {
        return again;
    }

    /** The files that go with directives. */
    public Evidence evidence() {
        return desk.evidence();
    }

    /**
     * What the verdict engine says of the directive that is shown.
     *
     * @param next null while it has nothing to propose
     */
    public void propose(@Nullable Proposal next) {
        proposal.set(next);
    }

    public ReadOnlyObjectProperty<@Nullable Proposal> proposalProperty() {
        return proposal.getReadOnlyProperty();
    }

    /** A key or a button: what needs no words is done, for the rest a form opens. */
    public void press(ActKind kind) {
        if (!offered.get().contains(kind)) {
            return;
        }
        if (kind.needsNoForm()) {
            send(new Act.Accept(""));
        } else {
            said.set(null);
            form.set(kind);
        }
    }

    /** By its letter; nothing when no such act can be done. */
    public boolean press(String letter) {
        for (var kind : offered.get()) {
            if (kind.letter().equalsIgnoreCase(letter)) {
                press(kind);
                return true;
            }
        }
        return false;
    }

    public void cancel() {
        form.set(null);
    }

    /** A form that was refused stays open. */
    public void send(Act act) {
        var about = state.get();
        if (about == null) {
            return;
        }
        try {
            var written = desk.act(about.directive().id(), act, seat.get());
            var _ = written.whenComplete((_, failed) -> tellLoss(failed));
            form.set(null);
            said.set(new Said(texts.get("task.did." + act.getClass().getSimpleName()), false));
        } catch (TaskRefusedException e) {
            said.set(new Said(new TaskWords(texts).refusal(e.why()), true));
        }
    }

    private void tellLoss(@Nullable Throwable failed) {
        if (failed != null) {
            FxThread.pulse().execute(() -> said.set(new Said(texts.get("task.lost"), true)));
        }
    }

    List<Unit> units() {
        return units.get();
    }

    public ReadOnlyObjectProperty<@Nullable State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<ActKind>> offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable ActKind> formProperty() {
        return form.getReadOnlyProperty();
    }

    /** What he did last and the warehouse does not take; null for nothing. */
    public ReadOnlyObjectProperty<@Nullable Returned> returnedProperty() {
        return returned.getReadOnlyProperty();
    }

    /** A form is not sent as it is. */
    void refuse(String sentence) {
        said.set(new Said(sentence, true));
    }

    public ReadOnlyObjectProperty<@Nullable Said> saidProperty() {
        return said.getReadOnlyProperty();
    }
}
