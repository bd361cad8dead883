package vn.toancanh.alert.console;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.listing.AlertRow;
import vn.toancanh.alert.listing.Escalating;
import vn.toancanh.base.text.Folded;

/**
 * What is asked of a row; it must meet all of it.
 *
 * @param text found in name, unit or method, with or without diacritics
 * @param severities empty for every one
 */
public record ConsoleFilter(Shelf shelf, String text, Set<Severity> severities) {
    public static final ConsoleFilter OPEN = new ConsoleFilter(Shelf.OPEN, "", Set.of());

    private static final Duration CLOSED_FOR = Duration.ofHours(24);

    /** Which rows at all. */
    public enum Shelf {
        OPEN,
        MINE,
        AWAY,
        /** Within the last 24 hours. */
        CLOSED;

        /**
         * @param persona of who looks
         */
        public boolean holds(AlertRow row, String persona, Instant now) {
            return switch (this) {
                case OPEN -> row.isOpen();
                case MINE -> row.isOpen() && Escalating.concerns(row, persona, now);
                case AWAY -> row.isAway();
                case CLOSED -> isFresh(row, now);
            };
        }

        private static boolean isFresh(AlertRow row, Instant now) {
            var over = row.over();
            return over != null && Duration.between(over, now).compareTo(CLOSED_FOR) < 0;
        }
    }

    public ConsoleFilter {
        text = Folded.fold(text.strip());
        severities = Set.copyOf(severities);
    }

    public ConsoleFilter with(Shelf other) {
        return new ConsoleFilter(other, text, severities);
    }

    public ConsoleFilter with(String other) {
        return new ConsoleFilter(shelf, other, severities);
    }

    public ConsoleFilter with(Set<Severity> others) {
        return new ConsoleFilter(shelf, text, others);
    }

    /** Whether more was asked than which rows at all. */
    boolean narrows() {
        return !text.isEmpty() || !severities.isEmpty();
    }

    boolean accepts(AlertRow row, String persona, Instant now) {
        return shelf.holds(row, persona, now)
                && (severities.isEmpty() || severities.contains(row.severity()))
                && (text.isEmpty() || row.words().folded().contains(text));
    }
}
