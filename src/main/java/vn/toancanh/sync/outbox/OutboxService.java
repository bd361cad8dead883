package vn.toancanh.sync.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.ErrorCode;
import vn.toancanh.base.Listeners;
import vn.toancanh.base.WarehouseException;
import vn.toancanh.cache.Writer;
import vn.toancanh.warehouse.Answer;
import vn.toancanh.warehouse.Posting;

/**
 * Sends what people did, in order, until the warehouse has answered. An act is on the disk before
 * {@link #act} completes, and is sent again with the same key after any failure, also after the
 * program was killed: nothing is lost, nothing is applied twice. Any thread.
 */
public final class OutboxService implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(OutboxService.class.getName());
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
    private static final Duration IDLE = Duration.ofHours(1);

    private final OutboxStore store;
    private final Writer writer;
    private final Received received;
    private final Clock clock;
    private final Semaphore wake = new Semaphore(0);
    private final List<Consumer<OutboxItem>> onChange = new CopyOnWriteArrayList<>();
    private final List<BiConsumer<OutboxItem, Answer>> onSettled = new CopyOnWriteArrayList<>();
    private @Nullable Thread sender;
    private int failures;
    private String complained = "";

    /** Sends one act as its author; blocks. */
    @FunctionalInterface
    public interface Post {
        /**
         * @throws WarehouseException when it must be sent again; {@link ErrorCode#NOT_SIGNED_IN}
         *     while its author is not signed in here
         */
        Answer post(Posting posting, OutboxItem.Author author) throws WarehouseException;
    }

    /** Keeps what the warehouse answered; called within the transaction that ends the waiting. */
    @FunctionalInterface
    public interface Received {
        void received(OutboxItem item, Answer answer);
    }

    public OutboxService(OutboxStore store, Writer writer, Received received, Clock clock) {
        this.store = store;
        this.writer = writer;
        this.received = received;
        this.clock = clock;
    }

    /**
     * Writes acts down, all or none, and sends them as soon as they can be sent.
     *
     * @param items what is done at once, in its order; at least one
     * @param alongside written in the same transaction
     * @return completes once the acts are on the disk
     */
    public CompletableFuture<Boolean> act(List<OutboxItem> items, Runnable alongside) {
        return writer.submit(
                        items.getFirst().kind(),
                        () -> {
                            items.forEach(store::add);
                            alongside.run();
                        })
                .whenComplete((done, failed) -> {
                    if (failed == null) {
                        wake.release();
                        items.forEach(this::changed);
                    }
                });
    }

    /** Called on background threads whenever an act was written down or answered. */
    public void onChange(Consumer<OutboxItem> listener) {
        onChange.add(listener);
    }

    /** Called on the thread that sends, once an answer is on the disk. */
    public void onSettled(BiConsumer<OutboxItem, Answer> listener) {
        onSettled.add(listener);
    }

    /** Begins to send; once. */
    public synchronized void connect(Post post) {
        if (sender == null) {
            sender = Thread.ofVirtual().name("outbox").start(() -> run(post));
        }
    }

    /** The warehouse may be there again. */
    public void wake() {
        wake.release();
    }

    private void run(Post post) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                var wait = guardedRound(post);
                if (wake.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            LOG.log(System.Logger.Level.DEBUG, "stopped sending", e);
        }
    }

    /** What nobody expected stops nothing for good: whatever waits is tried again. */
    private Duration guardedRound(Post post) throws InterruptedException {
        try {
            return round(post);
        } catch (RuntimeException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedException(e.getMessage());
            }
            complain("the outbox could not be sent", e);
            return backOff(++failures);
        }
    }

    /** Once for each cause, however often it is tried. */
    private void complain(String what, RuntimeException cause) {
        if (!cause.toString().equals(complained)) {
            complained = cause.toString();
            LOG.log(System.Logger.Level.ERROR, what, cause);
        }
    }

    /**
     * Tries everything that waits. A failed act, or one whose answer could not be written down,
     * holds back only those on the same subject and behind it, unless the warehouse cannot be
     * reached at all or asks for silence.
     *
     * @return how long until the next round
     */
    private Duration round(Post post) throws InterruptedException {
        var held = new HashSet<String>();
        var progress = false;
        @Nullable Duration asked = null;
        for (var item : store.waiting()) {
            if (held.contains(item.subject()) || held.contains(behind(item))) {
                held.add(item.subject());
                continue;
            }
            try {
                if (send(item, post)) {
                    progress = true;
                } else {
                    held.add(item.subject());
                }
            } catch (WarehouseException e) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new InterruptedException(e.getMessage());
                }
                held.add(item.subject());
                asked = e.retryAfter();
                note(item, e.code());
                if (isGone(e.code()) || asked != null) {
                    break;
                }
            } catch (RuntimeException e) {
                held.add(item.subject());
                complain(item.kind() + " could not be sent", e);
            }
        }
        if (held.isEmpty()) {
            complained = "";
            failures = 0;
            return IDLE;
        }
        failures = progress ? 1 : failures + 1;
        return asked == null ? backOff(failures) : asked;
    }

    private static String behind(OutboxItem item) {
        return Objects.requireNonNullElse(item.behind(), item.subject());
    }

    private static boolean isGone(ErrorCode code) {
        return switch (code) {
            case UNREACHABLE, TIMEOUT, TLS, OFFLINE -> true;
            default -> false;
        };
    }

    /**
     * @return whether it needs not be sent again
     */
    private boolean send(OutboxItem item, Post post)
            throws WarehouseException, InterruptedException {
        var answer = post.post(item.posting(), item.author());
        boolean written =
                commit(
                        "answered",
                        () -> {
                            store.answered(item, answer, clock.instant());
                            received.received(item, answer);
                        });
        changed(item);
        if (written) {
            onSettled.forEach(each -> Listeners.tell(() -> each.accept(item, answer)));
        }
        return written;
    }

    private void note(OutboxItem item, ErrorCode code) throws InterruptedException {
        LOG.log(System.Logger.Level.INFO, item.kind() + " waits: " + code);
        var _ = commit("waits", () -> store.failed(item, code.name()));
    }

    /** What cannot be written down now is sent again later; the key makes that harmless. */
    private boolean commit(String what, Runnable work) throws InterruptedException {
        try {
            return writer.submit(what, work).get();
        } catch (ExecutionException e) {
            LOG.log(System.Logger.Level.ERROR, "not written down: " + what, e);
            return false;
        }
    }

    static Duration backOff(int failures) {
        var millis = FIRST_WAIT.toMillis() << Math.min(failures - 1, 10);
        var most = Math.min(millis, LONGEST_WAIT.toMillis());
        return Duration.ofMillis(most / 2 + ThreadLocalRandom.current().nextLong(most / 2 + 1));
    }

    private void changed(OutboxItem item) {
        onChange.forEach(each -> Listeners.tell(() -> each.accept(item)));
    }

    @Override
    public synchronized void close() {
        if (sender != null) {
            sender.interrupt();
        }
    }
}
