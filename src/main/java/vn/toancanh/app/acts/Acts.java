package vn.toancanh.app.acts;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Listeners;
import vn.toancanh.cache.WorkFile;
import vn.toancanh.cache.Writer;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.proposal.Act;
import vn.toancanh.proposal.Actor;
import vn.toancanh.proposal.ActsJson;
import vn.toancanh.proposal.Content;
import vn.toancanh.proposal.LifeCycle;
import vn.toancanh.proposal.NotAllowedException;
import vn.toancanh.proposal.Proposal;
import vn.toancanh.proposal.ProposalJson;
import vn.toancanh.proposal.Rights;
import vn.toancanh.proposal.Step;
import vn.toancanh.proposal.desk.Draft;
import vn.toancanh.proposal.desk.Filed;
import vn.toancanh.proposal.desk.ProposalStore;
import vn.toancanh.sync.engine.ListFeed;
import vn.toancanh.sync.outbox.OutboxItem;
import vn.toancanh.sync.outbox.OutboxService;
import vn.toancanh.sync.outbox.OutboxStore;
import vn.toancanh.sync.outbox.OwnAct;
import vn.toancanh.task.life.Seat;
import vn.toancanh.warehouse.Answer;
import vn.toancanh.warehouse.Posting;
import vn.toancanh.warehouse.client.WarehouseClient;

/**
 * The proposals of this computer: what the warehouse says of them and what people here did that it
 * has not taken. Everything done is checked by the table of {@link LifeCycle}, written down and
 * then sent. Any thread; reading blocks on disk.
 */
public final class Acts implements AutoCloseable {
    private static final String PATH = "v1/proposals";
    private static final String PROPOSALS = "proposal.";
    private static final String SUBMIT = PROPOSALS + "submit";
    private static final String DECIDE = PROPOSALS + "decide";

    private final ProposalStore proposals;
    private final OutboxStore journal;
    private final Clock clock;
    private final @Nullable Writer writer;
    private final @Nullable OutboxService outbox;
    private final List<Runnable> onChange = new CopyOnWriteArrayList<>();
    private final List<OutboxService.Received> onAnswer = new CopyOnWriteArrayList<>();
    private volatile List<Filed> filed;

    private Acts(WorkFile work, @Nullable Writer writer, Clock clock) {
        var writes = writer == null ? work.reads() : work.writes();
        this.clock = clock;
        this.writer = writer;
        proposals = new ProposalStore(work.reads(), writes);
        journal = new OutboxStore(work.reads(), writes);
        outbox = writer == null ? null : new OutboxService(journal, writer, this::received, clock);
        filed = read();
        if (outbox != null) {
            outbox.onChange(item -> {
                if (item.kind().startsWith(PROPOSALS)) {
                    refresh();
                }
            });
        }
    }

    /** The writer must be started. */
    public static Acts on(WorkFile work, Clock clock) {
        return new Acts(work, work.writer(), clock);
    }

    /** Nothing can be done, only seen. */
    public static Acts readOnly(WorkFile work, Clock clock) {
        return new Acts(work, null, clock);
    }

    public boolean isWritable() {
        return writer != null;
    }

    /** Begins to send what waits. */
    public void connect(OutboxService.Post post) {
        if (outbox != null) {
            outbox.connect(post);
        }
    }

    /** The warehouse answers again. */
    public void wake() {
        if (outbox != null) {
            outbox.wake();
        }
    }

    /**
     * Called whenever something was done or answered.
     *
     * @return ends the listening
     */
    public Runnable onChange(Runnable listener) {
        onChange.add(listener);
        return () -> onChange.remove(listener);
    }

    /** Called within the transaction that notes an answer. */
    public void onAnswer(OutboxService.Received listener) {
        onAnswer.add(listener);
    }

    /** Called once an answer is on the disk. */
    public void onSettled(BiConsumer<OutboxItem, Answer> listener) {
        if (outbox != null) {
            outbox.onSettled(listener);
        }
    }

    /** Reads again what is on the disk and tells the listeners. */
    public void refresh() {
        filed = read();
        onChange.forEach(Listeners::tell);
    }

    /** What is known of all proposals, oldest first. */
    public List<Filed> filed() {
        return filed;
    }

    public Optional<Filed> find(UUID id) {
        return filed.stream().filter(each -> each.proposal().id().equals(id)).findFirst();
    }

    private List<Filed> read() {
        var known = new LinkedHashMap<UUID, Proposal>();
        proposals.all().forEach(proposal -> known.put(proposal.id(), proposal));
        var own = new LinkedHashMap<UUID, List<Filed.Own>>();
        for (var act : journal.journal(PROPOSALS)) {
            if (act.outcome() != OwnAct.Outcome.TAKEN) {
                note(act, known, own);
            }
        }
        return known.values().stream()
                .map(proposal -> new Filed(proposal, own.getOrDefault(proposal.id(), List.of())))
                .toList();
    }

