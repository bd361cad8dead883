package vn.toancanh.task.console;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import vn.toancanh.task.listing.Sorting;
import vn.toancanh.task.listing.TaskFilter;
import vn.toancanh.task.listing.TaskFilter.When;
import vn.toancanh.task.listing.TaskRow;
import vn.toancanh.task.listing.TaskSight;

/**
 * The directives of a roll, filtered; one is chosen. Rolls are made elsewhere, off this thread: who
 * wants another order asks for it here and is shown it with the next roll. JavaFX thread only.
 */
public final class TaskListViewModel {
    private final ReadOnlyObjectWrapper<List<TaskRow>> rows =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Map<When, Integer>> counts =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<TaskFilter> filter =
            new ReadOnlyObjectWrapper<>(TaskFilter.ALL);
    private final ReadOnlyObjectWrapper<@Nullable TaskRow> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Sorting> sorting =
            new ReadOnlyObjectWrapper<>(Sorting.USUAL);
    private final ObjectProperty<Form> form = new SimpleObjectProperty<>(Form.TABLE);
    private final ReadOnlyObjectWrapper<Lack> lack = new ReadOnlyObjectWrapper<>(Lack.READING);
    private final ReadOnlyBooleanWrapper mayDirect = new ReadOnlyBooleanWrapper();
    private final BooleanProperty whole = new SimpleBooleanProperty(this, "whole");
    private TaskSight sight = TaskSight.NOTHING;
    private @Nullable UUID wanted;

    /** How they are shown. */
    public enum Form {
        TABLE,
        BOARD,
        CALENDAR,
        TIMELINE,
        UNITS,
        /** What they came to. */
        LEDGER
    }

    /** Why there is nothing to be seen. */
    enum Lack {
        READING,
        NOTHING,
        NONE
    }

    public void show(TaskSight seen) {
        sight = seen;
        mayDirect.set(seen.seat().directs());
        lack.set(seen.roll().isEmpty() ? Lack.NOTHING : Lack.NONE);
        sift();
        choose(wanted);
    }

    public void filter(TaskFilter asked) {
        filter.set(asked);
        sift();
    }

    private void sift() {
        var found = sight.find(filter.get());
        rows.set(found.rows());
        counts.set(found.counts());
    }

    void sort(Sorting asked) {
        sorting.set(asked);
    }

    /**
     * One that is not there yet is chosen once it is.
     *
     * @param directive null for none
     */
    public void choose(@Nullable UUID directive) {
        wanted = directive;
        chosen.set(directive == null ? null : sight.roll().find(directive));
        if (chosen.get() == null) {
            whole.set(false);
        }
    }

    /** Shows the chosen one on a page of its own. */
    void open() {
        whole.set(chosen.get() != null);
    }

    /** Whether the chosen one is shown on a page of its own, instead of the list. */
    public BooleanProperty wholeProperty() {
        return whole;
    }

    /** What the filter leaves, whatever the standing. */
    List<TaskRow> whole() {
        return sight.whole(filter.get());
    }

    /** Of the roll that is shown. */
    LocalDate today() {
        return sight.roll().today();
    }

    /** Why the list is empty where it is. */
    ReadOnlyObjectProperty<Lack> lackProperty() {
        return lack.getReadOnlyProperty();
    }

    boolean isEmpty() {
        return sight.roll().isEmpty();
    }

    public ReadOnlyObjectProperty<List<TaskRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Map<When, Integer>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<TaskFilter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable TaskRow> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The order the next roll should be in. */
    public ReadOnlyObjectProperty<Sorting> sortingProperty() {
        return sorting.getReadOnlyProperty();
    }

    /** Whether who looks may issue directives. */
    public ReadOnlyBooleanProperty mayDirectProperty() {
        return mayDirect.getReadOnlyProperty();
    }

    public ObjectProperty<Form> formProperty() {
        return form;
    }
}
