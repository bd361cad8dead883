package vn.toancanh.task;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be done upon a directive. */
public sealed interface Act {
    /** The files it names; they are sent before it. */
    default List<Attachment> evidence() {
        return List.of();
    }

    record Issue(Directive directive) implements Act {}

    record Accept(String note) implements Act {}

    record Return(Cause cause, String words) implements Act {
        public enum Cause {
            WRONG_UNIT,
            UNCLEAR
        }
    }

    /**
     * Answers a return.
     *
     * @param lead who is asked now
     * @param words what is made clear
     */
    record Reissue(Unit lead, String words) implements Act {}

    record Withdraw(String reason) implements Act {}

    /**
     * @param percent done, 0…100
     * @param number as the reporting asks for; null where it asks for none
     * @param complete the unit says that it is done
     */
    record Report(
            int percent,
            @Nullable Double number,
            String words,
            List<Attachment> evidence,
            boolean complete)
            implements Act {
        public Report {
            evidence = List.copyOf(evidence);
        }
    }

    record Rework(String words) implements Act {}

    record Confirm(String words) implements Act {}

    record AskExtension(LocalDate until, String reason) implements Act {}

    record GrantExtension(LocalDate until, String words) implements Act {}

    record DenyExtension(String words) implements Act {}

    /**
     * @param from the unit that should help
     * @param due its own last day
     */
    record AskSupport(UUID request, Kind kind, Unit from, LocalDate due, String words)
            implements Act {
        public enum Kind {
            FUNDS,
            PEOPLE,
            EQUIPMENT,
            POLICY,
            TRAINING,
            OTHER
        }
    }

    record AnswerSupport(UUID request, boolean given, String words) implements Act {}

    record Suspend(String reason) implements Act {}

    record Resume(String words) implements Act {}

    /**
     * @param level 1 the unit above, 2 the chairman
     */
    record Escalate(int level, String reason) implements Act {}

    record Comment(String words, List<Attachment> evidence) implements Act {
        public Comment {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * @param finding the verdict engine's answer in its written form; blank where nothing is
     *     measured
     */
    record Close(Verdict verdict, String finding, String words) implements Act {}
}
