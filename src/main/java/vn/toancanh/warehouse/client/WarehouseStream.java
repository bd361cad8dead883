package vn.toancanh.warehouse.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.sse.EventSource;
import okhttp3.sse.EventSourceListener;
import okhttp3.sse.EventSources;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.WarehouseException;
import vn.toancanh.warehouse.Holdings.Resource;

/**
 * Listens for what changed at the warehouse. Takes up again where it stopped, after a wait that
 * doubles up to a minute, so that a thousand desks do not come back at one moment. {@link #start}
 * and {@link #close} from one thread; the listener is called on a thread of its own.
 */
public final class WarehouseStream implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(WarehouseStream.class.getName());
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The contract promises a sign of life every 15 seconds. */
    private static final Duration SILENCE = Duration.ofSeconds(45);

    private static final long FIRST_WAIT_MILLIS = 1000;
    private static final long LONGEST_WAIT_MILLIS = 60_000;

    private final WarehouseHttp http;
    private final OkHttpClient client;
    private final Listener listener;
    private @Nullable ScheduledExecutorService thread;
    private volatile boolean closed;

    private volatile @Nullable String lastEvent;
    private volatile long wait = FIRST_WAIT_MILLIS;
    private volatile boolean heard;
    private volatile @Nullable EventSource source;

    /** What a stream tells. */
    public interface Listener {
        /** The warehouse answers: what failed before is worth another try. */
        void opened();

        /** An open stream broke off: the warehouse may be gone. */
        default void broken() {}

        /**
         * @param lastEvent to be kept for the next start
         */
        void changed(Resource resource, @Nullable String lastEvent);
    }

    WarehouseStream(WarehouseHttp http, Listener listener, @Nullable String lastEvent) {
        this.http = http;
        this.listener = listener;
        this.lastEvent = lastEvent;
        this.client =
                http.client().newBuilder().readTimeout(SILENCE).callTimeout(Duration.ZERO).build();
    }

    public synchronized void start() {
        var made =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("warehouse-stream").daemon().factory());
        thread = made;
        made.execute(this::connect);
    }

    private void connect() {
        if (closed) {
            return;
        }
        try {
            var request = http.request(http.url("v1/stream"));
            var last = lastEvent;
            if (last != null) {
                request.header("Last-Event-ID", last);
            }
            var deaf = last == null && heard;
            var ear = new Ear(deaf);
            source = EventSources.createFactory(client).newEventSource(request.build(), ear);
        } catch (WarehouseException e) {
            LOG.log(System.Logger.Level.INFO, "no stream", e);
            again();
        }
    }

    private synchronized void again() {
        var runner = thread;
        if (closed || runner == null) {
            return;
        }
        var jittered = wait / 2 + ThreadLocalRandom.current().nextLong(wait);
        wait = Math.min(wait * 2, LONGEST_WAIT_MILLIS);
        var _ = runner.schedule(this::connect, jittered, TimeUnit.MILLISECONDS);
    }

    /** Hears one connection. */
    private final class Ear extends EventSourceListener {
        private final boolean deaf;
        private volatile boolean open;

        /**
         * @param deaf we were cut off before any event gave us an id, so the warehouse cannot tell
         *     what we missed
         */
        Ear(boolean deaf) {
            this.deaf = deaf;
        }

        @Override
        public void onOpen(EventSource from, Response response) {
            open = true;
            wait = FIRST_WAIT_MILLIS;
            heard = true;
            listener.opened();
            if (deaf) {
                Arrays.stream(Resource.values()).forEach(each -> listener.changed(each, null));
            }
        }

        @Override
        public void onEvent(
                EventSource from, @Nullable String id, @Nullable String type, String data) {
            if (id != null && !id.isEmpty()) {
                lastEvent = id;
            }
            if (!"changed".equals(type)) {
                return;
            }
            try {
                var path = JSON.readTree(data).path("resource").asText();
                Arrays.stream(Resource.values())
                        .filter(resource -> resource.path().equals(path))
                        .forEach(resource -> listener.changed(resource, lastEvent));
            } catch (JsonProcessingException e) {
                LOG.log(System.Logger.Level.WARNING, "an event that is no JSON", e);
            }
        }

        @Override
        public void onClosed(EventSource from) {
            end();
        }

        @Override
        public void onFailure(
                EventSource from, @Nullable Throwable failure, @Nullable Response response) {
            end();
        }

        private void end() {
            if (open && !closed) {
                open = false;
                listener.broken();
            }
            again();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        var open = source;
        if (open != null) {
            open.cancel();
        }
        var runner = thread;
        if (runner != null) {
            runner.shutdownNow();
        }
    }
}
