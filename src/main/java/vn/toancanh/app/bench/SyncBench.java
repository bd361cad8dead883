package vn.toancanh.app.bench;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.replica.Replica;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Classification;
import vn.toancanh.base.Period;
import vn.toancanh.base.WarehouseException;
import vn.toancanh.cache.CacheFile;
import vn.toancanh.indicator.Dimensions;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.Quality;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.indicator.store.ObservationIntakeStore;
import vn.toancanh.indicator.store.ObservationStore;
import vn.toancanh.warehouse.client.WarehouseAccess;
import vn.toancanh.warehouse.client.WarehouseClient;

/** Measures the sync of a fresh profile and the reads that screens make. Blocks. */
public final class SyncBench {
    private static final int READS = 200;
    private static final int THREE_YEARS = 1095;
    private static final SeriesKey LONG = new SeriesKey("BENCH", new AreaCode("48"));

    private SyncBench() {}

    /**
     * Milliseconds: of each first synchronisation, from its start to the commit of the last page;
     * the median of reading a series of three years; the median of reading the newest values of one
     * indicator.
     */
    public record Result(List<Double> sync, double series, double latest, int rows) {
        public Result {
            sync = List.copyOf(sync);
        }
    }

    public static Result run(String url, int rounds, Path directory)
            throws IOException, WarehouseException, InterruptedException, ExecutionException {
        var sync = new ArrayList<Double>();
        for (var round = 0; round < rounds - 1; round++) {
            var file = directory.resolve("round-" + round).resolve("cache.db");
            try (var cache = CacheFile.open(file, Clock.systemUTC())) {
                sync.add(sync(cache, url));
            }
        }
        var file = directory.resolve("last").resolve("cache.db");
        try (var cache = CacheFile.open(file, Clock.systemUTC())) {
            sync.add(sync(cache, url));
            return reads(cache, sync);
        }
    }

    private static double sync(CacheFile cache, String url)
            throws WarehouseException, InterruptedException {
        var client = new WarehouseClient(WarehouseAccess.of(url, null));
        var warehouse = client.identity().id();
        cache.writer().start();
        try (var service = Replica.sync(cache, client, warehouse, Clock.systemUTC())) {
            var done = new CountDownLatch(1);
            service.onChange(_ -> {
                if (service.latestDone()) {
                    done.countDown();
                }
            });
            var began = System.nanoTime();
            service.start();
            if (!done.await(1, TimeUnit.MINUTES)) {
                throw new InterruptedException("no end within a minute: " + service.state());
            }
            return (System.nanoTime() - began) / 1e6;
        }
    }

    private static Result reads(CacheFile cache, List<Double> sync)
            throws InterruptedException, ExecutionException {
        var intake = new ObservationIntakeStore(cache.writes());
        cache.writer().submit("three years", () -> intake.put(threeYears())).get();
        var store = new ObservationStore(cache.reads());
        var series = new ArrayList<Double>();
        var latest = new ArrayList<Double>();
        var indicators = BenchWarehouse.indicators();
        var rows = 0;
        for (var read = 0; read < READS; read++) {
            var began = System.nanoTime();
            var days = store.series(LONG, Instant.EPOCH, Instant.MAX).size();
            series.add((System.nanoTime() - began) / 1e6);
            var indicator = indicators.get(read % indicators.size()).code();
            began = System.nanoTime();
            var values = store.latest(indicator, Dimensions.NONE, Instant.MAX).size();
            latest.add((System.nanoTime() - began) / 1e6);
            if (days != THREE_YEARS || values != BenchWarehouse.UNITS) {
                throw new IllegalStateException("read " + days + " days, " + values + " values");
            }
            rows += read < indicators.size() ? values : 0;
        }
        return new Result(sync, median(series), median(latest), rows);
    }

    private static List<Observation> threeYears() {
        var rows = new ArrayList<Observation>();
        for (var day = 0; day < THREE_YEARS; day++) {
            var period = Period.parse(LocalDate.of(2023, 7, 25).plusDays(day).toString());
            rows.add(
                    new Observation(
                            LONG,
                            period,
                            new Observation.Quantity(day / 10.0, "%", null, Quality.FINAL),
                            new Observation.Provenance(
                                    "bench", period.to(), period.to(), 1, Classification.PUBLIC)));
        }
        return rows;
    }

    public static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /** Removes what a run left on the disk. */
    public static void remove(Path directory) throws IOException {
        // The other process may still be tidying up its own files.
        for (var file : deepestFirst(directory)) {
            Files.deleteIfExists(file);
        }
    }

    private static List<Path> deepestFirst(Path directory) throws IOException {
        var found = new ArrayList<Path>();
        Files.walkFileTree(
                directory,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
                        found.add(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException gone) {
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path visited, @Nullable IOException broken) {
                        found.add(visited);
                        return FileVisitResult.CONTINUE;
                    }
                });
        return found;
    }

    /** Has another process read everything once, so that the pages are built before we measure. */
    public static void buildPages(String url) throws IOException, InterruptedException {
        var warming = Java.process("bench", "sync", "--against", url, "--rounds", "1");
        warming.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        if (warming.start().waitFor() != 0) {
            throw new IOException("the pages cannot be read from " + url);
        }
    }
}
