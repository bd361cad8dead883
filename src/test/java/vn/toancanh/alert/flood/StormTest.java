package vn.toancanh.alert.flood;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.toancanh.alert.flood.Lines.at;
import static vn.toancanh.alert.flood.Lines.key;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.flood.Annunciation.Kind;

/** Storms and random journals; the seed is the parameter. */
class StormTest {
    private static final List<String> DRIVERS =
            List.of("storm", "rain", "power", "road", "source", "hospital");
    private static final int COMMUNES = 100;
    private static final int MINUTES = 10;

    private final FloodControl control =
            new FloodControl(Lines.TRAITS, Lines.LAND, FloodLimits.USUAL);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void sixHundredAlarmsInTenMinutesAreToldInTen(long seed) {
        var storm = storm(new Random(seed));
        var told = run(storm);
        assertEquals(600, raw(storm).size());
        var begin = raw(storm).getFirst().at();
        noMoreThanTenInTenMinutes(told);
        assertTrue(Duration.between(begin, told.getFirst().at()).toSeconds() <= 30);
        everyRawAlarmIsInOneGroup(storm);
        assertEquals(DRIVERS.size(), control.groups().size());
        everyGroupIsTold(told);
    }

    /** Networks deliver in their own order; each alert's own lines keep theirs. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void aStormThatArrivesInAnyOrderIsToldInTenToo(long seed) {
        var random = new Random(seed);
        var storm = storm(random);
        var order = new HashMap<String, Integer>();
        storm.forEach(e -> order.computeIfAbsent(e.key().fingerprint(), _ -> random.nextInt()));
        var shuffled =
                storm.stream()
                        .sorted(Comparator.comparing(e -> order.get(e.key().fingerprint())))
                        .toList();
        var told = run(shuffled);
        noMoreThanTenInTenMinutes(told);
        assertEquals(raw(shuffled).getFirst().key(), told.getFirst().head().key());
        everyRawAlarmIsInOneGroup(storm);
        assertEquals(DRIVERS.size(), control.groups().size());
        assertEquals(heads(storm), heads(control.groups()));
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32})
    void peopleAreNeverToldMoreThanTheyCanTakeInNorLessThanTheyMustKnow(long seed) {
        var journal = journal(new Random(seed));
        var told = run(journal);
        assertTrue(told.size() <= raw(journal).size());
        noMoreThanTenInTenMinutes(told);
        everyRawAlarmIsInOneGroup(journal);
        everyGroupIsTold(told);
        assertEquals(List.of(), control.held());
        for (var group : control.groups()) {
            assertEquals(group.head(), group.members().getFirst());
            assertTrue(group.members().stream().noneMatch(m -> m.at().isBefore(group.head().at())));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44, 45, 46})
    void linesDeliveredAgainChangeNothing(long seed) {
        var random = new Random(seed);
        var journal = journal(random);
        var twice = new ArrayList<AlertEvent>();
        for (var event : journal) {
            twice.add(event);
            for (var more = random.nextInt(3); more > 0; more--) {
                twice.add(twice.get(random.nextInt(twice.size())));
            }
        }
        var other = new FloodControl(Lines.TRAITS, Lines.LAND, FloodLimits.USUAL);
        assertEquals(run(journal), run(other, twice));
        assertEquals(control.groups(), other.groups());
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53, 54, 55, 56})
    void theHighestSeverityWaitsOnlyForItsOwnKind(long seed) {
        var told = new ArrayList<Annunciation>();
        for (var event : journal(new Random(seed))) {
            var before = control.groups().stream().map(AlertGroup::id).toList();
            var now = control.take(event);
            told.addAll(now);
            var opened =
                    control.groups().stream()
                            .filter(group -> !before.contains(group.id()))
                            .toList();
            for (var group : opened) {
                if (group.severity() == Severity.HIGH && !isTold(group.id(), now)) {
                    assertTrue(urgentLately(told, event.at()) >= FloodLimits.USUAL.kept());
                }
            }
        }
    }

    private static boolean isTold(String group, List<Annunciation> told) {
        return told.stream().anyMatch(a -> a.group().equals(group) || a.others().contains(group));
    }

    private static long urgentLately(List<Annunciation> told, Instant at) {
        return told.stream()
                .filter(a -> a.at().isAfter(at.minus(Duration.ofMinutes(MINUTES))))
                .filter(a -> a.severity() == Severity.HIGH)
                .filter(a -> a.kind() == Kind.FIRST || a.kind() == Kind.WORSE)
                .count();
    }

    private List<Annunciation> run(List<AlertEvent> journal) {
        return run(control, journal);
    }

    /** With the minutes that follow, so that what is held back is told. */
    private static List<Annunciation> run(FloodControl control, List<AlertEvent> journal) {
        var told = new ArrayList<Annunciation>();
        journal.forEach(event -> told.addAll(control.take(event)));
        var end = journal.stream().map(AlertEvent::at).max(Comparator.naturalOrder()).orElseThrow();
        for (var minute = 1; minute <= 2 * MINUTES; minute++) {
            if (!control.held().isEmpty()) {
                told.addAll(control.tick(end.plus(Duration.ofMinutes(minute))));
            }
        }
        return told;
    }

