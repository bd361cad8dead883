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
import java.util.function.Function;
import vn.toancanh.server.http.Problem;
import vn.toancanh.warehouse.Holdings.Resource;

/**
 * Tells listeners which resource changed. The id of an event is the versions of all resources as
 * the listener then knows them, so a stream resumes after any break, also one of this server. One
 * virtual thread for each listener looks at the versions; a listener that went away is noticed at
 * the next heartbeat.
 */
final class ChangeStream implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ChangeStream.class.getName());
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final int LOOKS_PER_HEARTBEAT = 20;
    private static final int MOST_LISTENERS = 200;
    private static final int ID_DIGITS = 8;
    private static final Duration GOODBYE = Duration.ofSeconds(2);

    private final Function<Resource, String> version;
    private final Set<Thread> listeners = ConcurrentHashMap.newKeySet();

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
        var known = lastId == null ? versions() : parse(lastId);
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

    private void feed(
            OutputStream out, Map<Resource, Integer> known, CompletableFuture<Void> ended) {
        try {
            for (int look = 1; true; look++) {
                tellChanges(out, known);
                if (look % LOOKS_PER_HEARTBEAT == 0) {
                    send(out, ": still here\n\n");
                }
                Thread.sleep(LOOK);
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

    private void tellChanges(OutputStream out, Map<Resource, Integer> known) throws IOException {
        for (var now : versions().entrySet()) {
            if (!now.getValue().equals(known.put(now.getKey(), now.getValue()))) {
                var data = "{\"resource\":\"" + now.getKey().path() + "\"}";
                send(out, "event: changed\nid: " + id(known) + "\ndata: " + data + "\n\n");
            }
        }
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private Map<Resource, Integer> versions() {
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
    private static Map<Resource, Integer> parse(String id) {
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
