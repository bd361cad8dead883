package vn.toancanh.task.form;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Classification;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.fx.FxThread;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.task.Directive;
import vn.toancanh.task.Goal;
import vn.toancanh.task.Measure;
import vn.toancanh.task.Reporting;
import vn.toancanh.task.Reporting.Rhythm;
import vn.toancanh.task.Unit;
import vn.toancanh.task.desk.TaskDesk;
import vn.toancanh.task.desk.TaskRefusedException;
import vn.toancanh.task.life.Seat;
import vn.toancanh.task.listing.TaskWords;
import vn.toancanh.task.term.WorkingDays;

/** A directive while it is written. JavaFX thread only. */
public final class DirectiveFormViewModel {
    /** Terms of one press, in working days. */
    static final List<Integer> TERMS = List.of(3, 7, 15, 30);

    private static final int USUAL_TERM = 7;
    private static final int WASH_OUT_DAYS = 7;
    private static final int WINDOW_DAYS = 56;

    private final TaskDesk desk;
    private final Surroundings around;
    private final Texts texts;
    private final Beginning beginning;
    private final LocalDate today;
    private final UUID id = UUID.randomUUID();
    final StringProperty title = new SimpleStringProperty("");
    final StringProperty requirement = new SimpleStringProperty("");
    final StringProperty document = new SimpleStringProperty("");
    final StringProperty way = new SimpleStringProperty("");
    final StringProperty target = new SimpleStringProperty("");
    final StringProperty reason = new SimpleStringProperty("");
    final ObjectProperty<@Nullable Unit> lead = new SimpleObjectProperty<>();
    final ObjectProperty<List<Unit>> with = new SimpleObjectProperty<>(List.of());
    final ObjectProperty<LocalDate> deadline = new SimpleObjectProperty<>();
    final ObjectProperty<Rhythm> rhythm = new SimpleObjectProperty<>(Rhythm.WEEKLY);
    final BooleanProperty measured = new SimpleBooleanProperty();
    final BooleanProperty photo = new SimpleBooleanProperty();
    private final @Nullable SharesViewModel shares;
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    /**
     * What the form knows of the world.
     *
     * @param seat of who writes
     * @param units that can be asked
     * @param load open directives of a unit, before one more is given
     */
    public record Surroundings(
            Supplier<Seat> seat, List<Unit> units, ToIntFunction<Unit> load, WorkingDays days) {}

    public DirectiveFormViewModel(
            TaskDesk desk, Surroundings around, Texts texts, Beginning beginning, LocalDate today) {
        this.desk = desk;
        this.around = around;
        this.texts = texts;
        this.beginning = beginning;
        this.today = today;
        title.set(beginning.title());
        requirement.set(beginning.requirement());
        lead.set(beginning.lead());
        way.set(texts.get("task.way"));
        var aim = beginning.aim();
        measured.set(aim != null);
        if (aim != null) {
            target.set(number(aim.target()));
        }
        shares = aim == null || aim.peers().isEmpty() ? null : new SharesViewModel(aim, texts);
        due(USUAL_TERM);
    }

    private String number(double value) {
        return Numbers.format(value, value == Math.rint(value) ? 0 : 1, texts.locale());
    }

    /** So many working days from today. */
    void due(int workingDays) {
        deadline.set(around.days().after(today, workingDays));
    }

    Beginning.@Nullable Aim aim() {
        return beginning.aim();
    }

    /** Null where nothing is known of other units. */
    @Nullable SharesViewModel shares() {
        return shares;
    }

    List<Unit> units() {
        return around.units();
    }

    /** How much the lead unit has to do already. */
    String load() {
        var unit = lead.get();
        return unit == null
                ? ""
                : texts.get("task.load", unit.name(), around.load().applyAsInt(unit));
    }

    /** How far away the deadline is. */
    String distance() {
        var day = deadline.get();
        return day == null ? "" : texts.get("task.distance", around.days().between(today, day));
    }

