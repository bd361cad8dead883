package vn.toancanh.app.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import vn.toancanh.app.acts.Posts;
import vn.toancanh.base.file.WholeFile;
import vn.toancanh.sync.outbox.OutboxItem;
import vn.toancanh.task.Attachment;
import vn.toancanh.task.Line;
import vn.toancanh.task.evidence.Evidence;
import vn.toancanh.task.evidence.EvidenceException;
import vn.toancanh.task.evidence.EvidenceFault;
import vn.toancanh.task.evidence.EvidenceFolder;
import vn.toancanh.task.evidence.Pictures;
import vn.toancanh.task.evidence.Shown;
import vn.toancanh.task.evidence.Standing;
import vn.toancanh.task.evidence.Standing.Place;
import vn.toancanh.warehouse.client.WarehouseClient;

/**
 * The files of directives of this computer: taken whether or not a warehouse answers, sent before
 * the acts that name them, fetched when somebody looks. Any thread.
 */
public final class EvidenceDesk implements Evidence, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(EvidenceDesk.class.getName());

    /** Of fetched and sent files on this computer. */
    private static final long MOST = 1L << 30;

    /** Larger ones are read again. */
    private static final int REMEMBERED_SIDE = 200;

    private final EvidenceFolder folder;
    private final boolean writable;
    private final Sending sending;
    private final Fetching fetching;
    private final List<Runnable> onChange = new CopyOnWriteArrayList<>();
    private final Set<UUID> unsent = ConcurrentHashMap.newKeySet();
    private final Map<String, Shown> pictures = Collections.synchronizedMap(new Recent<>());
    private final Opener opener = new Opener();
    private final ExecutorService disk =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("files-", 0).factory());

    /** As many small pictures as two pages of history have. */
    private static final class Recent<T> extends LinkedHashMap<String, T> {
        private static final long serialVersionUID = 1L;
        private static final int MOST = 80;

        Recent() {
            super(MOST, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
            return size() > MOST;
        }
    }

    /**
     * @param writable false beside files that others write
     * @param wake has the acts tried that waited for their files
     */
    public EvidenceDesk(Path folder, boolean writable, Runnable wake) {
        this.folder = new EvidenceFolder(folder);
        this.writable = writable;
        sending = new Sending(this.folder, wake, this::changed);
        fetching = new Fetching(this.folder, this::changed);
    }

    /** What is sent before an act. */
    public Posts.Baggage baggage() {
        return sending;
    }

    /** From then on files can be fetched. */
    public void connect(WarehouseClient client) {
        fetching.connect(client);
    }

    /** An act was written down here and is still to be sent. */
    public void waits(Line line) {
        if (!line.act().evidence().isEmpty()) {
            unsent.add(line.id());
        }
    }

    /**
     * What was written down before the program was started. Blocks on disk.
     *
     * @param waiting in the outbox
     */
    public void begin(List<OutboxItem> waiting, Instant now) {
        var keep = new HashSet<String>();
        var known = true;
        for (var item : waiting) {
            try {
                for (var file : Sending.files(item.posting())) {
                    unsent.add(item.id());
                    keep.add(file.sha256());
                }
            } catch (IllegalArgumentException e) {
                // Whose files it names is not known: none is given up for room.
                known = false;
                LOG.log(System.Logger.Level.WARNING, "act " + item.id() + " cannot be read", e);
            }
        }
        if (writable && known) {
            try {
                folder.tidy(keep, MOST, now.minus(Duration.ofDays(1)));
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, "no room is made", e);
            }
        }
    }

    /** The warehouse has answered. */
    public void settled(UUID line) {
        if (unsent.remove(line)) {
            changed();
        }
    }

    private void changed() {
        onChange.forEach(Runnable::run);
    }

    @Override
    public Runnable onChange(Runnable listener) {
        onChange.add(listener);
        return () -> onChange.remove(listener);
    }

    @Override
    public CompletableFuture<Attachment> take(Path file) {
        return taken(() -> folder.take(file));
    }

    @Override
    public CompletableFuture<Attachment> take(Shown picture, String name) {
        return taken(() -> folder.take(Pictures.png(picture), name));
    }

    private CompletableFuture<Attachment> taken(Callable<Attachment> work) {
        return writable
                ? onDisk(work)
                : CompletableFuture.failedFuture(
                        new EvidenceException(EvidenceFault.READ_ONLY, null));
    }

    private <T> CompletableFuture<T> onDisk(Callable<T> work) {
        var done = new CompletableFuture<T>();
        disk.execute(() -> {
            try {
                done.complete(work.call());
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        return done;
    }

    @Override
    public Standing standing(UUID line, Attachment attachment) {
        var sent = sending.percent(attachment.id());
        if (sent != null) {
            return new Standing(Place.SENDING, sent);
        }
        if (unsent.contains(line)) {
            return new Standing(Place.WAITING);
        }
        var come = fetching.percent(attachment.id());
        if (come != null) {
            return new Standing(Place.COMING, come);
        }
        return new Standing(folder.find(attachment).isPresent() ? Place.HERE : Place.THERE);
    }

    @Override
    public CompletableFuture<Path> file(Attachment attachment) {
        return folder.find(attachment)
                .map(CompletableFuture::completedFuture)
                .orElseGet(() -> writable ? fetching.fetch(attachment) : away());
    }

    private static CompletableFuture<Path> away() {
        return CompletableFuture.failedFuture(new EvidenceException(EvidenceFault.AWAY, null));
    }

    @Override
    public CompletableFuture<Shown> picture(Attachment attachment, int side) {
        var key = attachment.sha256() + "/" + side;
        var known = pictures.get(key);
        if (known != null) {
            return CompletableFuture.completedFuture(known);
        }
        return file(attachment)
                .thenCompose(path -> onDisk(() -> read(path, side)))
                .whenComplete((picture, failed) -> {
                    if (failed == null && side <= REMEMBERED_SIDE) {
                        pictures.put(key, picture);
                    }
                });
    }

    private static Shown read(Path path, int side) throws EvidenceException {
        try {
            return Pictures.read(path, side);
        } catch (IOException e) {
            throw new EvidenceException(EvidenceFault.NOT_SHOWN, e);
        }
    }

    @Override
    public CompletableFuture<Path> open(Attachment attachment) {
        return file(attachment)
                .thenCompose(_ -> onDisk(() -> opener.open(folder.toOpen(attachment))));
    }

    @Override
    public CompletableFuture<Path> save(Attachment attachment, Path to) {
        return file(attachment).thenCompose(path -> onDisk(() -> written(path, to)));
    }

    private static Path written(Path from, Path to) throws EvidenceException {
        try {
            WholeFile.write(to, out -> Files.copy(from, out));
            return to;
        } catch (IOException e) {
            throw new EvidenceException(EvidenceFault.NO_ROOM, e);
        }
    }

    @Override
    public void close() {
        disk.shutdownNow();
        sending.close();
        fetching.close();
    }
}
