package vn.toancanh.app.taskwork;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.acts.Acts;
import vn.toancanh.app.evidence.EvidenceDesk;
import vn.toancanh.sync.outbox.OutboxItem;
import vn.toancanh.sync.outbox.OutboxStore;
import vn.toancanh.sync.outbox.OwnAct;
import vn.toancanh.task.Act;
import vn.toancanh.task.Line;
import vn.toancanh.task.desk.Ledger;
import vn.toancanh.task.journal.TaskDraftStore;
import vn.toancanh.task.journal.TaskStore;
import vn.toancanh.task.wire.TaskJson;
import vn.toancanh.task.wire.TaskJson.Sent;
import vn.toancanh.warehouse.Posting;

/** The lines in {@code work.db}: what is done at once is one commit with its sending. */
final class WorkLedger implements Ledger {
    private static final System.Logger LOG = System.getLogger(WorkLedger.class.getName());

    /** What is done upon directives, in the outbox. */
    static final String KIND = "task.";

    static final String ISSUE = KIND + "issue";
    private static final String ACT = KIND + "act";
    private static final String PATH = "v1/tasks";

    private final TaskStore store;
    private final TaskDraftStore drafts;
    private final Acts acts;
    private final EvidenceDesk evidence;
    private final OutboxStore outbox;

    WorkLedger(
            TaskStore store,
            TaskDraftStore drafts,
            Acts acts,
            EvidenceDesk evidence,
            OutboxStore outbox) {
        this.outbox = outbox;
        this.evidence = evidence;
        this.store = store;
        this.drafts = drafts;
        this.acts = acts;
    }

    /** Of what could not be read again nothing is written. */
    @Override
    public CompletableFuture<?> write(List<Line> lines, @Nullable UUID seen) {
        List<OutboxItem> items;
        try {
            items = lines.stream().map(line -> item(line, seen)).toList();
        } catch (IllegalArgumentException e) {
            var first = lines.getFirst().id();
            LOG.log(System.Logger.Level.ERROR, "act " + first + " lacks what it needs", e);
            return CompletableFuture.failedFuture(e);
        }
        lines.forEach(evidence::waits);
        return acts.send(items, () -> lines.forEach(this::add));
    }

    private void add(Line line) {
        store.add(line);
        if (line.act() instanceof Act.Issue(var directive)) {
            drafts.drop(directive.id());
        }
    }

    private static OutboxItem item(Line line, @Nullable UUID seen) {
        var sent = new Sent(line.directive(), seen, line.at(), line.act());
        var author = new OutboxItem.Author(line.by().id(), line.by().name());
        return item(line.id(), sent, author);
    }

    /** As they would have been sent; one that cannot be read is left where it is. */
    static List<OutboxItem> again(List<OwnAct> acts) {
        var items = new ArrayList<OutboxItem>();
        for (var act : acts) {
            try {
                items.add(item(act.id(), TaskJson.read(act.body(), Sent.class), act.author()));
            } catch (IllegalArgumentException e) {
                LOG.log(System.Logger.Level.WARNING, "act " + act.id() + " cannot be read", e);
            }
        }
        return items;
    }

    private static OutboxItem item(UUID id, Sent sent, OutboxItem.Author author) {
        var body = TaskJson.text(sent);
        var subject = sent.directive().toString();
        if (sent.act() instanceof Act.Issue(var directive)) {
            var posting = new Posting(PATH, id, null, body);
            return new OutboxItem(
                    ISSUE, subject, text(directive.parent()), author, sent.at(), posting);
        }
        var path = PATH + "/" + subject + "/acts";
        return new OutboxItem(
                ACT, subject, author, sent.at(), new Posting(path, id, text(sent.seen()), body));
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    @Override
    public List<Line> of(UUID directive) {
        return store.of(directive);
    }

    @Override
    public Set<UUID> unanswered(Set<UUID> acts) {
        return outbox.unanswered(acts);
    }

    @Override
    public List<Returned> returned(UUID directive) {
        return store.refused(directive).stream()
                .map(each -> new Returned(each.line(), each.word()))
                .toList();
    }
}
