package vn.toancanh.app.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.acts.Posts;
import vn.toancanh.base.ErrorCode;
import vn.toancanh.base.WarehouseException;
import vn.toancanh.task.Attachment;
import vn.toancanh.task.evidence.EvidenceFolder;
import vn.toancanh.task.wire.Offer;
import vn.toancanh.task.wire.TaskJson;
import vn.toancanh.task.wire.TaskJson.Sent;
import vn.toancanh.warehouse.Answer;
import vn.toancanh.warehouse.Posting;
import vn.toancanh.warehouse.client.WarehouseClient;
import vn.toancanh.warehouse.client.WarehouseFiles;
import vn.toancanh.warehouse.client.WarehouseFiles.Said;

/**
 * Sends the files of an act before the act, each on from where the warehouse has it. An act waits
 * without holding back others, and is tried again as soon as its files have arrived. What is to be
 * sent is known by the outbox alone, so that nothing is forgotten when the program ends. Any
 * thread.
 */
final class Sending implements Posts.Baggage, AutoCloseable {
    private static final String ACTS = "v1/tasks/";

    /** Small files are there before others would notice that they waited. */
    private static final long PATIENCE_MILLIS = 1500;

    /** So that a picture need not wait for a large document. */
    private static final int AT_ONCE = 2;

    private static final int VAIN_PIECES = 3;

    private final EvidenceFolder folder;
    private final Runnable wake;
    private final Runnable changed;
    private final Map<UUID, Trip> trips = new ConcurrentHashMap<>();
    private final ExecutorService worker =
            Executors.newFixedThreadPool(
                    AT_ONCE, Thread.ofVirtual().name("evidence-", 0).factory());

    /** One file under way. */
    private static final class Trip {
        final CompletableFuture<Said> ends = new CompletableFuture<>();
        volatile int percent;
    }

    /**
     * @param wake has the acts tried that waited
     * @param changed is told of progress
     */
    Sending(EvidenceFolder folder, Runnable wake, Runnable changed) {
        this.folder = folder;
        this.wake = wake;
        this.changed = changed;
    }

    /** How much of it has been sent; null where it is not under way. */
    @Nullable Integer percent(UUID attachment) {
        var trip = trips.get(attachment);
        return trip == null || trip.ends.isDone() ? null : trip.percent;
    }

    @Override
    public @Nullable Answer carry(Posting posting, WarehouseClient client)
            throws WarehouseException {
        var files = files(posting);
        for (var file : files) {
            begin(directive(posting), file, client);
        }
        for (var file : files) {
            if (ended(file) instanceof Said.Refused(var status, var kind)) {
                files.forEach(each -> trips.remove(each.id()));
                return new Answer.Refused(status, kind);
            }
        }
        // Should the act fail, the warehouse is asked again whether it has them.
        files.forEach(each -> trips.remove(each.id()));
        return null;
    }

    static List<Attachment> files(Posting posting) {
        return posting.path().startsWith(ACTS) && posting.body().contains("\"evidence\"")
                ? TaskJson.read(posting.body(), Sent.class).act().evidence()
                : List.of();
    }

    private static UUID directive(Posting posting) {
        return TaskJson.read(posting.body(), Sent.class).directive();
    }

    private void begin(UUID directive, Attachment file, WarehouseClient client) {
        var fresh = new Trip();
        if (trips.putIfAbsent(file.id(), fresh) == null) {
            worker.execute(() -> {
                try {
                    fresh.ends.complete(sent(directive, file, client, fresh));
                } catch (WarehouseException | IOException | RuntimeException e) {
                    fresh.ends.completeExceptionally(e);
                }
                changed.run();
                wake.run();
            });
        }
    }

    private Said ended(Attachment file) throws WarehouseException {
        var trip = trips.get(file.id());
        if (trip == null) {
            throw waits(null);
        }
        try {
            return trip.ends.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw waits(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw waits(e);
        } catch (ExecutionException e) {
            trips.remove(file.id());
            throw e.getCause() instanceof WarehouseException known
                    ? known
                    : new WarehouseException(ErrorCode.DISK, "a file cannot be read", e);
        }
    }

    private static WarehouseException waits(@Nullable Throwable cause) {
        return new WarehouseException(ErrorCode.FILES_FIRST, "its files are on their way", cause);
    }

    private Said sent(UUID directive, Attachment file, WarehouseClient client, Trip trip)
            throws WarehouseException, IOException {
        var path = folder.find(file);
        if (path.isEmpty()) {
            return new Said.Refused(0, "file-gone");
        }
        if (!folder.isSound(file)) {
            return new Said.Refused(0, "file-changed");
        }
        var files = client.files();
        var said = files.announce(TaskJson.text(new Offer(directive, file)));
        try (var bytes = FileChannel.open(path.get(), StandardOpenOption.READ)) {
            return pieces(file, files, bytes, said, trip);
        }
    }

    private Said pieces(
            Attachment file, WarehouseFiles files, FileChannel bytes, Said first, Trip trip)
            throws WarehouseException, IOException {
        var piece = new byte[WarehouseFiles.PIECE];
        var said = first;
        var vain = 0;
        while (said instanceof Said.Reached(var offset, var whole) && !whole) {
            trip.percent = (int) (100 * offset / file.size());
            changed.run();
            var count = Math.max(bytes.read(ByteBuffer.wrap(piece), offset), 0);
            said = files.send(file.id(), offset, piece, count);
            var moved = said instanceof Said.Reached(var next, var all) && (all || next > offset);
            vain = moved ? 0 : vain + 1;
            if (vain > VAIN_PIECES) {
                throw new WarehouseException(
                        ErrorCode.BAD_ANSWER, "a file that does not move on", null);
            }
        }
        return said;
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
