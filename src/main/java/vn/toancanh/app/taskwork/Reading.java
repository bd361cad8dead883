package vn.toancanh.app.taskwork;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.ErrorCode;
import vn.toancanh.base.WarehouseException;
import vn.toancanh.cache.Writer;
import vn.toancanh.task.desk.TaskDesk;
import vn.toancanh.task.journal.TaskStore;
import vn.toancanh.task.journal.TaskStore.ReadTo;
import vn.toancanh.task.wire.TaskJson;

/**
 * Brings the lines of the warehouse into those of this computer, in its order. Any thread, one at a
 * time.
 */
final class Reading {
    private final TaskStore store;
    private final Writer writer;
    private final TaskDesk desk;
    private final Runnable onNewBook;

    /**
     * @param onNewBook once everything was read from a book that is not the one read before
     */
    Reading(TaskStore store, Writer writer, TaskDesk desk, Runnable onNewBook) {
        this.onNewBook = onNewBook;
        this.store = store;
        this.writer = writer;
        this.desk = desk;
    }

    /** Asks a warehouse for lines after a place, as they are sent. */
    @FunctionalInterface
    interface Source {
        String after(long seq, @Nullable UUID mark) throws WarehouseException;
    }

    /**
     * Everything the warehouse has written since the last time; nothing where it serves no
     * directives.
     *
     * @return the directives with new lines
     */
    synchronized Set<UUID> read(Source source) throws WarehouseException {
        var changed = new HashSet<UUID>();
        try {
            read(source, changed);
        } catch (WarehouseException e) {
            if (e.code() != ErrorCode.NOT_FOUND) {
                throw e;
            }
        } finally {
            desk.refresh(changed);
        }
        return changed;
    }

    private void read(Source source, Set<UUID> changed) throws WarehouseException {
        var from = store.readTo();
        var begunAnew = false;
        while (true) {
            var page = page(source, from);
            if (page.next() < from.seq() || !keep(page)) {
                if (begunAnew) {
                    throw new WarehouseException(
                            ErrorCode.BAD_ANSWER, "one line in two places", null);
                }
                begunAnew = true;
                save(store::forget);
                from = new ReadTo(0, null);
            } else {
                page.lines().forEach(each -> changed.add(each.line().directive()));
                if (page.next() == from.seq() || page.isLast()) {
                    break;
                }
                from = new ReadTo(page.next(), page.mark());
            }
        }
        if (begunAnew) {
            onNewBook.run();
        }
    }

    private boolean keep(TaskJson.Page page) {
        return writer.submit(
                        "directives of the warehouse",
                        () -> {
                            var fits = store.place(page.lines());
                            if (fits) {
                                store.setReadTo(new ReadTo(page.next(), page.mark()));
                            }
                            return fits;
                        })
                .join();
    }

    private void save(Runnable work) {
        writer.submit("directives of the warehouse", work).join();
    }

    private static TaskJson.Page page(Source source, ReadTo from) throws WarehouseException {
        try {
            var text = source.after(from.seq(), from.mark());
            return TaskJson.read(text, TaskJson.Page.class);
        } catch (IllegalArgumentException e) {
            throw new WarehouseException(ErrorCode.BAD_ANSWER, "not lines of directives", e);
        }
    }
}
