package vn.toancanh.app.watch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.desk.Deed;
import vn.toancanh.alert.desk.DeedJson;
import vn.toancanh.alert.desk.Ledger;
import vn.toancanh.alert.journal.AlertJournalStore;
import vn.toancanh.alert.journal.AlertOrderStore;
import vn.toancanh.alert.journal.AlertOrderStore.Judge;
import vn.toancanh.app.acts.Acts;
import vn.toancanh.cache.Writer;
import vn.toancanh.sync.outbox.OutboxItem;
import vn.toancanh.warehouse.Posting;

/** The journal in {@code work.db}: an act and what it led to are one commit with its sending. */
final class WorkLedger implements Ledger {
    /** What is done to alerts, in the outbox. */
    static final String KIND = "alert.act";

    private static final String PATH = "v1/alerts/acts";

    private final AlertJournalStore journal;
    private final AlertOrderStore order;
    private final Writer writer;
    private final Acts acts;

    WorkLedger(AlertJournalStore journal, AlertOrderStore order, Writer writer, Acts acts) {
        this.journal = journal;
        this.order = order;
        this.writer = writer;
        this.acts = acts;
    }

    @Override
    public CompletableFuture<?> write(List<AlertEvent> lines, @Nullable Instant mark) {
        return writer.submit(
                "alerts",
                () -> {
                    journal.add(lines);
                    if (mark != null) {
                        order.setMark(Judge.ENGINE, mark);
                    }
                });
    }

    @Override
    public CompletableFuture<?> write(List<AlertEvent> lines, Deed deed) {
        var act = deed.act();
        var by = act.person().by();
        var posting = new Posting(PATH, UUID.fromString(act.id()), null, DeedJson.text(deed));
        var item =
                new OutboxItem(
                        KIND,
                        deed.key().fingerprint(),
                        new OutboxItem.Author(by.id(), by.name()),
                        act.at(),
                        posting);
        return acts.send(item, () -> journal.add(lines));
    }

    @Override
    public List<AlertEvent> of(AlertKey key) {
        return journal.of(key);
    }
}
