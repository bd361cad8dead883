package vn.toancanh.task.aim;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.task.Goal;
import vn.toancanh.task.Unit;
import vn.toancanh.task.schedule.DeadlineViewModel;

/**
 * What a directive is measured by beside what it came from: indicators somebody adds, each with its
 * own target and window. JavaFX thread only.
 */
public final class MoreAimsViewModel {
    private final Around around;
    private final DeadlineViewModel deadline;
    private final Texts texts;
    private final ObservableList<AimViewModel> aims =
            FXCollections.observableArrayList(aim -> aim.watched().toArray(Observable[]::new));

    /** One for all who follow it: a view of a list lives as long as somebody holds it. */
    private final ObservableList<AimViewModel> seen =
            FXCollections.unmodifiableObservableList(aims);

    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    /**
     * What the form around it knows.
     *
     * @param lead who leads; gives null while nobody does
     * @param taken whether it is measured by a series already
     */
    public record Around(
            Indicators indicators, Supplier<@Nullable Unit> lead, Predicate<SeriesKey> taken) {}

    public MoreAimsViewModel(Around around, DeadlineViewModel deadline, Texts texts) {
        this.around = around;
        this.deadline = deadline;
        this.texts = texts;
    }

    List<Indicators.Named> offered() {
        return around.indicators().all();
    }

    /** Reads where it stands and adds it; what cannot be added is said. */
    public void add(Indicators.Named indicator) {
        said.set("");
        around.indicators()
                .read(indicator.code(), around.lead().get(), found -> add(indicator, found));
    }

    private void add(Indicators.Named indicator, Optional<Baseline> found) {
        if (found.isEmpty()) {
            said.set(texts.get("task.form.more.noNumber", indicator.name()));
        } else if (isTaken(found.get().series())) {
            said.set(texts.get("task.form.more.taken", indicator.name()));
        } else {
            aims.add(made(found.get()));
        }
    }

    private boolean isTaken(SeriesKey series) {
        return around.taken().test(series)
                || aims.stream().anyMatch(aim -> aim.baseline().series().equals(series));
    }

    private AimViewModel made(Baseline baseline) {
        return new AimViewModel(baseline.alone(), deadline, new SimpleBooleanProperty(true), texts);
    }

    public void remove(AimViewModel aim) {
        said.set("");
        aims.remove(aim);
    }

    /** In the order they were added; tells also of what changes in one of them. */
    public ObservableList<AimViewModel> aims() {
        return seen;
    }

    /** Why what was chosen last is not there; blank where it is. */
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** The first thing for which it cannot be issued; blank where there is none. */
    public String faults() {
        return aims.stream()
                .map(AimViewModel::faults)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Nothing is wrong with them. */
    public Stream<Goal> goals() {
        return aims.stream().flatMap(aim -> aim.goals().stream());
    }

    public List<Aimed.More> written() {
        return aims.stream().map(aim -> new Aimed.More(aim.baseline(), aim.written(""))).toList();
    }

    public void open(List<Aimed.More> kept) {
        aims.clear();
        for (var each : kept) {
            var aim = made(each.baseline());
            aim.open(each.aimed());
            aims.add(aim);
        }
    }
}
