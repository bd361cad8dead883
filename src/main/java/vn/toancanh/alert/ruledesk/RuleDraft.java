package vn.toancanh.alert.ruledesk;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.By;

/**
 * What somebody wrote about a rule and is not in force.
 *
 * @param base the version it was written over
 * @param typed as it was typed, by the name of the field
 * @param submitted when he asked for a second person; null while he writes
 * @param note why it was given back, "" when it was not; {@link #REFUSED} and a word of the
 *     contract where the warehouse did not take it
 */
public record RuleDraft(
        String rule,
        By author,
        int base,
        Map<String, String> typed,
        String reason,
        @Nullable Instant submitted,
        String note) {
    public static final String REFUSED = "warehouse:";

    public RuleDraft {
        typed = Map.copyOf(typed);
    }

    /** Why the warehouse did not take what a note is about; empty where it was a person. */
    public static Optional<String> refusal(String note) {
        return note.startsWith(REFUSED)
                ? Optional.of(note.substring(REFUSED.length()))
                : Optional.empty();
    }

    public boolean waits() {
        return submitted != null;
    }

    public RuleDraft submitted(Instant at) {
        return new RuleDraft(rule, author, base, typed, reason, at, "");
    }

    /** To be written on by its author. */
    public RuleDraft givenBack(String why) {
        return new RuleDraft(rule, author, base, typed, reason, null, why);
    }
}