    private static List<AlertEvent> raw(List<AlertEvent> journal) {
        return journal.stream().filter(AlertEvent::announced).toList();
    }

    private void everyRawAlarmIsInOneGroup(List<AlertEvent> journal) {
        var members =
                control.groups().stream()
                        .flatMap(group -> group.members().stream())
                        .map(AlertEvent::id)
                        .sorted()
                        .toList();
        assertEquals(raw(journal).stream().map(AlertEvent::id).sorted().toList(), members);
    }

    private void everyGroupIsTold(List<Annunciation> told) {
        var groups = control.groups().stream().map(AlertGroup::id).collect(Collectors.toSet());
        var heard =
                told.stream()
                        .flatMap(a -> Stream.concat(Stream.of(a.group()), a.others().stream()))
                        .collect(Collectors.toSet());
        assertEquals(groups, heard);
    }

    private static void noMoreThanTenInTenMinutes(List<Annunciation> told) {
        for (var each : told) {
            var since = each.at().minus(Duration.ofMinutes(MINUTES));
            var lately =
                    told.stream()
                            .filter(a -> a.at().isAfter(since) && !a.at().isAfter(each.at()))
                            .count();
            assertTrue(lately <= 10, () -> lately + " before " + each.at());
        }
    }

    private List<String> heads(List<AlertEvent> journal) {
        var other = new FloodControl(Lines.TRAITS, Lines.LAND, FloodLimits.USUAL);
        journal.forEach(other::take);
        return other.groups().stream().map(group -> group.head().id()).sorted().toList();
    }

    private static List<String> heads(Collection<AlertGroup> groups) {
        return groups.stream().map(group -> group.head().id()).sorted().toList();
    }

    /** Every commune has an alarm of every driver, at a random moment within ten minutes. */
    private static List<AlertEvent> storm(Random random) {
        var moments = new TreeSet<Double>();
        while (moments.size() < DRIVERS.size() * COMMUNES) {
            moments.add(random.nextDouble() * MINUTES);
        }
        var pairs = new ArrayList<>(IntStream.range(0, DRIVERS.size() * COMMUNES).boxed().toList());
        Collections.shuffle(pairs, random);
        var lines = new Lines();
        for (var moment : moments) {
            var pair = pairs.removeLast();
            var rule = DRIVERS.get(pair / COMMUNES) + "-rule";
            lines.is(key(rule, pair % COMMUNES), severity(random), at(moment));
        }
        return lines.journal();
    }

    private static Severity severity(Random random) {
        var share = random.nextInt(100);
        return share < 80 ? Severity.LOW : share < 95 ? Severity.MEDIUM : Severity.HIGH;
    }

    /** Four days of quiet hours and bursts: alerts come, go, worsen and are seen. */
    private static List<AlertEvent> journal(Random random) {
        var lines = new Lines();
        var minute = 0.0;
        for (var step = 0; step < 600; step++) {
            minute += random.nextInt(12) == 0 ? random.nextInt(400) : random.nextDouble() * 0.4;
            var rule = (random.nextBoolean() ? "lone-" : "storm-") + random.nextInt(25);
            var key = key(rule, random.nextInt(6));
            var at = at(minute);
            switch (random.nextInt(4)) {
                case 0 -> lines.isNot(key, at);
                case 1 -> {
                    if (lines.state(key).wantsSeeing()) {
                        lines.seen(key, at);
                    }
                }
                default -> lines.is(key, severity(random), at);
            }
        }
        return lines.journal();
    }
}
