package vn.toancanh.sync.engine;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.ErrorCode;
import vn.toancanh.base.WarehouseException;
import vn.toancanh.cache.Writer;
import vn.toancanh.sync.FeedState;
import vn.toancanh.sync.RegisterStore;
import vn.toancanh.warehouse.Holdings.Resource;
import vn.toancanh.warehouse.client.ObservationPages;
import vn.toancanh.warehouse.client.ObservationPages.Page;

/**
 * Commits pages of observations, each together with the place where its reading stands, while the
 * next ones are parsed.
 */
final class PageSaving {
    /** The place of a reading that came to its end. */
    static final String DONE = "done";

    /** Pages that may wait for the writer. */
    private static final int UNSAVED = 2;

    private final Writer writer;
    private final RegisterStore register;
    private final ObservationTarget target;
    private final SyncBoard board;
    private final Clock clock;

    PageSaving(SyncTarget target, SyncBoard board, Clock clock) {
        this.writer = target.writer();
        this.register = target.register();
        this.target = target.observations();
        this.board = board;
        this.clock = clock;
    }

    /** A reading that hands its pages on. */
    interface Call {
        void read(ObservationPages pages) throws WarehouseException;
    }

    /**
     * Where a reading stands; a null place forgets it.
     *
     * @param began who we were when the reading began
     */
    private record Bookmark(String name, @Nullable String place, Optional<String> began) {}

    /**
     * Reads to the end and keeps under {@code name} that it is done.
     *
     * @param inPieces also keeps how far it came, so that it can go on there
     * @param began who we were before the reading began and its place was looked up
     */
    void read(String name, boolean inPieces, Optional<String> began, Call call)
            throws WarehouseException {
        var unsaved = new ArrayDeque<CompletableFuture<Boolean>>();
        call.read(page -> {
            var next = page.next();
            var place = next == null ? DONE : inPieces ? next : null;
            unsaved.add(submit(page, new Bookmark(name, place, began), unsaved.peekLast()));
            while (unsaved.size() > UNSAVED) {
                saved(unsaved.remove());
            }
            return true;
        });
        while (!unsaved.isEmpty()) {
            saved(unsaved.remove());
        }
    }

    void save(Page page) throws WarehouseException {
        if (!page.rows().isEmpty() || !page.rejected().isEmpty()) {
            saved(submit(page, null, null));
        }
    }

    /** Who we are and what we may see, as far as that is known. */
    Optional<String> access() {
        return register.bookmark(SyncTarget.ACCESS);
    }

    /**
     * Within the writer's work.
     *
     * @param began who we were when the reading began
     * @throws WarehouseException when we have become somebody else, who must read from the start
     */
    void checkAccess(Optional<String> began) throws WarehouseException {
        if (began.isPresent() && !began.equals(access())) {
            throw new WarehouseException(
                    ErrorCode.CUT_OFF, "we are somebody else now", null, Duration.ZERO);
        }
    }

    private void saved(CompletableFuture<Boolean> page) throws WarehouseException {
        Saving.done(page);
        board.changed(Resource.OBSERVATIONS);
    }

    /**
     * @param before the page before it: no place is kept beyond one that was not written
     */
    private CompletableFuture<Boolean> submit(
            Page page, @Nullable Bookmark bookmark, @Nullable CompletableFuture<Boolean> before) {
        return writer.submit(
                "observations",
                () -> {
                    if (before != null && before.isCompletedExceptionally()) {
                        throw new CancellationException("the page before it is not written");
                    }
                    if (bookmark != null) {
                        checkAccess(bookmark.began());
                    }
                    var withheld = target.put().applyAsInt(page.rows());
                    register.addRejections(Resource.OBSERVATIONS, page.rejected(), clock.instant());
                    if (bookmark != null) {
                        register.setBookmark(bookmark.name(), bookmark.place());
                    }
                    var feed = counted(page, withheld);
                    register.save(feed);
                    board.good(feed, null);
                    return true;
                });
    }

    private FeedState counted(Page page, int withheld) {
        var before = board.feed(Resource.OBSERVATIONS);
        return new FeedState(
                Resource.OBSERVATIONS,
                clock.instant(),
                null,
                before.rows() + page.rows().size() - withheld,
                before.rejected() + page.rejected().size(),
                before.withheld() + withheld);
    }
}
