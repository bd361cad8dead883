package vn.toancanh.alert.ruledesk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.Condition;
import vn.toancanh.alert.Severity;

/** Reads alerts, and the pauses between them, out of the lines of a journal. */
final class Firings {
    private final List<Firing> ended = new ArrayList<>();
    private final Map<AlertKey, Firing> open = new HashMap<>();
    private final Map<AlertKey, Instant> pending = new HashMap<>();
    private final Map<AlertKey, Instant> calm = new HashMap<>();
    private final List<Duration> pauses = new ArrayList<>();

    Firings(List<AlertEvent> lines) {
        lines.forEach(this::read);
    }

    private void read(AlertEvent line) {
        var key = line.key();
        switch (line.transition()) {
            case PENDED -> pending.put(key, line.at());
            case FIRED_AT_ONCE, FIRED_AFTER_WAIT, FIRED_BY_COUNT -> {
                rise(key, pending.getOrDefault(key, line.at()));
                begin(line);
            }
            case SEVERITY_CHANGED -> {
                var severity = line.facts().severity();
                if (severity != null) {
                    open.computeIfPresent(key, (_, firing) -> firing.atLeast(severity));
                }
            }
            case RECOVERED -> calm.put(key, line.at());
            case RELAPSED -> rise(key, line.at());
            case RESOLVED -> {
                calm.putIfAbsent(key, line.at());
                end(line);
            }
            case FORGOTTEN -> pending.remove(key);
            case RETIRED, SERIES_MISSING -> end(line);
            case REVISED -> revise(line);
            case ROSE, FELL, SENT_BACK, EVIDENCE_CHANGED -> {
                // Neither begins nor ends an alert.
            }
            case RAISED, ACKNOWLEDGED, RAISED_HIGHER, ENDED_SEEN, ENDED_UNSEEN, DROPPED -> {}
            case SEEN_AFTER_END, RECURRED, UNACKNOWLEDGED, ACK_RAN_OUT, COMMENTED -> {}
            case SHELVED_TIMED, SHELVED_ONCE, UNSHELVED, SUPPRESSED, RELEASED, TAKEN_OUT -> {}
            case BROUGHT_BACK, RAISED_AGAIN, ASSIGNED, OVERDUE, ACTION_CONFIRMED, CLOSED -> {}
            case DRAFTED, DRAFT_DROPPED, PUBLISHED, UPDATED, CANCELLED, EXPIRED -> {}
        }
    }

    private void rise(AlertKey key, Instant at) {
        var since = calm.remove(key);
        if (since != null) {
            pauses.add(Duration.between(since, at));
        }
        pending.remove(key);
    }

    private void begin(AlertEvent line) {
        var severity = line.facts().severity();
        var first = severity == null ? Severity.LOW : severity;
        open.putIfAbsent(
                line.key(), new Firing(line.key(), line.at(), null, first, Double.NaN, ""));
    }

    private void end(AlertEvent line) {
        var firing = open.remove(line.key());
        if (firing != null) {
            ended.add(firing.until(line.at()));
        }
    }

    private void revise(AlertEvent line) {
        var now = line.facts().condition();
        if (now == Condition.INACTIVE) {
            end(line);
        } else if (now != null && now.isActive()) {
            begin(line);
        }
    }

    /** In the order in which they began. */
    List<Firing> all() {
        var all = new ArrayList<>(ended);
        all.addAll(open.values());
        all.sort(
                Comparator.comparing(Firing::from)
                        .thenComparing(firing -> firing.key().area().value()));
        return List.copyOf(all);
    }

    List<Duration> pauses() {
        return List.copyOf(pauses);
    }
}
