package vn.toancanh.alert.acting;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The acts of the console, each under one letter of the keyboard. */
public enum ActKind {
    ACKNOWLEDGE('A'),
    UNACKNOWLEDGE('U'),
    COMMENT('C'),
    SHELVE('S'),
    TAKE_OUT('O'),
    CLOSE('X'),
    PUBLISH('P');

    private static final List<Duration> SHELVES =
            List.of(
                    Duration.ofHours(1),
                    Duration.ofHours(4),
                    Duration.ofHours(8),
                    Duration.ofDays(1),
                    Duration.ofDays(2),
                    Duration.ofDays(7));
    private static final List<Duration> SERVICES =
            List.of(
                    Duration.ofDays(1),
                    Duration.ofDays(7),
                    Duration.ofDays(30),
                    Duration.ofDays(90));

    private static final List<Duration> WARNINGS =
            List.of(
                    Duration.ofHours(6),
                    Duration.ofHours(12),
                    Duration.ofDays(1),
                    Duration.ofDays(2),
                    Duration.ofDays(3));

    private final char letter;

    ActKind(char letter) {
        this.letter = letter;
    }

    public String letter() {
        return String.valueOf(letter);
    }

    /** How long it can be chosen to last; none for acts that do not last. */
    List<Duration> times() {
        return switch (this) {
            case SHELVE -> SHELVES;
            case TAKE_OUT -> SERVICES;
            case PUBLISH -> WARNINGS;
            case ACKNOWLEDGE, UNACKNOWLEDGE, COMMENT, CLOSE -> List.of();
        };
    }

    String textKey() {
        return "alert.act." + name().toLowerCase(Locale.ROOT);
    }
}
