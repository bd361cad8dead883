package vn.toancanh.server;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.toancanh.server.http.EventId;
import vn.toancanh.server.http.Problem;
import vn.toancanh.warehouse.Holdings.Resource;

/**
 * Tells listeners which resource changed. The id of an event is the versions of all resources as
 * the listener then knows them, so a stream resumes after any break, also one of this server. One
 * thread looks at the versions for all; each listener has a virtual thread that writes to it, so a
 * slow one holds up nobody; one that went away is noticed at the next heartbeat.
 *
 * <p>Whoever is told comes at once to read. Listeners therefore take turns: each belongs to one of
 * a few groups that are told one after the other, so that those who write never queue behind all
 * who read.
 */
final class ChangeStream implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ChangeStream.class.getName());

    /** Times the number of groups: the longest until a listener is told. */
    private static final Duration LOOK = Duration.ofMillis(50);

    private static final int GROUPS = 8;
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    /** Each costs a connection and some kilobytes; one more is asked to come back later. */
    private static final int MOST_LISTENERS = 2000;

    private static final Duration GOODBYE = Duration.ofSeconds(2);

    private final Function<Resource, String> version;
    private final Set<Thread> listeners = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final ReentrantLock looks = new ReentrantLock();
    private final Group[] groups = new Group[GROUPS];
    private Look newest = new Look(0, Map.of());
    private int joined;
    private @Nullable Thread looking;

    /**
     * What was seen.
     *
     * @param number greater than that of every look before that saw something else
     */
    private record Look(long number, Map<Resource, Integer> versions) {}

    /** Those who are told at the same moment. Guarded by the lock. */
    private static final class Group {
        private final Condition told;
        private Look last = new Look(0, Map.of());

        Group(Condition told) {
            this.told = told;
        }
    }

    /**
     * @param version changes whenever the resource does; cheap
     */
    ChangeStream(Function<Resource, String> version) {
        this.version = version;
        Arrays.setAll(groups, _ -> new Group(lock.newCondition()));
    }

    void open(Context ctx) throws IOException {
        if (listeners.size() >= MOST_LISTENERS) {
            throw new Problem(HttpStatus.SERVICE_UNAVAILABLE, "too many listeners");
        }
        var lastId = ctx.header("Last-Event-ID");
        var now = first();
        var known = lastId == null ? new EnumMap<>(now.versions()) : EventId.parse(lastId);
        var response = ctx.res();
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        var out = response.getOutputStream();
        var ended = new CompletableFuture<Void>();
        ctx.future(() -> ended);
        send(out, "id: " + EventId.of(known) + "\n\n");
        var listener =
                Thread.ofVirtual()
                        .name("change-stream")
                        .unstarted(() -> feed(new Listener(out, known, group(), now), ended));
        listeners.add(listener);
        listener.start();
    }

    /** What was seen last; who comes does not wait for the next look. */
    private Look first() {
        lock.lock();
        try {
            if (looking == null) {
                looking = Thread.ofVirtual().name("change-look").start(this::keepLooking);
            }
            if (newest.number() > 0) {
                return newest;
            }
        } finally {
            lock.unlock();
        }
        return look();
    }

    /**
     * Looks at all versions, one caller at a time, so that no older ones come after newer ones.
     * However long that takes, nobody who listens waits for it.
     */
    private Look look() {
        looks.lock();
        try {
            var now = versions();
            lock.lock();
            try {
                if (!now.equals(newest.versions())) {
                    newest = new Look(newest.number() + 1, now);
                }
                return newest;
            } finally {
                lock.unlock();
            }
        } finally {
            looks.unlock();
        }
    }

    private void tell(Group group) {
        var now = look();
        lock.lock();
        try {
            if (now.number() > group.last.number()) {
                group.last = now;
                group.told.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** As many listeners in each. */
    private Group group() {
        lock.lock();
        try {
            return groups[joined++ % GROUPS];
        } finally {
            lock.unlock();
        }
    }

    private void keepLooking() {
        var broken = false;
        try {
            for (var turn = 0; ; turn = (turn + 1) % GROUPS) {
                Thread.sleep(LOOK);
                try {
                    tell(groups[turn]);
                    broken = false;
                } catch (RuntimeException e) {
                    if (!broken) {
                        LOG.log(System.Logger.Level.WARNING, "nobody hears of changes", e);
                    }
                    broken = true;
                }
            }
        } catch (InterruptedException e) {
            LOG.log(System.Logger.Level.DEBUG, "no more looking", e);
        }
    }

    /** A newer look than that, or null when it is time for a heartbeat. */
    private @Nullable Look await(Group group, Look known) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            var left = HEARTBEAT.toNanos();
            while (group.last.number() <= known.number()) {
                if (left <= 0) {
                    return null;
                }
                left = group.told.awaitNanos(left);
            }
            return group.last;
        } finally {
            lock.unlock();
        }
    }

    /**
     * @param known what the listener was told of
     * @param first what there was when he came
     */
    private record Listener(
            OutputStream out, Map<Resource, Integer> known, Group group, Look first) {}

    private void feed(Listener who, CompletableFuture<Void> ended) {
        try {
            var seen = who.first();
            // Whoever comes back hears at once what he missed.
            tellChanges(who.out(), who.known(), seen.versions());
            while (true) {
                var now = await(who.group(), seen);
                if (now == null) {
                    send(who.out(), ": still here\n\n");
                } else {
                    tellChanges(who.out(), who.known(), now.versions());
                    seen = now;
                }
            }
        } catch (InterruptedException e) {
            sayGoodbye(who.out(), ended);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "a listener went away", e);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "a change stream broke", e);
            sayGoodbye(who.out(), ended);
        } finally {
            listeners.remove(Thread.currentThread());
        }
    }

    /**
     * Ends the answer of a listener who is still there. The web server has already taken back the
     * request of one who is not; to end that again would touch somebody else's.
     */
    private static void sayGoodbye(OutputStream out, CompletableFuture<Void> ended) {
        try {
            send(out, ": goodbye\n\n");
            ended.complete(null);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "a listener went away", e);
        }
    }

    private static void tellChanges(
            OutputStream out, Map<Resource, Integer> known, Map<Resource, Integer> now)
            throws IOException {
        for (var each : now.entrySet()) {
            if (!each.getValue().equals(known.put(each.getKey(), each.getValue()))) {
                var data = "{\"resource\":\"" + each.getKey().path() + "\"}";
                send(out, "event: changed\nid: " + EventId.of(known) + "\ndata: " + data + "\n\n");
            }
        }
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private EnumMap<Resource, Integer> versions() {
        var versions = new EnumMap<Resource, Integer>(Resource.class);
        for (var resource : Resource.values()) {
            versions.put(resource, version.apply(resource).hashCode());
        }
        return versions;
    }

    /**
     * Ends every stream; listeners come back by themselves. Waits for the goodbyes, because the web
     * server, stopped next, takes back requests that must not be ended after that.
     */
    @Override
    public void close() {
        lock.lock();
        try {
            if (looking != null) {
                looking.interrupt();
            }
        } finally {
            lock.unlock();
        }
        var open = List.copyOf(listeners);
        open.forEach(Thread::interrupt);
        try {
            var end = System.nanoTime() + GOODBYE.toNanos();
            for (var listener : open) {
                listener.join(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
