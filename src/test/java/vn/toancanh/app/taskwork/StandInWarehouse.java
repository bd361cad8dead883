package vn.toancanh.app.taskwork;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.ErrorCode;
import vn.toancanh.base.WarehouseException;
import vn.toancanh.sync.outbox.OutboxItem;
import vn.toancanh.sync.outbox.OutboxService;
import vn.toancanh.task.Act;
import vn.toancanh.task.Directive;
import vn.toancanh.task.Line;
import vn.toancanh.task.Refusal;
import vn.toancanh.task.TaskWorld;
import vn.toancanh.task.life.Seat;
import vn.toancanh.task.life.Settlement;
import vn.toancanh.task.wire.TaskJson;
import vn.toancanh.task.wire.TaskJson.Numbered;
import vn.toancanh.task.wire.TaskJson.Page;
import vn.toancanh.task.wire.TaskJson.Sent;
import vn.toancanh.warehouse.Answer;
import vn.toancanh.warehouse.Posting;

/** A warehouse that takes acts upon directives by the contract, in memory. */
final class StandInWarehouse implements OutboxService.Post, Reading.Source {
    private final Map<String, Seat> seats = new HashMap<>();
    private final List<Numbered> lines = new ArrayList<>();
    private final List<Posting> posted = new ArrayList<>();
    private boolean away;
    private int answersToLose;
    private @Nullable String refuses;
    private Predicate<UUID> shown = _ -> true;

    StandInWarehouse() {
        for (var seat :
                List.of(
                        TaskWorld.CHAIRMAN,
                        TaskWorld.DEPUTY,
                        TaskWorld.OFFICER,
                        TaskWorld.DIRECTOR)) {
            seats.put(seat.by().id(), seat);
        }
    }

    synchronized void setAway(boolean gone) {
        away = gone;
    }

    /** So many answers do not arrive, although what was sent is taken. */
    synchronized void loseAnswers(int number) {
        answersToLose = number;
    }

    /** Issues are refused for good with this word; null takes them again. */
    synchronized void refuseIssues(@Nullable String word) {
        refuses = word;
    }

    synchronized List<Numbered> lines() {
        return List.copyOf(lines);
    }

    synchronized List<Posting> posted() {
        return List.copyOf(posted);
    }

    @Override
    public synchronized Answer post(Posting posting, OutboxItem.Author author)
            throws WarehouseException {
        if (away) {
            throw new WarehouseException(ErrorCode.UNREACHABLE, "away", null);
        }
        posted.add(posting);
        var answer = take(posting, Objects.requireNonNull(seats.get(author.id())));
        if (answersToLose > 0) {
            answersToLose--;
            throw new WarehouseException(ErrorCode.CUT_OFF, "the answer is lost", null);
        }
        return answer;
    }

    private Answer take(Posting posting, Seat seat) {
        var sent = TaskJson.read(posting.body(), Sent.class);
        if (!Objects.equals(
                posting.version(), sent.seen() == null ? null : sent.seen().toString())) {
            return new Answer.Refused(400, "400");
        }
        var before = find(posting.key());
        if (before.isPresent()) {
            return taken(before.get());
        }
        if (sent.act() instanceof Act.Issue(var issued)
                && issued.parent() == null
                && refuses != null) {
            return new Answer.Refused(422, refuses);
        }
        if (sent.act() instanceof Act.Issue(var directive) && !isKnown(directive.parent())) {
            return new Answer.Refused(403, "no-right");
        }
        var why = sent.act() instanceof Act.Issue ? null : settle(sent, seat);
        if (why != null && why != Refusal.OVERTAKEN && why != Refusal.ENDED) {
            return new Answer.Refused(403, why.name().toLowerCase(Locale.ROOT));
        }
        return taken(write(posting.key(), sent, seat, why));
    }

    private boolean isKnown(@Nullable UUID parent) {
        return parent == null
                || lines.stream().anyMatch(each -> each.line().directive().equals(parent));
    }

    private @Nullable Refusal settle(Sent sent, Seat seat) {
        var known =
                lines.stream()
                        .map(Numbered::line)
                        .filter(line -> line.directive().equals(sent.directive()))
                        .toList();
        return Settlement.settle(known, sent.act(), sent.seen(), seat);
    }

    private Optional<Numbered> find(UUID key) {
        return lines.stream().filter(each -> each.line().id().equals(key)).findFirst();
    }

    private static Answer taken(Numbered line) {
        return new Answer.Taken(TaskJson.text(new Page(List.of(line), line.seq())));
    }

    private Numbered write(UUID key, Sent sent, Seat seat, @Nullable Refusal why) {
        var at = sent.at();
        var line = new Line(key, sent.directive(), at, at, seat.by(), sent.act(), why);
        var numbered = new Numbered(lines.size() + 1L, line);
        lines.add(numbered);
        return numbered;
    }

    /** Somebody elsewhere does it. */
    synchronized void does(Seat seat, UUID directive, Act act, UUID seen) {
        var sent = new Sent(directive, seen, TaskWorld.NOW, act);
        write(UUID.randomUUID(), sent, seat, settle(sent, seat));
    }

    /** Somebody elsewhere issues it. */
    synchronized void issues(Seat seat, Directive directive) {
        var act = new Act.Issue(directive);
        write(UUID.randomUUID(), new Sent(directive.id(), null, TaskWorld.NOW, act), seat, null);
    }

    /** Who reads sees no more than the lines of these directives. */
    synchronized void show(Predicate<UUID> directives) {
        shown = directives;
    }

    @Override
    public synchronized String after(long seq, @Nullable UUID mark) {
        if (mark != null && !mark.equals(mark(seq))) {
            return TaskJson.text(new Page(List.of(), 0));
        }
        var come =
                lines.stream()
                        .filter(each -> each.seq() > seq && shown.test(each.line().directive()))
                        .limit(3)
                        .toList();
        var more = come.size() == 3;
        var next = more ? come.getLast().seq() : lines.size();
        return TaskJson.text(new Page(come, next, mark(next), more));
    }

    private @Nullable UUID mark(long seq) {
        return seq == 0 || seq > lines.size() ? null : lines.get((int) seq - 1).line().id();
    }

    /** An older book is put in its place. */
    synchronized void goBackTo(int number) {
        lines.subList(number, lines.size()).clear();
    }

    /** It has lost everything. */
    synchronized void beginAnew() {
        lines.clear();
    }
}
