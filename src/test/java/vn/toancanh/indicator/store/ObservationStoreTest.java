package vn.toancanh.indicator.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Classification;
import vn.toancanh.base.Grain;
import vn.toancanh.base.Period;
import vn.toancanh.cache.CacheFile;
import vn.toancanh.indicator.Dimensions;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.Quality;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.indicator.store.ObservationIntakeStore.Taken;

class ObservationStoreTest {
    private static final Instant NOON = Instant.parse("2026-07-25T05:00:00Z");

    @TempDir Path directory;
    private CacheFile cache;
    private ObservationStore store;
    private ObservationIntakeStore intake;

    @BeforeEach
    void open() {
        cache = CacheFile.open(directory.resolve("cache.db"), Clock.systemUTC());
        cache.writer().start();
        store = new ObservationStore(cache.reads());
        intake = new ObservationIntakeStore(cache.writes());
    }

    @AfterEach
    void close() {
        cache.close();
    }

    /** The same promises kept by the simplest means. */
    private static final class Naive {
        private final Map<String, Observation> rows = new TreeMap<>();

        void put(Collection<Observation> come) {
            for (var row : come) {
                var id = row.series() + "|" + row.period() + "|" + row.provenance().revision();
                rows.merge(id, row, ObservationOrder::standing);
            }
        }

        List<Observation> series(SeriesKey key, Instant from, Instant knownAt) {
            var shown = new TreeMap<Period, Observation>();
            rows.values().stream()
                    .filter(row -> row.series().equals(key))
                    .filter(row -> ObservationOrder.known(row, knownAt))
                    .filter(row -> row.period().to().isAfter(from))
                    .sorted(Comparator.comparing(row -> row.provenance().revision()))
                    .forEach(row -> shown.put(row.period(), row));
            return List.copyOf(shown.values());
        }

        Map<AreaCode, Observation> latest(String indicator, Dimensions dims, Instant knownAt) {
            return rows.values().stream()
                    .map(Observation::series)
                    .filter(k -> k.indicator().equals(indicator) && k.dimensions().equals(dims))
                    .distinct()
                    .map(key -> series(key, Instant.MIN, knownAt))
                    .filter(rows -> !rows.isEmpty())
                    .collect(
                            Collectors.toMap(
                                    rows -> rows.getLast().series().area(), List::getLast));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyOrderOfAnyRowsReadsLikeTheSimplestModel(long seed) throws Exception {
        var random = new Random(seed);
        var naive = new Naive();
        var all = new ArrayList<Observation>();
        for (var batch = 0; batch < 12; batch++) {
            var rows = new ArrayList<Observation>();
            for (var i = 0; i < random.nextInt(1, 120); i++) {
                rows.add(random(random));
            }
            all.addAll(rows);
            naive.put(rows);
            put(rows);
        }
        compare(naive, all, random);

        // Everything once more, shuffled: rows already held change nothing.
        var held = new ArrayList<>(naive.rows.values());
        Collections.shuffle(held, random);
        assertEquals(new Taken(0, 0), put(held));
        compare(naive, all, random);
    }

    private void compare(Naive naive, List<Observation> all, Random random) {
        for (var i = 0; i < 60; i++) {
            var row = all.get(random.nextInt(all.size()));
            var other = all.get(random.nextInt(all.size()));
            var from = other.period().from().plusSeconds(random.nextInt(3) - 1);
            var knownAt = all.get(random.nextInt(all.size())).provenance().recordedAt();
            var key = row.series();
            assertEquals(naive.series(key, from, knownAt), store.series(key, from, knownAt));
            assertEquals(
                    naive.series(key, Instant.MIN, Instant.MAX),
                    store.series(key, Instant.EPOCH.minusSeconds(1L << 40), Instant.MAX));
            assertEquals(
                    naive.latest(key.indicator(), key.dimensions(), knownAt),
                    store.latest(key.indicator(), key.dimensions(), knownAt));
        }
        for (var key : all.stream().map(Observation::series).distinct().toList()) {
            var whole = new ArrayList<Observation>();
            store.each(key.indicator(), key.dimensions(), whole::add);
            assertEquals(
                    naive.rows.values().stream()
                            .filter(row -> row.series().indicator().equals(key.indicator()))
                            .filter(row -> row.series().dimensions().equals(key.dimensions()))
                            .collect(Collectors.toSet()),
                    Set.copyOf(whole));
        }
    }

    private static Observation random(Random random) {
        var grain = Grain.values()[random.nextInt(Grain.values().length)];
        var start =
                grain.floor(
                        LocalDateTime.of(2024, 1, 1, 0, 0)
                                .plusMinutes(random.nextLong(3L * 365 * 24 * 60)));
        var period = new Period(grain, random.nextInt(50) == 0 ? start.minusYears(90) : start);
        var observed = period.from().plusSeconds(random.nextInt(100_000));
        var recorded =
                random.nextBoolean()
                        ? observed.plusNanos(random.nextLong(1L << 50))
                        : observed.minusSeconds(5);
        return new Observation(
                new SeriesKey(
                        "X-" + random.nextInt(2),
                        new AreaCode("0" + random.nextInt(3)),
                        random.nextBoolean()
                                ? Dimensions.NONE
                                : Dimensions.of(Map.of("field", "land"))),
                period,
                new Observation.Quantity(
                        number(random),
                        random.nextBoolean() ? "%" : "ca",
                        random.nextBoolean()
                                ? null
                                : new Observation.Fraction(number(random), number(random)),
                        Quality.values()[random.nextInt(4)]),
                new Observation.Provenance(
                        "source-" + random.nextInt(3),
                        observed,
                        recorded,
                        random.nextInt(1, 4),
                        Classification.PUBLIC));
    }

    private static double number(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> random.nextInt(1000) / 10.0;
            case 1 -> -random.nextInt(100_000) / 1000.0;
            case 2 -> random.nextGaussian() * 1e12;
            case 3 -> -0.0;
            default -> Double.longBitsToDouble(random.nextLong() & 0xbfffffffffffffffL);
        };
    }

