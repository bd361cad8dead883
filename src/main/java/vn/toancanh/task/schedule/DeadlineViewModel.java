package vn.toancanh.task.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Period;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Times;
import vn.toancanh.fx.input.TypedDay;
import vn.toancanh.task.Refusal;
import vn.toancanh.task.life.Admission;
import vn.toancanh.task.listing.TaskWords;
import vn.toancanh.task.term.WorkingDays;

/** When a directive is due, while it is written. JavaFX thread only. */
public final class DeadlineViewModel {
    /** Terms of one press, in working days. */
    static final List<Integer> TERMS = List.of(3, 7, 15, 30);

    private static final int USUAL_TERM = 7;

    private final Admission admission;
    private final WorkingDays days;
    private final Texts texts;
    private final TypedDay day = new TypedDay();
    private final StringBinding fault;
    private final StringBinding distance;

    public DeadlineViewModel(Admission admission, WorkingDays days, Texts texts) {
        this.admission = admission;
        this.days = days;
        this.texts = texts;
        fault =
                Bindings.createStringBinding(
                        this::said, day.dayProperty(), day.unreadableProperty());
        distance = Bindings.createStringBinding(this::away, day.dayProperty());
        due(USUAL_TERM);
    }

    public TypedDay day() {
        return day;
    }

    public LocalDate today() {
        return admission.today();
    }

    /** So many working days from today. */
    public void due(int workingDays) {
        day.set(days.after(admission.today(), workingDays));
    }

    /** Why nothing can be due that day; blank where it can. */
    public StringBinding faultProperty() {
        return fault;
    }

    private String said() {
        var due = day.get();
        if (!day.unreadableProperty().get().isEmpty()) {
            return texts.get("task.form.noDate", day.unreadableProperty().get());
        }
        if (due == null) {
            return texts.get("task.form.noDay");
        }
        var why = admission.deadline(due);
        if (why == null) {
            return "";
        }
        return switch (why) {
            case DEADLINE_ON_REST_DAY -> texts.get("task.form.rest", named(due));
            case DEADLINE_TOO_FAR ->
                    texts.get("task.form.tooFar", words().day(admission.today().plusYears(1)));
            default -> words().refusal(why);
        };
    }

    private TaskWords words() {
        return new TaskWords(texts);
    }

    private String named(LocalDate each) {
        return new Times(texts).dayOfWeek(each.atStartOfDay(Period.ZONE).toInstant());
    }

    /** The next day that is worked, where the one that is chosen is not; null where it is. */
    private @Nullable LocalDate next() {
        var due = day.get();
        return due == null || admission.deadline(due) != Refusal.DEADLINE_ON_REST_DAY
                ? null
                : days.onOrAfter(due);
    }

    /** What {@link #toNext} does, as a button says it; blank where there is no need. */
    String offer() {
        var next = next();
        return next == null ? "" : texts.get("task.form.nextDay", named(next));
    }

    void toNext() {
        day.set(Objects.requireNonNullElse(next(), day.get()));
    }

    /** How far away it is. */
    StringBinding distanceProperty() {
        return distance;
    }

    private String away() {
        var due = day.get();
        return due == null ? "" : texts.get("task.distance", days.between(admission.today(), due));
    }
}