    /**
     * @return whether it was issued
     */
    boolean issue() {
        var unit = lead.get();
        if (unit == null || deadline.get() == null) {
            said.set(texts.get(unit == null ? "task.form.noLead" : "task.form.noDay"));
            return false;
        }
        var measure = measure();
        if (measure == null) {
            said.set(texts.get("task.form.noTarget", target.get()));
            return false;
        }
        var unreadable =
                shares == null ? Optional.<SharesViewModel.Row>empty() : shares.unreadable();
        if (unreadable.isPresent()) {
            var row = unreadable.get();
            said.set(texts.get("task.form.noTargetOf", row.unit.name(), row.target.get()));
            return false;
        }
        return issue(directive(unit, measure));
    }

    private boolean issue(Directive whole) {
        try {
            var written = desk.issue(whole, parts(whole), around.seat().get());
            var _ = written.whenComplete((_, failed) -> tellLoss(failed));
            return true;
        } catch (TaskRefusedException e) {
            said.set(new TaskWords(texts).refusal(e.why()));
            return false;
        }
    }

    /** One for each unit with a target of its own. */
    private List<Directive> parts(Directive whole) {
        return shared().stream().map(share -> part(whole, share)).toList();
    }

    private List<Share> shared() {
        return shares == null ? List.of() : shares.shares();
    }

    private Directive part(Directive whole, Share share) {
        var name = (whole.id() + share.unit().code()).getBytes(StandardCharsets.UTF_8);
        return new Directive(
                UUID.nameUUIDFromBytes(name),
                whole.id(),
                whole.text(),
                new Directive.Parties(share.unit(), List.of()),
                whole.deadline(),
                whole.reporting(),
                new Measure.Measured(List.of(goal(share))),
                whole.origin());
    }

    private Goal goal(Share share) {
        var aim = Objects.requireNonNull(beginning.aim());
        var series =
                new SeriesKey(
                        aim.series().indicator(),
                        new AreaCode(share.unit().code()),
                        aim.series().dimensions());
        return goal(aim, series, share.value(), share.target());
    }

    private void tellLoss(@Nullable Throwable failed) {
        if (failed != null) {
            FxThread.pulse().execute(() -> said.set(texts.get("task.lost")));
        }
    }

    private Directive directive(Unit unit, Measure measure) {
        var others = new ArrayList<>(with.get());
        others.remove(unit);
        return new Directive(
                id,
                beginning.parent(),
                new Directive.Text(
                        title.get().strip(),
                        requirement.get().strip(),
                        document.get().strip(),
                        Classification.PUBLIC),
                new Directive.Parties(unit, others),
                deadline.get(),
                new Reporting(rhythm.get(), way.get().strip(), false, photo.get()),
                measure,
                beginning.origin());
    }

    /** Null when the target is no number. */
    private @Nullable Measure measure() {
        var aim = beginning.aim();
        if (!measured.get() || aim == null) {
            return new Measure.NotMeasurable(reason.get().strip());
        }
        var shared = shared();
        if (!shared.isEmpty()) {
            // The whole is measured by what its parts are.
            return new Measure.Measured(shared.stream().map(this::goal).toList());
        }
        var wanted = Numbers.parse(target.get(), texts.locale());
        return wanted.isEmpty()
                ? null
                : new Measure.Measured(
                        List.of(goal(aim, aim.series(), aim.baseline(), wanted.getAsDouble())));
    }

    private Goal goal(Beginning.Aim aim, SeriesKey series, double baseline, double wanted) {
        var from = deadline.get().plusDays(1);
        var washed = today.plusDays(WASH_OUT_DAYS);
        var window =
                new Goal.Window(washed.isAfter(from) ? washed : from, from.plusDays(WINDOW_DAYS));
        return new Goal(series, aim.direction(), baseline, wanted, window, List.of());
    }

    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }
}