    @Test
    void nothingAbovePublicIsStored() throws Exception {
        var secret = row("2026-07-25", 1, NOON, Classification.INTERNAL);

        assertEquals(new Taken(0, 1), put(List.of(secret)));
        assertTrue(store.latest("X", Dimensions.NONE, Instant.MAX).isEmpty());
    }

    @Test
    void aRevisionIsShownOnlyFromWhenItWasKnown() throws Exception {
        var first = row("2026-07-24", 1, NOON, Classification.PUBLIC);
        var second = row("2026-07-24", 2, NOON.plusSeconds(60), Classification.PUBLIC);
        put(List.of(second, first));

        assertEquals(List.of(first), store.series(first.series(), Instant.EPOCH, NOON));
        assertEquals(
                List.of(second), store.series(first.series(), Instant.EPOCH, NOON.plusSeconds(60)));
    }

    @Test
    void undoneWorkDoesNotShiftTheNumbersOfLaterWork() throws Exception {
        var row = row("2026-07-24", 1, NOON, Classification.PUBLIC);
        var undone =
                cache.writer()
                        .submit(
                                "undone",
                                () -> {
                                    intake.put(List.of(row));
                                    throw new IllegalStateException("undo");
                                });
        assertTrue(undone.handle((_, failure) -> failure != null).get());
        var other =
                new Observation(
                        new SeriesKey("Y", new AreaCode("99")),
                        row.period(),
                        row.quantity(),
                        row.provenance());
        put(List.of(other));
        put(List.of(row));

        assertEquals(
                Map.of(new AreaCode("99"), other), store.latest("Y", Dimensions.NONE, Instant.MAX));
        assertEquals(
                Map.of(new AreaCode("01"), row), store.latest("X", Dimensions.NONE, Instant.MAX));
    }

    /** Through both places of the store: the newest values and the blocks of history. */
    @Test
    void aNumberTypedByHandSaysSoForEver() throws Exception {
        var sent = row("2026-07-24", 1, NOON, Classification.PUBLIC);
        var typed = typed(sent);
        put(List.of(sent));
        put(List.of(typed));
        assertTrue(
                store.latest("X", Dimensions.NONE, Instant.MAX)
                        .values()
                        .iterator()
                        .next()
                        .isManual());
        put(List.of(row("2026-07-25", 1, NOON, Classification.PUBLIC)));

        var history = store.series(sent.series(), Instant.EPOCH, Instant.MAX);
        assertEquals(typed, history.getFirst());
        assertEquals(List.of(true, false), history.stream().map(Observation::isManual).toList());
    }

    private static Observation typed(Observation sent) {
        return new Observation(
                sent.series(),
                sent.period(),
                sent.quantity(),
                new Observation.Provenance(
                        "manual",
                        NOON,
                        NOON.plusSeconds(5),
                        2,
                        Classification.PUBLIC,
                        Observation.Entry.MANUAL));
    }

    @Test
    void theDataTimeIsWhenTheNewestNumberWasTaken() throws Exception {
        assertEquals(null, store.newestObservedAt());

        put(List.of(row("2026-07-24", 1, NOON, Classification.PUBLIC)));

        assertEquals(NOON.minusSeconds(9), store.newestObservedAt());
    }

    private Taken put(List<Observation> rows) throws Exception {
        return cache.writer().submit("test", () -> intake.put(rows)).get();
    }

    private static Observation row(
            String period, int revision, Instant recorded, Classification classification) {
        return new Observation(
                new SeriesKey("X", new AreaCode("01")),
                Period.parse(period),
                new Observation.Quantity(12.35, "%", null, Quality.FINAL),
                new Observation.Provenance(
                        "s", recorded.minusSeconds(9), recorded, revision, classification));
    }
}
