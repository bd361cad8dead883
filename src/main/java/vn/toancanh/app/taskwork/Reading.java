package vn.toancanh.app.taskwork;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import vn.toancanh.base.ErrorCode;
import vn.toancanh.base.WarehouseException;
import vn.toancanh.cache.Writer;
import vn.toancanh.task.desk.TaskDesk;
import vn.toancanh.task.journal.TaskStore;
import vn.toancanh.task.wire.TaskJson;

/**
 * Brings the lines of the warehouse into those of this computer, in its order. Any thread, one at a
 * time.
 */
final class Reading {
    private final TaskStore store;
    private final Writer writer;
    private final TaskDesk desk;

    Reading(TaskStore store, Writer writer, TaskDesk desk) {
        this.store = store;
        this.writer = writer;
        this.desk = desk;
    }

    /** Asks a warehouse for lines after a place, as they are sent. */
    @FunctionalInterface
    interface Source {
        String after(long seq) throws WarehouseException;
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
        var after = store.readTo();
        var page = page(source, after);
        var begunAnew = false;
        while (page.next() != after) {
            if (page.next() < after || !keep(page)) {
                if (begunAnew) {
                    throw new WarehouseException(
                            ErrorCode.BAD_ANSWER, "one line in two places", null);
                }
                begunAnew = true;
                save(store::forget);
                after = 0;
            } else {
                page.lines().forEach(each -> changed.add(each.line().directive()));
                after = page.next();
            }
            page = page(source, after);
        }
    }

    private boolean keep(TaskJson.Page page) {
        return writer.submit(
                        "directives of the warehouse",
                        () -> {
                            var fits = store.place(page.lines());
                            if (fits) {
                                store.setReadTo(page.next());
                            }
                            return fits;
                        })
                .join();
    }

    private void save(Runnable work) {
        writer.submit("directives of the warehouse", work).join();
    }

    private static TaskJson.Page page(Source source, long after) throws WarehouseException {
        try {
            return TaskJson.read(source.after(after), TaskJson.Page.class);
        } catch (IllegalArgumentException e) {
            throw new WarehouseException(ErrorCode.BAD_ANSWER, "not lines of directives", e);
        }
    }
}
