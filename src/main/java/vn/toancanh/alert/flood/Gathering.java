package vn.toancanh.alert.flood;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.flood.Annunciation.Kind;
import vn.toancanh.base.AreaCode;

/** A group while it grows, and what of it was told. */
final class Gathering {
    private static final Comparator<Member> ORDER =
            Comparator.comparing((Member member) -> member.event().at())
                    .thenComparing(Member::severity, Comparator.reverseOrder())
                    .thenComparing(member -> member.event().id());

    /** Growth is told at these sizes, and so on by tens. */
    private static final List<Integer> STEPS = List.of(1, 2, 5);

    private static final int LEAST_GROWTH = 5;

    private final String id;
    private final String driver;
    private final AreaCode territory;
    private final List<Member> members = new ArrayList<>();
    private final Set<AlertKey> keys = new HashSet<>();
    private final Set<AlertKey> open = new HashSet<>();
    private final Set<AreaCode> areas = new TreeSet<>();
    private Member head;
    private Instant last;
    private Severity severity;
    private boolean callsAgain;
    private @Nullable Told told;
    private @Nullable Instant readySince;
    private @Nullable AlertGroup snapshot;

    /** What people know of it. */
    private record Told(Instant at, Severity severity, int size) {}

    /** A line by which people would be told, and how bad its alert was. */
    record Member(AlertEvent event, Severity severity) {}

    Gathering(String driver, AreaCode territory, Member first) {
        this.id = driver + "/" + territory.value() + "/" + first.event().at();
        this.driver = driver;
        this.territory = territory;
        this.head = first;
        this.last = first.event().at();
        this.severity = first.severity();
        add(first, false);
    }

    String id() {
        return id;
    }

    Severity severity() {
        return severity;
    }

    AlertEvent head() {
        return head.event();
    }

    int size() {
        return keys.size();
    }

    Set<AreaCode> areas() {
        return areas;
    }

    /**
     * @param quiet whether its coming again is not worth telling
     */
    void add(Member member, boolean quiet) {
        members.add(member);
        var isNew = keys.add(member.event().key());
        callsAgain |= !isNew && !quiet;
        areas.add(member.event().key().area());
        severity = Severity.max(severity, member.severity());
        head = ORDER.compare(member, head) < 0 ? member : head;
        last = member.event().at().isAfter(last) ? member.event().at() : last;
        snapshot = null;
    }

    void follow(AlertKey key, boolean isOpen) {
        if (isOpen ? open.add(key) : open.remove(key)) {
            snapshot = null;
        }
    }

    /** How far a moment is from the time of the group; zero within it. */
    Duration distance(Instant at) {
        if (at.isAfter(last)) {
            return Duration.between(last, at);
        }
        var from = head.event().at();
        return at.isBefore(from) ? Duration.between(at, from) : Duration.ZERO;
    }

    /** What there is to tell now; null for nothing. */
    @Nullable Kind news(Instant now, FloodLimits limits) {
        if (told == null) {
            return Kind.FIRST;
        }
        if (severity.isAbove(told.severity())) {
            return Kind.WORSE;
        }
        var silence = Duration.between(told.at(), now);
        if (hasGrown(told) && silence.compareTo(limits.floor()) >= 0) {
            return Kind.GREW;
        }
        return callsAgain && silence.compareTo(limits.again()) >= 0 ? Kind.AGAIN : null;
    }

    /** Whether there is something to tell, or will be when time goes by. */
    boolean waits() {
        return told == null || severity.isAbove(told.severity()) || callsAgain || hasGrown(told);
    }

    private boolean hasGrown(Told before) {
        return size() >= nextStep(before.size());
    }

    private static int nextStep(int size) {
        for (var ten = 1; ; ten *= 10) {
            for (var step : STEPS) {
                if (step * ten > size && step * ten >= LEAST_GROWTH) {
                    return step * ten;
                }
            }
        }
    }

    /** Since when there is something to tell. */
    Instant readySince(Instant now) {
        readySince = readySince == null ? now : readySince;
        return readySince;
    }

    void tell(Instant now) {
        told = new Told(now, severity, size());
        callsAgain = false;
        readySince = null;
    }

    AlertGroup snapshot() {
        if (snapshot == null) {
            members.sort(ORDER);
            snapshot =
                    new AlertGroup(
                            id,
                            driver,
                            territory,
                            head(),
                            members.stream().map(Member::event).toList(),
                            List.copyOf(areas),
                            severity,
                            head().at(),
                            last,
                            !open.isEmpty());
        }
        return snapshot;
    }
}
