package vn.toancanh.indicator.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.base.Bilingual;
import vn.toancanh.base.Classification;
import vn.toancanh.base.Frequency;
import vn.toancanh.base.PublishingCalendar;
import vn.toancanh.cache.CacheFile;
import vn.toancanh.indicator.Bands;
import vn.toancanh.indicator.DataSource;
import vn.toancanh.indicator.Direction;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.Plan;
import vn.toancanh.indicator.Status;

class CatalogueStoreTest {
    private static final PublishingCalendar WORKDAYS =
            new PublishingCalendar(
                    Frequency.DAY, Duration.ofHours(2), Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    @TempDir Path directory;

    @Test
    void definitionsAndSourcesComeBackAsTheyWere() throws Exception {
        var full = indicator("A", Classification.PUBLIC, Plan.constant(95.5));
        var bare = indicator("B", Classification.PUBLIC, null);
        var source =
                new DataSource(
                        "dvc",
                        new Bilingual("Cổng dịch vụ công", ""),
                        "Văn phòng",
                        WORKDAYS,
                        new DataSource.Health(
                                DataSource.State.LATE, Instant.parse("2026-07-25T00:00:00Z"), "x"));
        var never =
                new DataSource(
                        "e",
                        source.name(),
                        "",
                        WORKDAYS,
                        new DataSource.Health(DataSource.State.DOWN, null, ""));
        try (var cache = CacheFile.open(directory.resolve("cache.db"), Clock.systemUTC())) {
            cache.writer().start();
            var store = new CatalogueStore(cache.reads(), cache.writes());
            cache.writer()
                    .submit(
                            "test",
                            () -> {
                                store.replaceIndicators(List.of(bare, full));
                                store.replaceSources(List.of(source, never));
                            })
                    .get();

            assertEquals(List.of(full, bare), store.indicators());
            assertEquals(List.of(source, never), store.sources());
        }
    }

    @Test
    void anIndicatorAbovePublicIsWithheldAndCounted() throws Exception {
        try (var cache = CacheFile.open(directory.resolve("cache.db"), Clock.systemUTC())) {
            cache.writer().start();
            var store = new CatalogueStore(cache.reads(), cache.writes());
            var secret = indicator("S", Classification.SECRET, null);
            var withheld =
                    cache.writer()
                            .submit("test", () -> store.replaceIndicators(List.of(secret)))
                            .get();

            assertEquals(1, withheld);
            assertEquals(List.of(), store.indicators());
        }
    }

    private static Indicator indicator(String code, Classification classification, Plan plan) {
        var bands =
                new Bands(
                        Bands.Basis.PLAN_PERCENT,
                        List.of(
                                new Bands.Band(Status.ACT, Double.NEGATIVE_INFINITY, 90),
                                new Bands.Band(Status.OK, 90, Double.POSITIVE_INFINITY)));
        return new Indicator(
                code,
                new Bilingual("Tỷ lệ hồ sơ đúng hạn", "On time"),
                new Indicator.Measure(
                        "%", Direction.UP, 1, Indicator.Aggregation.RATIO, Indicator.Scope.COMMUNE),
                new Indicator.Publication(WORKDAYS, "HC", "dvc", classification, true),
                new Indicator.Judgement(bands, plan, plan == null ? "" : "766/QĐ-TTg"));
    }
}
