package vn.toancanh.alert.audit;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.AlertState;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.Visibility;
import vn.toancanh.alert.audit.Audit.Mix;
import vn.toancanh.alert.audit.Audit.NoisyRule;
import vn.toancanh.alert.flood.Annunciation;
import vn.toancanh.alert.life.Stimulus.Verdict;

/** Counts what the standards of control rooms ask. Pure: the same lines, the same figures. */
public final class AlarmAudit {
    private static final Duration DAY = Duration.ofDays(1);
    private static final int TOP = 10;
    private static final double ALL = 100;

    private final AuditQuestion question;
    private final Course course;
    private final List<Annunciation> told;

    private AlarmAudit(AuditQuestion question) {
        this.question = question;
        course = new Course(question).read();
        told = question.told().stream().filter(each -> question.isWithin(each.at())).toList();
    }

    public static Audit of(AuditQuestion question) {
        return new AlarmAudit(question).audit();
    }

    private Audit audit() {
        var figures = new ArrayList<Figure>();
        for (var measure : Measure.values()) {
            figures.add(new Figure(measure, value(measure)));
        }
        return new Audit(
                question.from(),
                question.to(),
                course.raw().size(),
                told.size(),
                figures,
                mix(),
                noisy());
    }

    private @Nullable Double value(Measure measure) {
        return switch (measure) {
            case PER_DAY -> heard().per(DAY);
            case PER_HOUR -> heard().per(Duration.ofHours(1));
            case PER_TEN_MINUTES -> heard().per(Duration.ofMinutes(10));
            case MOST_IN_TEN_MINUTES -> (double) heard().mostInTenMinutes();
            case FLOOD_PERIODS -> heard().floodPeriods();
            case TIME_IN_FLOOD -> heard().timeInFlood();
            case BUSY_HOURS -> heard().busyHours();
            case TOP_TEN_SHARE -> topTenShare();
            case CHATTERING -> (double) course.chattering().size();
            case FLEETING -> (double) course.fleeting();
            case STALE -> (double) course.stale();
            case HIGH_SHARE -> share(mix().high(), mix().all());
            case UNAUTHORISED -> (double) course.unauthorised();
            case PRECISION -> precision();
            case MINUTES_TO_ACKNOWLEDGE -> minutesToAcknowledge();
            case SHELVED -> atTheEnd(state -> state.visibility().isShelved());
            case OUT_OF_SERVICE -> atTheEnd(state -> is(state, Visibility.Kind.OUT_OF_SERVICE));
            case SUPPRESSED -> atTheEnd(state -> is(state, Visibility.Kind.SUPPRESSED));
            case RAW_PER_DAY -> unfiltered().per(DAY);
            case RAW_TIME_IN_FLOOD -> unfiltered().timeInFlood();
        };
    }

    private Rates heard() {
        return new Rates(
                question.from(), question.to(), told.stream().map(Annunciation::at).toList());
    }

    private Rates unfiltered() {
        return new Rates(
                question.from(), question.to(), course.raw().stream().map(AlertEvent::at).toList());
    }

    private Double atTheEnd(Predicate<AlertState> so) {
        return (double) course.atTheEnd(so);
    }

    private static boolean is(AlertState state, Visibility.Kind kind) {
        return state.visibility().kind() == kind;
    }

    private static @Nullable Double share(long part, long whole) {
        return whole == 0 ? null : Double.valueOf(ALL * part / whole);
    }

    /** Of ten alerts among ten nothing can be said. */
    private @Nullable Double topTenShare() {
        var counts =
                course.raw().stream().collect(groupingBy(AlertEvent::key, counting())).values();
        var top =
                counts.stream()
                        .sorted(Comparator.reverseOrder())
                        .limit(TOP)
                        .mapToLong(Long::longValue)
                        .sum();
        return counts.size() <= TOP ? null : share(top, course.raw().size());
    }

    private @Nullable Double precision() {
        var right = course.closed(Verdict.TRUE_ALERT);
        var wrong = course.closed(Verdict.FALSE_ALARM) + course.closed(Verdict.DATA_ERROR);
        return share(right, right + wrong);
    }

    private @Nullable Double minutesToAcknowledge() {
        var mean = course.meanAnswer();
        return mean == null ? null : Double.valueOf(mean.toMillis() / 60_000.0);
    }

    private Mix mix() {
        var counts = told.stream().collect(groupingBy(Annunciation::severity, counting()));
        return new Mix(
                counts.getOrDefault(Severity.LOW, 0L).intValue(),
                counts.getOrDefault(Severity.MEDIUM, 0L).intValue(),
                counts.getOrDefault(Severity.HIGH, 0L).intValue());
    }

    private List<NoisyRule> noisy() {
        var all = course.raw().size();
        var chattering =
                course.chattering().stream().collect(groupingBy(AlertKey::rule, counting()));
        return course.raw().stream()
                .collect(groupingBy(event -> event.key().rule(), counting()))
                .entrySet()
                .stream()
                .sorted(
                        Map.Entry.<String, Long>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(TOP)
                .map(each ->
                        new NoisyRule(
                                each.getKey(),
                                each.getValue().intValue(),
                                (double) each.getValue() / all,
                                chattering.getOrDefault(each.getKey(), 0L).intValue(),
                                course.wrong(each.getKey())))
                .toList();
    }
}
