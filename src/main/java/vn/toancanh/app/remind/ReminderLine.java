package vn.toancanh.app.remind;

import java.util.Set;
import java.util.UUID;

/**
 * What a person is reminded of, in one line.
 *
 * @param directives it is about
 */
public record ReminderLine(String words, Set<UUID> directives) {
    public ReminderLine {
        directives = Set.copyOf(directives);
    }
}
