package vn.toancanh.app.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.rule.RuleBook;
import vn.toancanh.demo.script.Scripted;

/** Compares what was found with what was made to happen. */
record Truth(RuleBook book, List<Scripted> script) {
    /** What an alert may come before its event is in full swing. */
    private static final Duration BEFORE = Duration.ofDays(1);

    /** Rivers, reservoirs and disease outlast what began them. */
    private static final Duration AFTER = Duration.ofDays(10);

    /**
     * Of all rises of alerts.
     *
     * @param episodes all
     * @param scripted of causes that the script has at all
     * @param right that belong to something in the script
     */
    record Precision(int episodes, int scripted, int right) {
        /** Of all; NaN without any. */
        double share() {
            return episodes == 0 ? Double.NaN : (double) right / episodes;
        }
    }

    /**
     * One scripted event that began in the time looked at.
     *
     * @param delay from its beginning until it could have been known; null when nobody was told
     */
    record Found(Scripted event, @Nullable Duration delay, int episodes) {}

    Precision precision(Replay replay) {
        Set<String> drivers = new HashSet<>();
        script.forEach(event -> drivers.add(event.driver()));
        var episodes = 0;
        var scripted = 0;
        var right = 0;
        for (var line : replay.journal()) {
            if (!line.transition().fires()) {
                continue;
            }
            episodes++;
            scripted += drivers.contains(driver(line)) ? 1 : 0;
            right += event(line).isPresent() ? 1 : 0;
        }
        return new Precision(episodes, scripted, right);
    }

    List<Found> found(Replay replay) {
        var all = new ArrayList<Found>();
        for (var event : script) {
            if (event.from().isBefore(replay.from()) || event.from().isAfter(replay.to())) {
                continue;
            }
            var first =
                    replay.lines().stream()
                            .filter(known -> known.line().announced())
                            .filter(known -> belongs(known.line(), event))
                            .map(ReplayLedger.Known::at)
                            .min(Instant::compareTo);
            var episodes =
                    replay.journal().stream()
                            .filter(line -> line.transition().fires() && belongs(line, event))
                            .count();
            var delay = first.map(at -> Duration.between(event.from(), at)).orElse(null);
            all.add(new Found(event, delay, (int) episodes));
        }
        return all;
    }

    private Optional<Scripted> event(AlertEvent line) {
        return script.stream().filter(event -> belongs(line, event)).findFirst();
    }

    private boolean belongs(AlertEvent line, Scripted event) {
        var end = event.to();
        return event.driver().equals(driver(line))
                && event.isIn(line.key().area())
                && isAbout(line, event)
                && !line.at().isBefore(event.from().minus(BEFORE))
                && (end == null || !line.at().isAfter(end.plus(AFTER)));
    }

    private static boolean isAbout(AlertEvent line, Scripted event) {
        var source = "source=";
        var part = line.key().part();
        return !part.startsWith(source) || part.equals(source + event.about());
    }

    private String driver(AlertEvent line) {
        return book.find(line.key().rule()).map(rule -> rule.advice().driver()).orElse("");
    }
}
