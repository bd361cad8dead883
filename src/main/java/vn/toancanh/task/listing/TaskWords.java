package vn.toancanh.task.listing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import vn.toancanh.base.text.Phrases;
import vn.toancanh.task.Refusal;
import vn.toancanh.task.Verdict;
import vn.toancanh.task.life.Phase;
import vn.toancanh.task.life.State;
import vn.toancanh.task.term.Answer;
import vn.toancanh.task.term.Escalation;
import vn.toancanh.task.term.WorkingDays;

/** How directives are spoken of. */
public record TaskWords(Phrases texts) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final WorkingDays DAYS = WorkingDays.published();

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
            answer(state)
                    .filter(each -> each.kind() == Answer.Kind.EXTENSION)
                    .ifPresent(each -> words.append(", ").append(time(each, today)));
        }
        if (!state.beside().wanted().isEmpty()) {
            words.append(texts.get("task.beside.support", state.beside().wanted().size()));
        }
        var escalation = Escalation.of(state, today, DAYS);
        if (escalation.level() > 0) {
            words.append(texts.get("task.beside.escalated", escalation.level()));
        }
        return words.toString();
    }

    /** How far up it is shown because of time alone, and what was late; blank where it is not. */
    public String escalated(State state, LocalDate today) {
        var escalation = Escalation.of(state, today, DAYS);
        return escalation.isByTime()
                ? texts.get(
                        "task.escalated." + escalation.cause().name(),
                        escalation.level(),
                        escalation.days())
                : "";
    }

    private static Optional<Answer> answer(State state) {
        return Answer.of(state, DAYS);
    }

    /** {@code còn 2 ngày làm việc để trả lời}, {@code quá hạn trả lời 1 ngày làm việc}. */
    private String time(Answer answer, LocalDate today) {
        var what = answer.kind() == Answer.Kind.ACCEPTANCE ? "task.accept." : "task.answer.";
        if (answer.isLate(today)) {
            return texts.get(what + "late", answer.late(today, DAYS));
        }
        var left = answer.left(today, DAYS);
        return left == 0 ? texts.get(what + "today") : texts.get(what + "left", left);
    }

    private String done(State state, LocalDate today) {
        var late = state.isLate(today) ? "late" : "onTime";
        return switch (state.phase()) {
            case COMPLETED, EVALUATING ->
                    texts.get("task.done." + late) + " · " + phase(state.phase());
            case ISSUED ->
                    answer(state)
                            .map(each -> time(each, today))
                            .orElseGet(() -> phase(state.phase()));
            case RETURNED ->
                    answer(state)
                            .map(each -> phase(state.phase()) + ", " + time(each, today))
                            .orElseGet(() -> phase(state.phase()));
            case ACCEPTED, IN_PROGRESS, REPORTED, REWORK, CLOSED, WITHDRAWN -> phase(state.phase());
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
