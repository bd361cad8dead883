package vn.toancanh.server.task;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Classification;
import vn.toancanh.base.Period;
import vn.toancanh.server.task.TaskBook.Outcome;
import vn.toancanh.server.task.TaskBook.Sender;
import vn.toancanh.task.Act;
import vn.toancanh.task.Directive;
import vn.toancanh.task.Line;
import vn.toancanh.task.Measure;
import vn.toancanh.task.TaskWorld;
import vn.toancanh.task.Unit;
import vn.toancanh.task.life.Admission;
import vn.toancanh.task.life.Seat;
import vn.toancanh.task.wire.TaskJson;
import vn.toancanh.task.wire.TaskJson.Page;
import vn.toancanh.task.wire.TaskJson.Sent;

/** The people of the tests before the book of one warehouse. */
final class Province {
    static final Set<Classification> OPEN = Set.of(Classification.PUBLIC);
    static final Sight ALL = new Sight(OPEN, null);
    static final Unit NEIGHBOUR = new Unit("20309", "Xã Hoà Tiến");
    static final Sender CHAIRMAN = new Sender(TaskWorld.CHAIRMAN, ALL);
    static final Sender OFFICER = of(TaskWorld.OFFICER);
    static final Sender DIRECTOR = of(TaskWorld.DIRECTOR);
    static final Sender STRANGER =
            of(TaskWorld.seat("stranger", Set.of("20309"), Set.of(Seat.ANSWER)));

    private static final Set<String> UNITS = Set.of("48", "20308", "20309", "SO-NNMT");

    final TaskBook book;

    Province(TaskDatabase database) {
        this(database, Clock.fixed(TaskWorld.NOW, Period.ZONE));
    }

    Province(TaskDatabase database, Clock clock) {
        book =
                new TaskBook(
                        database,
                        clock,
                        today ->
                                new Admission(
                                        today,
                                        day ->
                                                day.getDayOfWeek().getValue()
                                                        >= DayOfWeek.SATURDAY.getValue(),
                                        unit -> UNITS.contains(unit.code())));
    }

    static Sender of(Seat seat) {
        return new Sender(seat, new Sight(OPEN, seat.by().units()));
    }

    /** Not measured, so that it can be closed in one step. */
    static Directive directive() {
        return TaskWorld.directive(new Measure.NotMeasurable("Việc nội bộ"), null);
    }

    static Sent issue(Directive directive) {
        return issue(directive, TaskWorld.NOW);
    }

    static Sent issue(Directive directive, Instant at) {
        return new Sent(directive.id(), null, at, new Act.Issue(directive));
    }

    static Sent act(Directive directive, @Nullable UUID seen, Act act) {
        return new Sent(directive.id(), seen, TaskWorld.NOW, act);
    }

    Line written(UUID key, Sent sent, Sender sender) {
        var page = pageOf(book.take(key, sent, sender));
        return page.lines().getFirst().line();
    }

    static Page pageOf(Outcome outcome) {
        if (outcome instanceof Outcome.Written written) {
            return TaskJson.read(written.page(), Page.class);
        }
        throw new AssertionError("not written: " + outcome);
    }

    /** By somebody who knows nothing but this line. */
    Line does(Sender who, Directive directive, Line seen, Act act) {
        return written(UUID.randomUUID(), act(directive, seen.id(), act), who);
    }

    Line issues(Directive directive) {
        return written(UUID.randomUUID(), issue(directive), CHAIRMAN);
    }

    Page read(long after, int limit, Sight sight) {
        return TaskJson.read(book.page(new TaskBook.From(after, null), limit, sight), Page.class);
    }

    List<Line> lines(Sight sight) {
        return read(0, 10_000, sight).lines().stream().map(TaskJson.Numbered::line).toList();
    }
}
