package vn.toancanh.task.acting;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toancanh.task.Act;
import vn.toancanh.task.Attachment;
import vn.toancanh.task.Unit;
import vn.toancanh.task.Verdict;
import vn.toancanh.task.life.State;

/**
 * A form as it is filled in; what its kind does not ask for is not looked at.
 *
 * @param day null where none is written; those that ask for one are not sent without
 * @param number null where none is typed
 * @param finding of the verdict engine; blank where it was not asked
 */
record Draft(
        String words,
        @Nullable LocalDate day,
        int percent,
        @Nullable Double number,
        boolean yes,
        Act.Return.Cause cause,
        Act.AskSupport.Kind support,
        @Nullable Unit unit,
        Verdict verdict,
        String finding,
        List<Attachment> files) {

    Act of(ActKind kind, State state) {
        var asked = unit == null ? state.lead() : unit;
        return switch (kind) {
            case ACCEPT -> new Act.Accept(words);
            case RETURN -> new Act.Return(cause, words);
            case REISSUE -> new Act.Reissue(asked, words);
            case REPORT -> new Act.Report(yes ? 100 : percent, number, words, files, yes);
            case CONFIRM -> new Act.Confirm(words);
            case REWORK -> new Act.Rework(words);
            case ASK_EXTENSION -> new Act.AskExtension(theDay(), words);
            case GRANT_EXTENSION -> new Act.GrantExtension(theDay(), words);
            case DENY_EXTENSION -> new Act.DenyExtension(words);
            case ASK_SUPPORT ->
                    new Act.AskSupport(UUID.randomUUID(), support, asked, theDay(), words);
            case ANSWER_SUPPORT -> new Act.AnswerSupport(ActKind.wanted(state), yes, words);
            case CLOSE -> new Act.Close(verdict, finding, words);
            case COMMENT -> new Act.Comment(words, files);
            case SUSPEND -> new Act.Suspend(words);
            case RESUME -> new Act.Resume(words);
            case WITHDRAW -> new Act.Withdraw(words);
        };
    }

    private LocalDate theDay() {
        return Objects.requireNonNull(day, "no day is written");
    }
}
