package vn.toancanh.app.taskwork;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import vn.toancanh.base.Listeners;
import vn.toancanh.sync.outbox.OutboxItem;
import vn.toancanh.task.Act;
import vn.toancanh.task.Directive;
import vn.toancanh.task.Line;
import vn.toancanh.task.desk.TaskDesk;
import vn.toancanh.task.journal.TaskDraftStore;
import vn.toancanh.task.journal.TaskDraftStore.Draft;
import vn.toancanh.task.journal.TaskStore;
import vn.toancanh.task.wire.TaskJson;
import vn.toancanh.task.wire.TaskJson.Numbered;
import vn.toancanh.task.wire.TaskJson.Page;
import vn.toancanh.task.wire.TaskJson.Sent;
import vn.toancanh.warehouse.Answer;

/**
 * What the warehouse said to acts upon directives: its line takes the place of the own one, and
 * what it does not take is given back to its author, an order to many as a whole. Any thread.
 */
final class Answers {
    private static final System.Logger LOG = System.getLogger(Answers.class.getName());

    private final TaskStore store;
    private final TaskDraftStore drafts;
    private final TaskDesk desk;
    private final Clock clock;
    private final List<Consumer<Told>> onTold = new CopyOnWriteArrayList<>();

    Answers(TaskStore store, TaskDraftStore drafts, TaskDesk desk, Clock clock) {
        this.store = store;
        this.drafts = drafts;
        this.desk = desk;
        this.clock = clock;
    }

    Runnable onTold(Consumer<Told> listener) {
        onTold.add(listener);
        return () -> onTold.remove(listener);
    }

    /** Within the transaction that notes the answer. */
    void received(OutboxItem item, Answer answer) {
        switch (answer) {
            case Answer.Taken taken -> store.place(lines(taken));
            case Answer.Refused(_, var word) -> {
                store.giveUp(item.id(), word);
                if (item.kind().equals(WorkLedger.ISSUE)) {
                    giveBack(item, word);
                }
            }
        }
    }

    private static List<Numbered> lines(Answer.Taken taken) {
        try {
            return TaskJson.read(taken.body(), Page.class).lines();
        } catch (IllegalArgumentException e) {
            // The own line stands until the warehouse's own is read.
            LOG.log(System.Logger.Level.WARNING, "an answer that is no line", e);
            return List.of();
        }
    }

    private void giveBack(OutboxItem item, String word) {
        if (act(item) instanceof Act.Issue(var directive) && refusedWhole(directive).isEmpty()) {
            var again = copy(directive);
            drafts.save(
                    new Draft(
                            again.id(),
                            item.author().id(),
                            TaskJson.text(again),
                            clock.instant(),
                            word));
        }
    }

    /** That of which it was to be a part, if the warehouse did not take it either. */
    private Optional<Line> refusedWhole(Directive directive) {
        var parent = directive.parent();
        return parent == null
                ? Optional.empty()
                : store.refused(parent).stream()
                        .map(TaskStore.Refused::line)
                        .filter(line -> line.act() instanceof Act.Issue)
                        .findFirst();
    }

    /** Whether its author is told enough with the directive of which it was to be a part. */
    private boolean isToldWithWhole(OutboxItem item) {
        return act(item) instanceof Act.Issue(var directive)
                && refusedWhole(directive)
                        .filter(whole -> whole.by().id().equals(item.author().id()))
                        .isPresent();
    }

    private static Act act(OutboxItem item) {
        return TaskJson.read(item.posting().body(), Sent.class).act();
    }

    /** Another directive with the same words. */
    private static Directive copy(Directive directive) {
        return new Directive(
                UUID.randomUUID(),
                directive.parent(),
                directive.text(),
                directive.parties(),
                directive.deadline(),
                directive.reporting(),
                directive.measure(),
                directive.origin());
    }

    /** Once that is on the disk. */
    void settled(OutboxItem item, Answer answer) {
        var directive = UUID.fromString(item.subject());
        desk.refresh(Set.of(directive));
        var author = item.author().id();
        switch (answer) {
            case Answer.Taken taken -> {
                for (var each : lines(taken)) {
                    var why = each.line().setAside();
                    if (why != null) {
                        tell(new Told(directive, author, word(why), true));
                    }
                }
            }
            case Answer.Refused(_, var word) -> {
                if (!isToldWithWhole(item)) {
                    tell(new Told(directive, author, word, false));
                }
            }
        }
    }

    private static String word(Enum<?> why) {
        return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void tell(Told told) {
        onTold.forEach(each -> Listeners.tell(() -> each.accept(told)));
    }
}
