package vn.toancanh.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.ErrorCode;
import vn.toancanh.base.Freshness;
import vn.toancanh.base.WarehouseException;
import vn.toancanh.cache.FileCheck;
import vn.toancanh.indicator.DataSource;
import vn.toancanh.warehouse.client.WarehouseClient;

/** What {@code doctor} says of one profile. */
public record Diagnosis(Disk disk, Reach warehouse, List<SourceCheck> sources) {
    /**
     * @param freeBytes left where the files are, -1 when it cannot be told
     */
    public record Disk(List<FileCheck> files, long freeBytes) {
        public Disk {
            files = List.copyOf(files);
        }
    }

    /**
     * @param error null when the warehouse answered
     * @param took how long the answer or its failure took
     */
    public record Reach(@Nullable ErrorCode error, Duration took) {}

    /**
     * @param lag since the warehouse last heard of the source; null if it never did
     */
    public record SourceCheck(DataSource source, @Nullable Duration lag, Freshness freshness) {}

    public Diagnosis {
        sources = List.copyOf(sources);
    }

    /** Checks files that may be in use. Blocks. */
    public static Disk disk(Path directory, List<Path> files) {
        var free = -1L;
        try {
            free = Files.getFileStore(directory).getUsableSpace();
        } catch (IOException e) {
            System.getLogger(Diagnosis.class.getName())
                    .log(System.Logger.Level.WARNING, "no disk under " + directory, e);
        }
        return new Disk(files.stream().map(FileCheck::of).toList(), free);
    }

    /** Asks the warehouse who it is. Blocks, at most as long as the client's limits say. */
    public static Reach reach(WarehouseClient client) {
        var began = System.nanoTime();
        ErrorCode error = null;
        try {
            client.identity();
        } catch (WarehouseException e) {
            error = e.code();
        }
        return new Reach(error, Duration.ofNanos(System.nanoTime() - began));
    }

    public static SourceCheck source(DataSource source, Instant now) {
        var last = source.health().lastReceived();
        return new SourceCheck(
                source,
                last == null ? null : Duration.between(last, now),
                Freshness.of(now, last, source.calendar()));
    }
}
