package vn.toancanh.server.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Pages already built and compressed, the least recently used thrown out beyond a number of bytes.
 * Callers that want the same page at once wait for one building of it. Any thread.
 */
public final class PageCache {
    /** One answer, gzip-compressed; {@code next} is the path of the page after it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a record
    record Page(byte[] gzip, @Nullable String next) {}

    private final long mostBytes;
    private final Map<String, Page> pages = new LinkedHashMap<>(64, 0.75f, true);
    private final Map<String, CompletableFuture<Page>> building = new ConcurrentHashMap<>();
    private long bytes;

    public PageCache(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    Page get(String key, Supplier<Page> build) {
        var found = find(key);
        if (found != null) {
            return found;
        }
        var mine = new CompletableFuture<Page>();
        var others = building.putIfAbsent(key, mine);
        if (others != null) {
            return join(others);
        }
        try {
            var page = build.get();
            keep(key, page);
            mine.complete(page);
            return page;
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            building.remove(key);
        }
    }

    private static Page join(CompletableFuture<Page> page) {
        try {
            return page.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private synchronized @Nullable Page find(String key) {
        return pages.get(key);
    }

    private synchronized void keep(String key, Page page) {
        if (page.gzip().length > mostBytes / 4) {
            return;
        }
        var before = pages.put(key, page);
        bytes += page.gzip().length - (before == null ? 0 : before.gzip().length);
        for (var oldest = pages.values().iterator(); bytes > mostBytes; ) {
            bytes -= oldest.next().gzip().length;
            oldest.remove();
        }
    }

    synchronized long bytes() {
        return bytes;
    }
}
