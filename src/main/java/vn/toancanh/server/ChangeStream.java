package vn.toancanh.server;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.toancanh.server.http.Problem;
import vn.toancanh.warehouse.Holdings.Resource;

/**
 * Tells listeners which resource changed. The id of an event is the versions of all resources as
 * the listener then knows them, so a stream resumes after any break, also one of this server. One
 * thread looks at the versions for all; each listener has a virtual thread that writes to it, so a
 * slow one holds up nobody; one that went away is noticed at the next heartbeat.
 */
final class ChangeStream implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ChangeStream.class.getName());
    private static final Duration LOOK = Duration.ofMillis(400);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    /** Each costs a connection and some kilobytes; one more is asked to come back later. */
    private static final int MOST_LISTENERS = 2000;

    private static final int ID_DIGITS = 8;
    private static final Duration GOODBYE = Duration.ofSeconds(2);

    private final Function<Resource, String> version;
    private final Set<Thread> listeners = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Map<Resource, Integer> newest = Map.of();
    private @Nullable Thread looking;

    /**
     * @param version changes whenever the resource does; cheap
     */
    ChangeStream(Function<Resource, String> version) {
        this.version = version;
    }

    void open(Context ctx) throws IOException {
        if (listeners.size() >= MOST_LISTENERS) {
            throw new Problem(HttpStatus.SERVICE_UNAVAILABLE, "too many listeners");
        }
        var lastId = ctx.header("Last-Event-ID");
        var now = look();
        var known = lastId == null ? new EnumMap<>(now) : parse(lastId);
        var response = ctx.res();
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        var out = response.getOutputStream();
        var ended = new CompletableFuture<Void>();
        ctx.future(() -> ended);
        send(out, "id: " + id(known) + "\n\n");
        var listener =
                Thread.ofVirtual().name("change-stream").unstarted(() -> feed(out, known, ended));
        listeners.add(listener);
        listener.start();
    }

    /** Looks at all versions, one caller at a time, so that no older ones come after newer ones. */
    private Map<Resource, Integer> look() {
        lock.lock();
        try {
            if (looking == null) {
                looking = Thread.ofVirtual().name("change-look").start(this::keepLooking);
            }
            var now = versions();
            if (!now.equals(newest)) {
                newest = now;
                changed.signalAll();
            }
            return now;
        } finally {
            lock.unlock();
        }
    }

    private void keepLooking() {
        var broken = false;
        try {
            while (true) {
                Thread.sleep(LOOK);
                try {
                    var _ = look();
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

    /** Other versions than those known, or null when it is time for a heartbeat. */
    private @Nullable Map<Resource, Integer> await(Map<Resource, Integer> known)
            throws InterruptedException {
        lock.lockInterruptibly();
        try {
            var left = HEARTBEAT.toNanos();
            while (newest.equals(known)) {
                if (left <= 0) {
                    return null;
                }
                left = changed.awaitNanos(left);
            }
            return newest;
        } finally {
            lock.unlock();
        }
    }

    private void feed(
            OutputStream out, Map<Resource, Integer> known, CompletableFuture<Void> ended) {
        try {
            while (true) {
                var now = await(known);
                if (now == null) {
                    send(out, ": still here\n\n");
                } else {
                    tellChanges(out, known, now);
                }
            }
        } catch (InterruptedException e) {
            sayGoodbye(out, ended);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "a listener went away", e);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "a change stream broke", e);
            sayGoodbye(out, ended);
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
                send(out, "event: changed\nid: " + id(known) + "\ndata: " + data + "\n\n");
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

    private static String id(Map<Resource, Integer> versions) {
        var id = new StringBuilder();
        for (var resource : Resource.values()) {
            var version = versions.get(resource);
            id.append(HexFormat.of().toHexDigits(version == null ? 0 : version));
        }
        return id.toString();
    }

    /** An id we did not make knows nothing: everything is told again. */
    private static EnumMap<Resource, Integer> parse(String id) {
        var versions = new EnumMap<Resource, Integer>(Resource.class);
        var resources = Resource.values();
        if (id.length() != resources.length * ID_DIGITS || !id.matches("[0-9a-f]+")) {
            return versions;
        }
        for (int i = 0; i < resources.length; i++) {
            var digits = id.substring(i * ID_DIGITS, (i + 1) * ID_DIGITS);
            versions.put(resources[i], HexFormat.fromHexDigits(digits));
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
