package vn.toancanh.app.taskwork;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.acts.Acts;
import vn.toancanh.app.acts.Posts;
import vn.toancanh.app.evidence.EvidenceDesk;
import vn.toancanh.base.Listeners;
import vn.toancanh.base.WarehouseException;
import vn.toancanh.cache.WorkFile;
import vn.toancanh.cache.Writer;
import vn.toancanh.sync.engine.ListFeed;
import vn.toancanh.sync.outbox.OutboxItem;
import vn.toancanh.sync.outbox.OutboxStore;
import vn.toancanh.task.Unit;
import vn.toancanh.task.desk.TaskDesk;
import vn.toancanh.task.journal.RemindedStore;
import vn.toancanh.task.journal.TaskDraftStore;
import vn.toancanh.task.journal.TaskDraftStore.Draft;
import vn.toancanh.task.journal.TaskStore;
import vn.toancanh.task.life.Admission;
import vn.toancanh.task.term.WorkingDays;
import vn.toancanh.warehouse.Answer;
import vn.toancanh.warehouse.Holdings.Resource;
import vn.toancanh.warehouse.client.Listing;
import vn.toancanh.warehouse.client.WarehouseClient;

/**
 * The directives of this computer: kept in {@code work.db}, done upon whether or not a warehouse
 * answers, sent in order and brought together with its own. Any thread.
 */
public final class Tasks implements AutoCloseable {
    private final TaskStore store;
    private final TaskDraftStore drafts;
    private final TaskDesk desk;
    private final Clock clock;
    private final @Nullable Writer writer;
    private final @Nullable Answers answers;
    private final @Nullable Reading reading;
    private final WorkingDays days = WorkingDays.published();
    private final CompletableFuture<Boolean> loaded = new CompletableFuture<>();
    private final OutboxStore outbox;
    private final EvidenceDesk evidence;
    private final Reminded reminded;
    private final ProposedVerdicts proposals = new ProposedVerdicts();
    private final List<IntConsumer> onOlderBook = new CopyOnWriteArrayList<>();
    private final Runnable wake;
    private volatile Predicate<Unit> units = _ -> true;

    private Tasks(WorkFile work, Acts acts) {
        var writes = acts.isWritable() ? work.writes() : work.reads();
        outbox = new OutboxStore(work.reads(), writes);
        clock = acts.clock();
        wake = acts::wake;
        store = new TaskStore(work.reads(), writes);
        drafts = new TaskDraftStore(work.reads(), writes);
        writer = acts.isWritable() ? work.writer() : null;
        evidence = new EvidenceDesk(work.folder("attachments"), writer != null, acts::wake);
        var ledger =
                writer == null
                        ? new ReadLedger(store)
                        : new WorkLedger(store, drafts, acts, evidence, outbox);
        desk = new TaskDesk(ledger, clock, this::admission, evidence);
        reminded = new Reminded(new RemindedStore(work.reads(), writes), writer, desk);
        answers = writer == null ? null : new Answers(store, drafts, desk, clock);
        reading = writer == null ? null : new Reading(store, writer, desk, this::resend);
        if (answers != null) {
            acts.onAnswer((item, answer) -> ifOurs(item, answer, answers::received));
            acts.onSettled((item, answer) -> ifOurs(item, answer, this::settled));
        }
    }

    private void settled(OutboxItem item, Answer answer) {
        evidence.settled(item.id());
        if (answers != null) {
            answers.settled(item, answer);
        }
    }

    private interface Heard {
        void of(OutboxItem item, Answer answer);
    }

    private static void ifOurs(OutboxItem item, Answer answer, Heard heard) {
        if (item.kind().startsWith(WorkLedger.KIND)) {
            heard.of(item, answer);
        }
    }

    private Admission admission(LocalDate today) {
        return new Admission(today, days::isRest, units);
    }

    /** Beside files that others write nothing can be done, only seen. */
    public static Tasks on(WorkFile work, Acts acts) {
        return new Tasks(work, acts);
    }

    public TaskDesk desk() {
        return desk;
    }

    /** What people were reminded of here. */
    public Reminded reminded() {
        return reminded;
    }

    /** The verdicts reckoned here since the program began. */
    public ProposedVerdicts proposals() {
        return proposals;
    }

