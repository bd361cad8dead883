package vn.toancanh.task.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Classification;
import vn.toancanh.fx.FxThread;
import vn.toancanh.fx.Texts;
import vn.toancanh.task.Directive;
import vn.toancanh.task.Goal;
import vn.toancanh.task.Measure;
import vn.toancanh.task.Reporting;
import vn.toancanh.task.Reporting.Rhythm;
import vn.toancanh.task.Unit;
import vn.toancanh.task.aim.AimViewModel;
import vn.toancanh.task.aim.Aimed;
import vn.toancanh.task.aim.MoreAimsViewModel;
import vn.toancanh.task.desk.TaskDesk;
import vn.toancanh.task.desk.TaskRefusedException;
import vn.toancanh.task.listing.TaskWords;
import vn.toancanh.task.schedule.DeadlineViewModel;

/** A directive while it is written. JavaFX thread only. */
public final class DirectiveFormViewModel {
    private final TaskDesk desk;
    private final FormSurroundings around;
    private final Texts texts;
    private final Beginning beginning;
    private final Keeping keeping;
    final FormFaults faults;
    final StringProperty title = new SimpleStringProperty("");
    final StringProperty requirement = new SimpleStringProperty("");
    final StringProperty document = new SimpleStringProperty("");
    final StringProperty way = new SimpleStringProperty("");
    final StringProperty reason = new SimpleStringProperty("");

    /** Those that can be asked, which may become known while somebody writes. */
    public final ObjectProperty<List<Unit>> units = new SimpleObjectProperty<>(List.of());

    final ObjectProperty<@Nullable Unit> lead = new SimpleObjectProperty<>();
    final ObjectProperty<List<Unit>> with = new SimpleObjectProperty<>(List.of());
    final ObjectProperty<Rhythm> rhythm = new SimpleObjectProperty<>(Rhythm.WEEKLY);
    final BooleanProperty measured = new SimpleBooleanProperty();
    final BooleanProperty photo = new SimpleBooleanProperty();
    final DeadlineViewModel deadline;
    private final @Nullable AimViewModel aim;
    final MoreAimsViewModel more;
    private final BooleanBinding unmeasured;
    private final StringBinding unitsFault;
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper issuing = new ReadOnlyBooleanWrapper();

    /**
     * @param id the directive will have
     */
    public DirectiveFormViewModel(
            UUID id, TaskDesk desk, FormSurroundings around, Texts texts, Beginning beginning) {
        this.desk = desk;
        this.around = around;
        this.texts = texts;
        this.beginning = beginning;
        faults = new FormFaults(desk.admission(), texts);
        deadline = new DeadlineViewModel(desk.admission(), around.days(), texts);
        units.set(around.units());
        title.set(beginning.title());
        requirement.set(beginning.requirement());
        reason.set(beginning.reason());
        lead.set(beginning.lead());
        way.set(texts.get("task.way"));
        var by = beginning.aim();
        measured.set(by != null);
        aim = by == null ? null : new AimViewModel(by, deadline, measured, texts);
        if (aim != null) {
            lead.subscribe(aim::leads);
        }
        var asked =
                new MoreAimsViewModel.Around(
                        around.indicators(),
                        lead::get,
                        series -> aim != null && aim.measures(series));
        more = new MoreAimsViewModel(asked, deadline, texts);
        unmeasured = measured.not().and(Bindings.isEmpty(more.aims()));
        unitsFault =
                Bindings.createStringBinding(
                        () -> faults.units(lead.get(), with.get()), lead, with);
        keeping = new Keeping(id, around.keeper(), this::written);
        watched().forEach(each -> each.addListener((InvalidationListener) _ -> keeping.changed()));
    }

    private Stream<Observable> watched() {
        var own =
                Stream.<Observable>of(
                        title,
                        requirement,
                        document,
                        way,
                        reason,
                        lead,
                        with,
                        rhythm,
                        measured,
                        photo,
                        more.aims(),
                        deadline.day().dayProperty());
        return Stream.concat(own, aim == null ? Stream.of() : aim.watched());
    }

    /** Everything as it stands. */
    Written written() {
        var unaimed = new Aimed(false, "", reason.get(), null, null, null);
        return new Written(
                beginning,
                title.get(),
                requirement.get(),
                document.get(),
                lead.get(),
                with.get(),
                deadline.day().get(),
                rhythm.get(),
                way.get(),
                photo.get(),
                aim == null ? unaimed : aim.written(reason.get()),
                more.written());
    }

