package vn.toancanh.task.listing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import vn.toancanh.base.text.Phrases;
import vn.toancanh.task.Refusal;
import vn.toancanh.task.Verdict;
import vn.toancanh.task.life.Phase;
import vn.toancanh.task.life.State;

/** How directives are spoken of. */
public record TaskWords(Phrases texts) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    public String phase(Phase phase) {
        return texts.get("task.phase." + phase.name());
    }

    /** The phase with what goes on beside it. */
    public String standing(State state, LocalDate today) {
        var words = new StringBuilder(done(state, today));
        if (state.beside().suspended()) {
            words.append(texts.get("task.beside.suspended"));
        }
        if (state.term().asked() != null) {
            words.append(texts.get("task.beside.extension"));
        }
        if (!state.beside().wanted().isEmpty()) {
            words.append(texts.get("task.beside.support", state.beside().wanted().size()));
        }
        if (state.beside().escalated() > 0) {
            words.append(texts.get("task.beside.escalated", state.beside().escalated()));
        }
        return words.toString();
    }

    private String done(State state, LocalDate today) {
        var late = state.isLate(today) ? "late" : "onTime";
        return switch (state.phase()) {
            case COMPLETED, EVALUATING ->
                    texts.get("task.done." + late) + " · " + phase(state.phase());
            case ISSUED, RETURNED, ACCEPTED, IN_PROGRESS, REPORTED, REWORK, CLOSED, WITHDRAWN ->
                    phase(state.phase());
        };
    }

    /** {@code Còn 3 ngày}, {@code Quá hạn 8 ngày}; blank when nothing is owed. */
    public String left(TaskRow row) {
        if (!row.state().phase().isOwed()) {
            return "";
        }
        var days = row.daysLeft();
        if (row.state().progress().reportedOn() != null) {
            return texts.get("task.left.reported");
        }
        if (days == 0) {
            return texts.get("task.left.today");
        }
        return days > 0 ? texts.get("task.left.days", days) : texts.get("task.left.over", -days);
    }

    public String day(LocalDate day) {
        return DAY.format(day);
    }

    public String verdict(Verdict verdict) {
        return texts.get("task.verdict." + verdict.name());
    }

    /** Why something was not done or does not count. */
    public String refusal(Refusal why) {
        return texts.get("task.refused." + why.name());
    }
}
