package vn.toancanh.app.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.ErrorCode;
import vn.toancanh.base.WarehouseException;
import vn.toancanh.task.Attachment;
import vn.toancanh.task.evidence.EvidenceException;
import vn.toancanh.task.evidence.EvidenceFault;
import vn.toancanh.task.evidence.EvidenceFolder;
import vn.toancanh.warehouse.client.WarehouseClient;

/**
 * Fetches files of directives from the warehouse, one after the other, each on from where it broke
 * off, and believes what has come only when its SHA-256 agrees. Any thread.
 */
final class Fetching implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    /** A line that breaks off again and again is left alone for now. */
    private static final int TRIES = 4;

    private final EvidenceFolder folder;
    private final Runnable changed;
    private final Map<UUID, Trip> trips = new ConcurrentHashMap<>();
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("fetching-", 0).factory());
    private volatile @Nullable WarehouseClient client;

    private static final class Trip {
        final CompletableFuture<Path> ends = new CompletableFuture<>();
        volatile int percent;
    }

    Fetching(EvidenceFolder folder, Runnable changed) {
        this.folder = folder;
        this.changed = changed;
    }

    /** From then on files can be fetched. */
    void connect(WarehouseClient from) {
        client = from;
    }

    /** How much of it has come; null where it is not under way. */
    @Nullable Integer percent(UUID attachment) {
        var trip = trips.get(attachment);
        return trip == null ? null : trip.percent;
    }

    CompletableFuture<Path> fetch(Attachment file) {
        var fresh = new Trip();
        var known = trips.putIfAbsent(file.id(), fresh);
        if (known != null) {
            return known.ends;
        }
        worker.execute(() -> {
            try {
                var path = fetched(file, fresh);
                trips.remove(file.id());
                fresh.ends.complete(path);
            } catch (EvidenceException | RuntimeException e) {
                trips.remove(file.id());
                fresh.ends.completeExceptionally(e);
            }
            changed.run();
        });
        return fresh.ends;
    }

    private Path fetched(Attachment file, Trip trip) throws EvidenceException {
        var here = folder.find(file);
        if (here.isPresent()) {
            return here.get();
        }
        var from = client;
        if (from == null) {
            throw new EvidenceException(EvidenceFault.AWAY, null);
        }
        var part = folder.coming(file);
        for (int tries = 1; ; tries++) {
            try {
                read(from, file, part, trip);
                if (folder.arrived(file)) {
                    return folder.find(file).orElseThrow();
                }
                throw new WarehouseException(ErrorCode.BAD_ANSWER, "other bytes came", null);
            } catch (WarehouseException e) {
                var goesOn = e.code() == ErrorCode.CUT_OFF || e.code() == ErrorCode.TIMEOUT;
                if (!goesOn || tries == TRIES) {
                    throw new EvidenceException(EvidenceFault.AWAY, e);
                }
            } catch (IOException | UncheckedIOException e) {
                throw new EvidenceException(EvidenceFault.NO_ROOM, e);
            }
        }
    }

    private void read(WarehouseClient from, Attachment file, Path part, Trip trip)
            throws WarehouseException, IOException {
        var begun = Files.exists(part) ? Files.size(part) : 0;
        // What is as long as it should be and was never believed is begun anew.
        var offset = begun < file.size() ? begun : 0;
        from.files().read(file.id(), offset, (at, in) -> write(file, part, at, in, trip));
    }

    private void write(Attachment file, Path part, long at, InputStream in, Trip trip)
            throws IOException {
        try (var out = channel(part, at)) {
            var buffer = new byte[BUFFER];
            var reached = at;
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                reached += count;
                if (reached > file.size()) {
                    throw new IOException("more comes than was announced");
                }
                keep(out, buffer, count);
                tell(trip, (int) (100 * reached / file.size()));
            }
            force(out);
        }
    }

    private void tell(Trip trip, int percent) {
        if (percent != trip.percent) {
            trip.percent = percent;
            changed.run();
        }
    }

    /** A fault of our own disk is no fault of the line. */
    private static FileChannel channel(Path part, long at) {
        try {
            var out =
                    FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                            .truncate(at);
            return out.position(at);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void keep(FileChannel out, byte[] bytes, int count) {
        try {
            for (var left = ByteBuffer.wrap(bytes, 0, count); left.hasRemaining(); ) {
                out.write(left);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void force(FileChannel out) {
        try {
            out.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
