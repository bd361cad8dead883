package vn.toancanh.alert.life;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.By;
import vn.toancanh.alert.Condition;
import vn.toancanh.alert.Severity;

/** What an alert reacts to, each at its moment. */
public sealed interface Stimulus {
    Instant at();

    /** The rule was judged. */
    record Judged(Instant at, Outcome outcome, String explanation) implements Stimulus {}

    /** Time went by. */
    record Tick(Instant at) implements Stimulus {}

    /** The rule was paused, changed or taken away, or its series ended. */
    record Retire(Instant at, Why why) implements Stimulus {
        /** Why it can no longer be judged. */
        public enum Why {
            PAUSED,
            RULE_CHANGED,
            RULE_DELETED,
            SERIES_MISSING
        }
    }

    /** The rule asks for a longer wait than before. */
    record RuleChanged(Instant at) implements Stimulus {}

    /** The past was rewritten: judged again it would now be so. */
    record Revise(Instant at, Condition condition, @Nullable Severity severity, String explanation)
            implements Stimulus {}

    /** Another alert explains this one. */
    record Suppress(Instant at, String parent) implements Stimulus {}

    /** The other alert is over. */
    record Release(Instant at) implements Stimulus {}

    /** What a person does. */
    sealed interface Act extends Stimulus {
        /** Made where it was done, so that it is never done twice. */
        String id();

        Person person();
    }

    /**
     * Who acts.
     *
     * @param leads may put away the highest severity
     * @param services may take an alert out of service
     * @param warns may send messages outside
     */
    record Person(By by, boolean leads, boolean services, boolean warns) {
        /** Who leads may warn too. */
        public Person(By by, boolean leads, boolean services) {
            this(by, leads, services, leads);
        }
    }

    record Acknowledge(String id, Instant at, Person person, String comment) implements Act {}

    record Unacknowledge(String id, Instant at, Person person, String comment) implements Act {}

    record Comment(String id, Instant at, Person person, String comment) implements Act {}

    /**
     * @param once ends with the alert, and at {@code until} at the latest
     */
    record Shelve(String id, Instant at, Person person, Instant until, boolean once, String reason)
            implements Act {}

    record Unshelve(String id, Instant at, Person person) implements Act {}

    /**
     * @param second who agreed; needed for the highest severity
     */
    record TakeOut(
            String id, Instant at, Person person, Instant until, String reason, @Nullable By second)
            implements Act {}

    record BringBack(String id, Instant at, Person person) implements Act {}

    record Assign(String id, Instant at, Person person, Instant due, String task) implements Act {}

    record ConfirmAction(String id, Instant at, Person person, String comment) implements Act {}

    record Close(String id, Instant at, Person person, Verdict verdict, String comment)
            implements Act {}

    /** What an alert turned out to be; feeds its precision. */
    enum Verdict {
        TRUE_ALERT,
        FALSE_ALARM,
        DUPLICATE,
        DATA_ERROR
    }

    /**
     * The message outside moves on.
     *
     * @param until the end of what is warned of; null where nothing is
     * @param note goes out with the message; a withdrawal needs it as its reason
     */
    record Publish(
            String id, Instant at, Person person, Move move, @Nullable Instant until, String note)
            implements Act {
        /** The ways it can. */
        public enum Move {
            DRAFT,
            /** The draft is thrown away. */
            DISCARD,
            SEND,
            UPDATE,
            CANCEL
        }
    }

    /** The validity of the message outside is over. */
    record Expire(Instant at) implements Stimulus {}
}
