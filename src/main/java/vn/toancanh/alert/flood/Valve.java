package vn.toancanh.alert.flood;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.flood.Annunciation.Kind;
import vn.toancanh.base.AreaCode;

/**
 * Lets through what people can take in. Some room is kept for the highest severity, the last place
 * for a summary of all that is held back, so that nothing waits longer than the span.
 */
final class Valve {
    private static final Comparator<News> ORDER =
            Comparator.comparing(News::isUrgent)
                    .reversed()
                    .thenComparing(news -> news.group().severity(), Comparator.reverseOrder())
                    .thenComparing(News::since)
                    .thenComparing(news -> news.group().id());

    private final FloodLimits limits;
    private final Deque<Instant> told = new ArrayDeque<>();
    private @Nullable Instant summed;

    /** Something to tell of a group. */
    record News(Gathering group, Kind kind, Instant since) {
        /** The first sign of the highest severity, or that it has become that bad. */
        boolean isUrgent() {
            return group.severity() == Severity.HIGH && (kind == Kind.FIRST || kind == Kind.WORSE);
        }
    }

    Valve(FloodLimits limits) {
        this.limits = limits;
    }

    /** What is told now; the groups in it know of it. */
    List<Annunciation> pass(List<News> ready, Instant now) {
        forget(now);
        var out = new ArrayList<Annunciation>();
        var rest = new ArrayList<News>();
        for (var news : ready.stream().sorted(ORDER).toList()) {
            if (told.size() < (news.isUrgent() ? limits.urgent() : limits.ordinary())) {
                told.add(now);
                out.add(alone(news, now));
            } else {
                rest.add(news);
            }
        }
        if (summed == null && isDue(rest, now)) {
            summed = now;
            out.add(rest.size() == 1 ? alone(rest.getFirst(), now) : summary(rest, now));
        }
        return out;
    }

    private void forget(Instant now) {
        var old = now.minus(limits.span());
        while (!told.isEmpty() && !told.getFirst().isAfter(old)) {
            told.removeFirst();
        }
        summed = summed != null && summed.isAfter(old) ? summed : null;
    }

    private boolean isDue(List<News> rest, Instant now) {
        return rest.stream()
                .anyMatch(news ->
                        news.isUrgent()
                                || Duration.between(news.since(), now).compareTo(limits.gather())
                                        >= 0);
    }

    private static Annunciation alone(News news, Instant now) {
        var group = news.group();
        group.tell(now);
        return new Annunciation(
                group.id(),
                now,
                news.kind(),
                group.head(),
                group.severity(),
                group.size(),
                group.areas().size(),
                List.of());
    }

    private static Annunciation summary(List<News> held, Instant now) {
        var worst = held.getFirst().group();
        var severity = worst.severity();
        var members = 0;
        var areas = new HashSet<AreaCode>();
        var others = new ArrayList<String>();
        for (var news : held) {
            var group = news.group();
            group.tell(now);
            severity = Severity.max(severity, group.severity());
            members += group.size();
            areas.addAll(group.areas());
            others.add(group.id());
        }
        others.removeFirst();
        return new Annunciation(
                worst.id(),
                now,
                Kind.SUMMARY,
                worst.head(),
                severity,
                members,
                areas.size(),
                others);
    }
}