    private static void note(
            OwnAct own, Map<UUID, Proposal> known, Map<UUID, List<Filed.Own>> all) {
        var id = UUID.fromString(own.subject());
        var by = new Actor(own.author().id(), own.author().name(), "");
        Act act;
        if (own.kind().equals(SUBMIT)) {
            var submitted = ActsJson.readSubmission(own.body(), own.id(), by, own.madeAt());
            known.putIfAbsent(id, submitted);
            act = submitted.acts().getFirst();
        } else {
            act = ActsJson.readDecision(own.body(), own.id(), by, own.madeAt());
        }
        all.computeIfAbsent(id, _ -> new ArrayList<>()).add(new Filed.Own(act, own.answer()));
    }

    /** "Đang xác minh": somebody says that a number of this series is wrong. */
    public boolean isDoubted(SeriesKey key) {
        return filed.stream()
                .filter(each -> !each.isTurnedAway())
                .anyMatch(each -> doubts(each.proposal(), key));
    }

    private static boolean doubts(Proposal proposal, SeriesKey key) {
        var subject = proposal.subject();
        return proposal.content() instanceof Content.Dispute
                && proposal.state().waits()
                && subject.indicator().equals(key.indicator())
                && key.area().equals(subject.area());
    }

    /**
     * Who acts, and what he may do.
     *
     * @param rights over proposals
     * @param seat from which he acts upon directives
     */
    public record Person(Actor actor, Rights rights, Seat seat) {}

    /**
     * Submits what somebody asks for.
     *
     * @param draft without acts; a saved draft of the same id is dropped
     * @return completes once it is on the disk
     * @throws NotAllowedException when he may not
     */
    public CompletableFuture<Boolean> submit(Proposal draft, Person person)
            throws NotAllowedException {
        var act = act(Step.SUBMIT, "", person);
        LifeCycle.check(draft, act, person.rights());
        var body = ActsJson.submission(draft.with(act));
        return send(
                item(SUBMIT, draft, act, new Posting(PATH, act.id(), null, body)),
                () -> proposals.drop(draft.id()));
    }

    /**
     * Approves, refuses, answers or withdraws the proposal as it is shown.
     *
     * @return completes once it is on the disk
     * @throws NotAllowedException when he may not
     */
    public CompletableFuture<Boolean> decide(
            Proposal proposal, Step step, String note, Person person) throws NotAllowedException {
        var act = act(step, ProposalJson.nfc(note.strip()), person);
        LifeCycle.check(proposal, act, person.rights());
        var path = PATH + "/" + proposal.id() + "/decision";
        var version = Integer.toString(proposal.version());
        var posting = new Posting(path, act.id(), version, ActsJson.decision(act));
        return send(item(DECIDE, proposal, act, posting), () -> {});
    }

    private Act act(Step step, String note, Person person) {
        return new Act(UUID.randomUUID(), step, person.actor(), clock.instant(), note);
    }

    private static OutboxItem item(String kind, Proposal proposal, Act act, Posting posting) {
        var author = new OutboxItem.Author(act.by().id(), act.by().name());
        return new OutboxItem(kind, proposal.id().toString(), author, act.at(), posting);
    }

    /** An act on anything; {@code alongside} and it are one commit, after which this completes. */
    public CompletableFuture<Boolean> send(OutboxItem item, Runnable alongside) {
        return send(List.of(item), alongside);
    }

    /** The same of several acts that are done at once. */
    public CompletableFuture<Boolean> send(List<OutboxItem> items, Runnable alongside) {
        if (outbox == null) {
            throw new IllegalStateException("opened for reading only");
        }
        return outbox.act(items, alongside);
    }

    private void received(OutboxItem item, Answer answer) {
        if (answer instanceof Answer.Taken(var body) && item.kind().startsWith(PROPOSALS)) {
            proposals.put(ProposalJson.read(body));
        }
        onAnswer.forEach(each -> each.received(item, answer));
    }

    public List<Draft> drafts(Actor author) {
        return proposals.drafts(author.id());
    }

    /** Kept soon; does not block. */
    public void keep(UUID id, Actor author, String body) {
        var now = clock.instant();
        if (writer != null) {
            var _ =
                    writer.submit(
                            "draft", () -> proposals.save(new Draft(id, author.id(), body, now)));
        }
    }

    /** Forgotten soon; does not block. */
    public void drop(UUID draft) {
        if (writer != null) {
            var _ = writer.submit("draft", () -> proposals.drop(draft));
        }
    }

    /** The moment acts are done at. */
    public Instant now() {
        return clock.instant();
    }

    public Clock clock() {
        return clock;
    }

    /** How the copy is kept like the warehouse's list. */
    public ListFeed<Proposal> feed(WarehouseClient client) {
        return ProposalFeed.of(client, proposals, writer);
    }

    @Override
    public void close() {
        if (outbox != null) {
            outbox.close();
        }
    }
}
