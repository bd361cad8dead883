package vn.toancanh.task.schedule;

import java.time.LocalDate;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Grain;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.input.TypedDay;
import vn.toancanh.task.Goal.Window;
import vn.toancanh.task.listing.TaskWords;
import vn.toancanh.task.outcome.AimPanel;

/**
 * When a directive is evaluated, while it is written: a day that nobody has chosen follows the
 * deadline. JavaFX thread only.
 */
public final class WindowViewModel {
    /** Lengths of one press. */
    static final List<Integer> WEEKS = List.of(4, 8, 12, 26);

    private final DeadlineViewModel deadline;
    private final @Nullable Grain grain;
    private final @Nullable Window given;
    private final Texts texts;
    private final TypedDay from = new TypedDay();
    private final TypedDay to = new TypedDay();
    private final StringBinding fault;
    private final StringBinding warning;
    private final StringBinding length;
    private @Nullable Window proposed;

    /**
     * @param grain in which the indicator is published; null where that is not known
     * @param given of the whole of which it is a part; null for most
     */
    public WindowViewModel(
            DeadlineViewModel deadline,
            @Nullable Grain grain,
            @Nullable Window given,
            Texts texts) {
        this.deadline = deadline;
        this.grain = grain;
        this.given = given;
        this.texts = texts;
        var due = deadline.day().dayProperty();
        due.subscribe(this::follow);
        var days = new Observable[] {due, from.dayProperty(), to.dayProperty()};
        fault =
                Bindings.createStringBinding(
                        this::said,
                        due,
                        from.dayProperty(),
                        to.dayProperty(),
                        from.unreadableProperty(),
                        to.unreadableProperty());
        warning = Bindings.createStringBinding(this::warned, days);
        length = Bindings.createStringBinding(this::told, days);
    }

    private void follow(@Nullable LocalDate due) {
        if (due != null) {
            var before = proposed;
            var next = Windows.usual(deadline.today(), due, given);
            proposed = next;
            if (before == null || before.from().equals(from.get())) {
                from.set(next.from());
            }
            if (before == null || before.to().equals(to.get())) {
                to.set(next.to());
            }
        }
    }

    public TypedDay from() {
        return from;
    }

    public TypedDay to() {
        return to;
    }

    /** Makes it so long. */
    void last(int weeks) {
        var first = from.get();
        if (first != null) {
            to.set(Windows.end(first, weeks));
        }
    }

    /** Null unless there are two days, the second not before the first. */
    public @Nullable Window window() {
        var first = from.get();
        var last = to.get();
        return first == null || last == null || last.isBefore(first)
                ? null
                : new Window(first, last);
    }

    /** Why it cannot be evaluated then; blank where it can. */
    public StringBinding faultProperty() {
        return fault;
    }

    private String said() {
        for (var day : List.of(from, to)) {
            var unreadable = day.unreadableProperty().get();
            if (!unreadable.isEmpty()) {
                return texts.get("task.form.noDate", unreadable);
            }
            if (day.get() == null) {
                return texts.get("task.form.window.none");
            }
        }
        var window = window();
        if (window == null) {
            return texts.get("task.form.window.reversed");
        }
        var due = deadline.day().get();
        return due == null || window.from().isAfter(due)
                ? ""
                : texts.get("task.form.window.early", new TaskWords(texts).day(due));
    }

    /** Why a verdict then will hardly have grounds; blank where it may have. */
    public StringBinding warningProperty() {
        return warning;
    }

    private String warned() {
        var window = window();
        if (window == null || grain == null) {
            return "";
        }
        var periods = Windows.periods(window, grain);
        return periods >= AimPanel.ENOUGH_AFTER
                ? ""
                : texts.get(
                        "task.form.window.few",
                        texts.get("task.grain." + grain.name()),
                        periods,
                        AimPanel.ENOUGH_AFTER);
    }

    /** How long it is. */
    StringBinding lengthProperty() {
        return length;
    }

    private String told() {
        var window = window();
        return window == null ? "" : texts.get("task.form.window.days", Windows.days(window));
    }
}
