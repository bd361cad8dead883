package vn.toancanh.warehouse.client;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.ErrorCode;
import vn.toancanh.base.WarehouseException;
import vn.toancanh.indicator.Observation;
import vn.toancanh.warehouse.client.ObservationPages.Page;
import vn.toancanh.warehouse.json.WarehouseObservations;

/**
 * Reads pages of observations. The link to the next page comes before the page itself, so the next
 * one is already on its way while this one is parsed; pages are handed over in order.
 */
final class WarehouseReading {
    /** Pages under way besides the one that is handed over: enough for two cores. */
    private static final int AHEAD = 2;

    private final WarehouseHttp http;
    private final ExecutorService threads;
    private final ConcurrentLinkedQueue<WarehouseObservations> idle = new ConcurrentLinkedQueue<>();

    WarehouseReading(WarehouseHttp http, ExecutorService threads) {
        this.http = http;
        this.threads = threads;
    }

    void read(HttpUrl first, Instant now, ObservationPages pages) throws WarehouseException {
        var trail = http.trail();
        var coming = new ArrayDeque<Future<Page>>();
        Observation[] before = new Observation[0];
        HttpUrl url = first;
        try {
            while (url != null || !coming.isEmpty()) {
                while (url != null && coming.size() <= AHEAD) {
                    trail.step(url);
                    var answer = http.get(url, "application/json", null);
                    url = answer.next();
                    coming.add(threads.submit(() -> parse(answer, now)));
                }
                var page = come(coming.remove());
                before = refuseRepeated(page, before, first);
                if (!pages.take(page)) {
                    return;
                }
            }
        } finally {
            coming.forEach(page -> page.cancel(true));
        }
    }

    /** A server that ignores the cursor gives the same page under ever new addresses. */
    private static Observation[] refuseRepeated(Page page, Observation[] before, HttpUrl first)
            throws WarehouseException {
        if (page.rows().isEmpty()) {
            return before;
        }
        var ends = new Observation[] {page.rows().getFirst(), page.rows().getLast()};
        if (java.util.Arrays.equals(ends, before)) {
            throw new WarehouseException(ErrorCode.BAD_PAGING, "a page repeats: " + first, null);
        }
        return ends;
    }

    private Page parse(WarehouseHttp.Answer answer, Instant now) throws WarehouseException {
        var parser = idle.poll();
        if (parser == null) {
            parser = new WarehouseObservations();
        }
        try (answer) {
            var page = parser.read(answer.body(), now);
            idle.add(parser);
            var next = answer.next();
            return new Page(
                    page.rows(),
                    page.rejected(),
                    next == null ? null : next.queryParameter("cursor"),
                    page.resume());
        } catch (IOException e) {
            throw Failures.of("GET " + answer.url(), e);
        }
    }

    private static Page come(Future<Page> page) throws WarehouseException {
        try {
            return page.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WarehouseException(ErrorCode.TIMEOUT, "interrupted", e);
        } catch (CancellationException e) {
            throw new WarehouseException(ErrorCode.TIMEOUT, "cancelled", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof WarehouseException known) {
                throw known;
            }
            throw new IllegalStateException("reading a page", e.getCause());
        }
    }

    static void query(HttpUrl.Builder url, String name, @Nullable Object value) {
        if (value != null) {
            url.addQueryParameter(name, value.toString());
        }
    }
}
