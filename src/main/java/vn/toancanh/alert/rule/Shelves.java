package vn.toancanh.alert.rule;

import java.time.Duration;
import java.util.Map;
import vn.toancanh.alert.Severity;

/** How long an alert may be put away: the worse, the shorter. */
public final class Shelves {
    public static final Map<Severity, Duration> LONGEST =
            Map.of(
                    Severity.LOW, Duration.ofDays(7),
                    Severity.MEDIUM, Duration.ofDays(2),
                    Severity.HIGH, Duration.ofHours(8));

    private Shelves() {}
}
