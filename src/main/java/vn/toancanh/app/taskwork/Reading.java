package vn.toancanh.app.taskwork;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.ErrorCode;
import vn.toancanh.base.WarehouseException;
import vn.toancanh.cache.Writer;
import vn.toancanh.task.desk.TaskDesk;
import vn.toancanh.task.journal.ReadTo;
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
    private final Consumer<Boolean> onRead;
    private boolean begunAnew;

    /**
     * @param onRead whenever everything was read; true when a book was read anew that is not the
     *     one read before
     */
    Reading(TaskStore store, Writer writer, TaskDesk desk, Consumer<Boolean> onRead) {
        this.onRead = onRead;
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
     * Everything the warehouse has written since the last time, and once more from the first line
     * when it may show us others than then; nothing where it never served any directive.
     *
     * @param access who we are and what we may see; blank while that is not known
     * @return the directives with new lines
     */
    synchronized Set<UUID> read(Source source, String access) throws WarehouseException {
        var changed = new HashSet<UUID>();
        var known = store.readTo();
        try {
            read(source, known.seq() == 0 ? ReadTo.nothing(access) : known, access, changed);
            if (!access.isEmpty() && !store.readTo().access().equals(access)) {
                // Read as before until here, so that an older book was noticed by its mark.
                var first = ReadTo.nothing(access);
                save(() -> store.setReadTo(first));
                read(source, first, access, changed);
            }
            finish(changed);
        } catch (WarehouseException e) {
            // A gateway says the same while the warehouse is being replaced.
            if (e.code() != ErrorCode.NOT_FOUND || known.seq() > 0 || begunAnew) {
                throw e;
            }
        } finally {
            desk.refresh(changed);
        }
        return changed;
    }

    private void read(Source source, ReadTo known, String access, Set<UUID> changed)
            throws WarehouseException {
        var from = known;
        var again = false;
        while (true) {
            var page = page(source, from);
            var next = new ReadTo(page.next(), page.mark(), from.access());
            if (next.seq() < from.seq() || !keep(page, next)) {
                if (again) {
                    throw new WarehouseException(
                            ErrorCode.BAD_ANSWER, "one line in two places", null);
                }
                again = true;
                begunAnew = true;
                save(store::forget);
                from = ReadTo.nothing(access);
            } else {
                page.lines().forEach(each -> changed.add(each.line().directive()));
                if (next.seq() == from.seq() || page.isLast()) {
                    break;
                }
                from = next;
            }
        }
    }

    /** Of another book the desk may show what nobody has written there. */
    private void finish(Set<UUID> changed) {
        var anew = begunAnew;
        if (anew) {
            desk.states().forEach(state -> changed.add(state.directive().id()));
            begunAnew = false;
        }
        onRead.accept(anew);
    }

    private boolean keep(TaskJson.Page page, ReadTo next) {
        return writer.submit(
                        "directives of the warehouse",
                        () -> {
                            var fits = store.place(page.lines());
                            if (fits) {
                                store.setReadTo(next);
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