    /**
     * Brings everything from the disk to the desk; once. Blocks.
     *
     * @param there units that exist
     */
    public void load(Predicate<Unit> there) {
        units = there;
        try {
            if (writer != null) {
                writer.submit("forgotten acts", this::recall).join();
            }
            evidence.begin(outbox.waiting(), clock.instant());
            desk.load(store::states);
            loaded.complete(true);
        } finally {
            loaded.complete(false);
        }
    }

    /** What is sent before the acts that name it. */
    public Posts.Baggage baggage() {
        return evidence.baggage();
    }

    /**
     * What the warehouse lost of ours is sent to it again, whatever came between: also when an
     * older book was noticed by a reading that was cut off.
     */
    private void resend(boolean anew) {
        var lost = store.vanished();
        if (writer != null && !lost.isEmpty()) {
            var again =
                    outbox.journal(WorkLedger.KIND).stream()
                            .filter(act -> lost.contains(act.id()))
                            .toList();
            writer.submit("what the warehouse lost", () -> outbox.putBack(WorkLedger.again(again)))
                    .join();
            wake.run();
        }
        if (anew || !lost.isEmpty()) {
            onOlderBook.forEach(each -> Listeners.tell(() -> each.accept(lost.size())));
        }
    }

    /**
     * Called, on any thread, when the warehouse was found to have gone back to an older book and
     * everything was read anew, with the number of own acts that are sent again.
     *
     * @return ends the listening
     */
    public Runnable onOlderBook(IntConsumer listener) {
        onOlderBook.add(listener);
        return () -> onOlderBook.remove(listener);
    }

    /** Sends again what a damaged file had kept of acts without their sending. */
    private void recall() {
        var forgotten = outbox.forgotten(WorkLedger.KIND);
        if (!forgotten.isEmpty()) {
            outbox.putBack(WorkLedger.again(forgotten));
        }
    }

    /** Completes once the desk has everything that was on the disk. */
    public CompletableFuture<Boolean> loaded() {
        return loaded;
    }

    /**
     * Directives of which a line on this computer cannot be read, as far as was read since the
     * program began: they stand as their other lines leave them.
     */
    public Set<UUID> unreadable() {
        return store.unreadable();
    }

    /** What was done here and the warehouse does not take, oldest first; blocks on disk. */
    public List<TaskStore.Refused> refused() {
        return store.refused();
    }

    /**
     * Called, on any thread, with what was done here and does not count.
     *
     * @return ends the listening
     */
    public Runnable onTold(Consumer<Told> listener) {
        return answers == null ? () -> {} : answers.onTold(listener);
    }

    /**
     * What a person is writing or was given back, newest first, with what was to be kept until now;
     * blocks on disk.
     */
    public List<Draft> drafts(String author) {
        if (writer != null) {
            writer.submit("drafts so far", () -> {}).join();
        }
        return drafts.of(author);
    }

    /**
     * Kept soon; does not block.
     *
     * @param body is asked for on the writer's thread
     */
    public void keep(UUID id, String author, Supplier<String> body) {
        var at = clock.instant();
        if (writer != null) {
            var _ =
                    writer.submit(
                            "draft of a directive",
                            () -> drafts.save(new Draft(id, author, body.get(), at, "")));
        }
    }

    /** Forgotten soon; does not block. */
    public void drop(UUID draft) {
        if (writer != null) {
            var _ = writer.submit("draft of a directive", () -> drafts.drop(draft));
        }
    }

    /** What the warehouse has written since the last time. */
    public void read(WarehouseClient client) throws WarehouseException {
        read(client::tasks);
    }

    void read(Reading.Source source) throws WarehouseException {
        read(source, "");
    }

    void read(Reading.Source source, String access) throws WarehouseException {
        if (reading != null) {
            reading.read(source, access);
        }
    }

    /**
     * How the lines of the warehouse are brought here.
     *
     * @param access who we are and what we may see; blank while that is not known
     */
    public List<ListFeed<?>> feeds(WarehouseClient client, Supplier<String> access) {
        var reader = reading;
        if (reader == null) {
            return List.of();
        }
        evidence.connect(client);
        return List.of(
                new ListFeed<>(
                        Resource.TASKS,
                        (_, _) -> {
                            var changed = List.copyOf(reader.read(client::tasks, access.get()));
                            return changed.isEmpty()
                                    ? new Listing.Unchanged<UUID>()
                                    : new Listing.Changed<>(changed, List.of(), null);
                        },
                        _ -> 0,
                        true));
    }

    @Override
    public void close() {
        evidence.close();
    }
}
