package vn.toancanh.app.watch;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.AlertState;
import vn.toancanh.alert.By;
import vn.toancanh.alert.desk.AlertDesk;
import vn.toancanh.alert.desk.DeedJson;
import vn.toancanh.alert.journal.AlertJournalStore;
import vn.toancanh.alert.journal.AlertOrderStore;
import vn.toancanh.alert.journal.AlertOrderStore.Judge;
import vn.toancanh.alert.journal.LinesJson;
import vn.toancanh.alert.journal.Numbered;
import vn.toancanh.alert.life.Fold;
import vn.toancanh.alert.life.Stimulus;
import vn.toancanh.base.ErrorCode;
import vn.toancanh.base.WarehouseException;
import vn.toancanh.cache.Writer;
import vn.toancanh.sync.outbox.OutboxItem;
import vn.toancanh.warehouse.Answer;

/** Brings what the warehouse wrote and answered into the journal of this computer. Any thread. */
final class Merge {
    private static final System.Logger LOG = System.getLogger(Merge.class.getName());

    /** So many alerts are read faster with all others than one by one. */
    private static final int MANY = 50;

    private static final String NO_ALERTS_THERE = "404";

    private final AlertJournalStore journal;
    private final AlertOrderStore order;
    private final Writer writer;
    private final AlertDesk desk;
    private final List<Consumer<Refused>> onRefused = new CopyOnWriteArrayList<>();

    Merge(AlertJournalStore journal, AlertOrderStore order, Writer writer, AlertDesk desk) {
        this.journal = journal;
        this.order = order;
        this.writer = writer;
        this.desk = desk;
    }

    /** Asks a warehouse for lines after a place, as they are sent. */
    @FunctionalInterface
    interface Source {
        String after(long seq) throws WarehouseException;
    }

    Runnable onRefused(Consumer<Refused> listener) {
        onRefused.add(listener);
        return () -> onRefused.remove(listener);
    }

    /**
     * Everything the warehouse has written since the last time; nothing where it serves no alerts.
     *
     * @return the new lines
     */
    List<Numbered> read(Source source) throws WarehouseException {
        var lines = new ArrayList<Numbered>();
        try {
            var after = order.last();
            var page = page(source, after);
            while (page.next() != after) {
                if (page.next() < after) {
                    save(order::forget);
                }
                var next = page;
                save(() -> keep(next));
                lines.addAll(next.lines());
                after = next.next();
                page = page(source, after);
            }
            settle(page.judgedUntil(), lines);
        } catch (WarehouseException e) {
            if (e.code() != ErrorCode.NOT_FOUND) {
                throw e;
            }
        }
        return lines;
    }

    private static LinesJson.Page page(Source source, long after) throws WarehouseException {
        try {
            return LinesJson.read(source.after(after));
        } catch (IOException e) {
            throw new WarehouseException(ErrorCode.BAD_ANSWER, "not lines of a journal", e);
        }
    }

    private void keep(LinesJson.Page page) {
        journal.add(page.lines().stream().map(Numbered::line).toList());
        order.order(page.lines());
    }

    private void save(Runnable work) {
        writer.submit("alerts of the warehouse", work).join();
    }

    /** The page on which nothing is left says how far all before it was judged. */
    private void settle(@Nullable Instant judged, List<Numbered> lines) {
        var before = order.mark(Judge.WAREHOUSE);
        var keys = new HashSet<AlertKey>();
        lines.forEach(each -> keys.add(each.line().key()));
        if (judged != null && !judged.equals(before)) {
            save(() -> order.setMark(Judge.WAREHOUSE, judged));
            keys.addAll(before == null ? desk.states().keySet() : order.onlyHere(before, judged));
        }
        refresh(keys);
    }

    private void refresh(Set<AlertKey> keys) {
        if (!keys.isEmpty()) {
            desk.refresh(keys, () -> keys.size() > MANY ? journal.states() : states(keys));
        }
    }

    private Map<AlertKey, AlertState> states(Set<AlertKey> keys) {
        var states = new HashMap<AlertKey, AlertState>();
        keys.forEach(key -> states.put(key, Fold.replay(key, journal.of(key))));
        return states;
    }

    /** Within the transaction that notes an answer; what follows from it comes after it. */
    void answered(OutboxItem item, Answer answer) {
        if (!item.kind().equals(WorkLedger.KIND)) {
            return;
        }
        if (answer instanceof Answer.Taken(var body)) {
            try {
                journal.add(LinesJson.read(body).lines().stream().map(Numbered::line).toList());
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, "an answer that is none", e);
            }
        }
        var key = key(item);
        var _ =
                writer.submit(
                        "answered",
                        () -> {
                            refresh(Set.of(key));
                            tell(key, answer);
                        });
    }

    private static AlertKey key(OutboxItem item) {
        var author = item.author();
        var person = new Stimulus.Person(new By(author.id(), author.name()), false, false);
        return DeedJson.read(item.posting().body(), item.id().toString(), person).key();
    }

    private void tell(AlertKey key, Answer answer) {
        if (answer instanceof Answer.Refused(_, var word) && !word.equals(NO_ALERTS_THERE)) {
            onRefused.forEach(each -> each.accept(new Refused(key, word)));
        }
    }
}
