package vn.toancanh.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
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

/** How this computer's files, the warehouse and its sources are: what {@code doctor} asks. */
public final class Diagnosis {
    private Diagnosis() {}

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
     * @param clockBehind by how much this computer's clock is behind the warehouse's, negative when
     *     it is ahead; null when the warehouse did not answer
     */
    public record Reach(@Nullable ErrorCode error, Duration took, @Nullable Duration clockBehind) {}

    /**
     * @param lag since the warehouse last heard of the source; null if it never did
     */
    public record SourceCheck(DataSource source, @Nullable Duration lag, Freshness freshness) {}

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

    /**
     * Asks the warehouse who it is; another one than expected is a {@link ErrorCode#CONFLICT}.
     * Blocks, at most as long as the client's limits say.
     */
    public static Reach reach(WarehouseClient client, String warehouseId, Clock clock) {
        var began = System.nanoTime();
        try {
            var who = client.identity();
            var took = Duration.ofNanos(System.nanoTime() - began);
            return who.id().equals(warehouseId)
                    ? new Reach(null, took, Duration.between(clock.instant(), who.now()))
                    : new Reach(ErrorCode.CONFLICT, took, null);
        } catch (WarehouseException e) {
            return new Reach(e.code(), Duration.ofNanos(System.nanoTime() - began), null);
        }
    }

    public static SourceCheck source(DataSource source, Instant now) {
        var last = source.health().lastReceived();
        return new SourceCheck(
                source,
                last == null ? null : Duration.between(last, now),
                Freshness.of(now, last, source.calendar()));
    }
}