    /** Goes on with what was written before and is kept. */
    public void open(Written kept) {
        title.set(kept.title());
        requirement.set(kept.requirement());
        document.set(kept.document());
        lead.set(kept.lead());
        with.set(kept.with());
        deadline.day().set(kept.deadline());
        rhythm.set(kept.rhythm());
        way.set(kept.way());
        photo.set(kept.photo());
        reason.set(kept.aimed().reason());
        more.open(kept.more());
        if (aim != null) {
            measured.set(kept.aimed().measured());
            aim.open(kept.aimed());
        }
        keeping.opened();
    }

    /** Null where nothing can be measured. */
    @Nullable AimViewModel aim() {
        return aim;
    }

    /** Whether nothing is measured, so that a reason is owed. */
    BooleanBinding unmeasuredProperty() {
        return unmeasured;
    }

    /** How much the lead unit has to do already. */
    String load() {
        var unit = lead.get();
        return unit == null
                ? ""
                : texts.get("task.load", unit.name(), around.load().applyAsInt(unit));
    }

    /** Which unit was chosen and exists no more; blank where all do. */
    StringBinding unitsFaultProperty() {
        return unitsFault;
    }

    private String faults() {
        return Stream.of(
                        lead.get() == null ? texts.get("task.form.noLead") : "",
                        unitsFault.get(),
                        blank(title, "task.form.noTitle"),
                        blank(requirement, "task.form.noRequirement"),
                        deadline.faultProperty().get(),
                        unmeasured.get() ? blank(reason, "task.form.noReason") : "",
                        aim == null ? "" : aim.faults(),
                        more.faults())
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String blank(StringProperty field, String key) {
        return field.get().isBlank() ? texts.get(key) : "";
    }

    /**
     * Issues it unless something is wrong with it. What cannot be written down is said, and the
     * form is as it was.
     *
     * @param then once it is on the disk
     * @return whether nothing is wrong with it
     */
    boolean issue(Runnable then) {
        if (issuing.get()) {
            return false;
        }
        var wrong = faults();
        said.set(wrong);
        return wrong.isEmpty() && issue(directive(), then);
    }

    private boolean issue(Directive whole, Runnable then) {
        keeping.hold();
        try {
            var parts = aim == null ? List.<Directive>of() : aim.parts(whole);
            var written = desk.issue(whole, parts, around.seat().get());
            issuing.set(true);
            var _ =
                    written.whenComplete((_, failed) ->
                            FxThread.pulse().execute(() -> issued(failed == null, then)));
            return true;
        } catch (TaskRefusedException e) {
            keeping.release();
            var why = new TaskWords(texts).refusal(e.why());
            said.set(
                    e.unit()
                            .map(unit -> texts.get("task.form.refusedOf", unit.name(), why))
                            .orElse(why));
            return false;
        }
    }

    private void issued(boolean written, Runnable then) {
        issuing.set(false);
        if (written) {
            then.run();
        } else {
            keeping.release();
            said.set(texts.get("task.lost"));
        }
    }

    /** While it is on its way to the disk: nothing can be changed then. */
    ReadOnlyBooleanProperty issuingProperty() {
        return issuing.getReadOnlyProperty();
    }

    private Directive directive() {
        var unit = Objects.requireNonNull(lead.get());
        var others = new ArrayList<>(with.get());
        others.remove(unit);
        return new Directive(
                keeping.id(),
                beginning.parent(),
                new Directive.Text(
                        title.get().strip(),
                        requirement.get().strip(),
                        document.get().strip(),
                        Classification.PUBLIC),
                new Directive.Parties(unit, others),
                Objects.requireNonNull(deadline.day().get()),
                new Reporting(rhythm.get(), way.get().strip(), false, photo.get()),
                measure(),
                beginning.origin());
    }

    private Measure measure() {
        var own = aim == null || !measured.get() ? List.<Goal>of() : aim.goals();
        var goals = Stream.concat(own.stream(), more.goals()).toList();
        return goals.isEmpty()
                ? new Measure.NotMeasurable(reason.get().strip())
                : new Measure.Measured(goals);
    }

    /** Nobody wants it any more. */
    void giveUp() {
        keeping.drop();
    }

    /** Keeps what was typed last; it is not shown any more. */
    public void leave() {
        keeping.now();
    }

    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }
}
