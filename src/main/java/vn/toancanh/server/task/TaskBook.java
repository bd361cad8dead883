package vn.toancanh.server.task;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Period;
import vn.toancanh.server.task.TaskRows.Place;
import vn.toancanh.server.task.TaskRows.Row;
import vn.toancanh.server.task.TaskRows.Span;
import vn.toancanh.task.Act;
import vn.toancanh.task.Directive;
import vn.toancanh.task.Line;
import vn.toancanh.task.Refusal;
import vn.toancanh.task.Unit;
import vn.toancanh.task.life.Admission;
import vn.toancanh.task.life.Fold;
import vn.toancanh.task.life.Seat;
import vn.toancanh.task.life.Settlement;
import vn.toancanh.task.life.State;
import vn.toancanh.task.wire.TaskJson;
import vn.toancanh.task.wire.TaskJson.Sent;

/**
 * The directives of a warehouse. Each act is taken exactly once, in one order for all; one that
 * came too late is kept as a line that does not count. Any thread; blocks on the database.
 */
public final class TaskBook {
    private final TaskDatabase database;
    private final Clock clock;
    private final Calendar calendar;
    private final Newest newest;
    private final Tail tail;

    /** Which days rest and which units exist. */
    public interface Calendar {
        Admission on(LocalDate today);
    }

    /**
     * Who sends an act.
     *
     * @param seat what he may do
     * @param sight what he may see
     */
    public record Sender(Seat seat, Sight sight) {
        String id() {
            return seat.by().id();
        }
    }

    /** What came of an act. */
    public sealed interface Outcome {
        /**
         * Written down now or before; the line says whether it counts.
         *
         * @param text the line in its written form
         */
        record Written(long seq, UUID id, String text) implements Outcome {
            /** As it is sent. */
            public String page() {
                return TaskBook.page(List.of(new Row(seq, text, "")), "\"next\":" + seq);
            }
        }

        /** Not written down: sending it again would change nothing. */
        record Refused(Refusal why) implements Outcome {}

        /** There is no such directive, or not for him. */
        record NotThere() implements Outcome {}

        /** The key was used for something else. */
        record KeyUsed() implements Outcome {}

        /** It names a file that is not there as a whole: to be sent again after the file. */
        record FileMissing() implements Outcome {}
    }

    public TaskBook(TaskDatabase database, Clock clock, Calendar calendar) {
        this.database = database;
        this.clock = clock;
        this.calendar = calendar;
        newest = new Newest(database);
        tail = new Tail(database, newest);
    }

    /** Changes with every line, and when an older book is put in place; cheap. */
    public String version() {
        var place = newest.place();
        return place.seq() + "-" + place.id();
    }

    /** Whether no directive was ever written. */
    public boolean isEmpty() {
        return newest.place().seq() == 0;
    }

    /**
     * How far somebody has read.
     *
     * @param after a place
     * @param mark of that place, as it was sent with it; null for one who was told none
     */
    public record From(long after, @Nullable UUID mark) {
        boolean isOf(TaskRows rows) {
            return mark == null || after == 0 || isAt(rows.at(after));
        }

        /**
         * @param place with the number of his
         */
        boolean isAt(Place place) {
            return mark == null || place.id().equals(mark.toString());
        }
    }

    /**
     * Lines after a place as they are sent. With the line that makes a directive concern a unit
     * come those before it, which its people could not see until then. Who has read another book
     * than this one is told to begin anew.
     *
     * @param limit of the lines after the place
     */
    public String page(From from, int limit, Sight sight) {
        return tail.after(from, limit, sight)
                .map(TaskBook::page)
                .orElseGet(() -> page(List.of(), "\"next\":0"));
    }

    static String page(Span span) {
        var end = span.end();
        var named = end.seq() == 0 ? "" : ",\"mark\":\"" + end.id() + "\"";
        return page(span.rows(), "\"next\":" + end.seq() + named + ",\"more\":" + span.more());
    }

    /** A directive as it stands; empty where there is none, or not for him. */
    public Optional<State> find(UUID directive, Sender sender) {
        return database.read(rows -> {
            var lines = rows.of(directive).stream().map(Row::line).toList();
            return Fold.of(lines).filter(state -> isSeen(rows, state.directive(), sender));
        });
    }

    private static boolean isSeen(TaskRows rows, Directive directive, Sender sender) {
        var units = sender.sight().units();
        return sender.sight().classes().contains(directive.text().classification())
                && (units == null || rows.concerns(directive.id(), units));
    }

    private static String page(List<Row> rows, String end) {
        return rows.stream()
                .map(row -> "{\"seq\":" + row.seq() + ",\"line\":" + row.text() + "}")
                .collect(Collectors.joining(",", "{\"lines\":[", "]," + end + "}"));
    }

    /**
     * @param key of the act, made by the program that sends it
     */
    public Outcome take(UUID key, Sent sent, Sender sender) {
        var outcome = database.append(rows -> new Taking(rows, key, sent, sender).outcome());
        if (outcome instanceof Outcome.Written written) {
            newest.reached(new Place(written.seq(), written.id().toString()));
        }
        return outcome;
    }

    /** One act upon one directive, inside one transaction. */
    private final class Taking {
        private final TaskRows rows;
        private final UUID key;
        private final Sent sent;
        private final Sender sender;
        private final String asked;
        private final Instant now = clock.instant();

        Taking(TaskRows rows, UUID key, Sent sent, Sender sender) {
            this.rows = rows;
            this.key = key;
            this.sent = sent;
            this.sender = sender;
            asked = sender.id() + "\n" + TaskJson.text(sent);
        }

        Outcome outcome() {
            var before = rows.find(key);
            if (before.isPresent()) {
                return known(before.get(), before.get().asked().equals(asked));
            }
            var lines = rows.of(sent.directive());
            return sent.act() instanceof Act.Issue(var directive)
                    ? issue(directive, lines)
                    : act(lines);
        }

        private Outcome known(Row row, boolean same) {
            return same
                    ? new Outcome.Written(row.seq(), row.line().id(), row.text())
                    : new Outcome.KeyUsed();
        }

        /** The same directive under another key is the same directive. */
        private Outcome issue(Directive directive, List<Row> lines) {
            if (!lines.isEmpty()) {
                var first = lines.getFirst().line();
                var same = first.act().equals(sent.act()) && first.by().id().equals(sender.id());
                return known(lines.getFirst(), same);
            }
            var parent = Optional.ofNullable(directive.parent()).flatMap(this::state);
            var at = earlier(sent.at(), now);
            var today = LocalDate.ofInstant(at, Period.ZONE);
            var refused =
                    sender.sight().classes().contains(directive.text().classification())
                            ? calendar.on(today)
                                    .check(directive, sender.seat(), parent.orElse(null))
                            : Refusal.NO_RIGHT;
            if (refused != null) {
                return new Outcome.Refused(refused);
            }
            var parties = new HashSet<>(sender.seat().by().units());
            parent.map(State::lead).map(Unit::code).ifPresent(parties::add);
            parties.add(directive.parties().lead().code());
            directive.parties().with().forEach(unit -> parties.add(unit.code()));
            return written(directive, at, null, parties);
        }

        private Optional<State> state(UUID id) {
            return Fold.of(rows.of(id).stream().map(Row::line).toList());
        }

        private Outcome act(List<Row> rowsOf) {
            var lines = rowsOf.stream().map(Row::line).toList();
            var state = Fold.of(lines);
            if (state.isEmpty() || !isSeen(rows, state.get().directive(), sender)) {
                return new Outcome.NotThere();
            }
            var named = named(sent.act());
            var why = Settlement.settle(lines, sent.act(), sent.seen(), sender.seat());
            if (why == null && named != null && !isThere(named)) {
                why = Refusal.UNIT_ABOLISHED;
            }
            if (why != null && !Settlement.isKept(why)) {
                return new Outcome.Refused(why);
            }
            if (!areFilesThere()) {
                return new Outcome.FileMissing();
            }
            var joined = named == null || why != null ? Set.<String>of() : Set.of(named.code());
            return written(state.get().directive(), at(lines), why, joined);
        }

        private boolean isThere(Unit unit) {
            return calendar.on(LocalDate.ofInstant(now, Period.ZONE)).isThere().test(unit);
        }

        private boolean areFilesThere() {
            return sent.act().evidence().stream()
                    .allMatch(named -> rows.attachments().isThere(sent.directive(), named));
        }

        /** The unit an act turns to. */
        private static @Nullable Unit named(Act act) {
            return switch (act) {
                case Act.Reissue(var lead, _) -> lead;
                case Act.AskSupport asked -> asked.from();
                default -> null;
            };
        }

        /** Not before what its author had seen, and not after now, whatever his clock says. */
        private Instant at(List<Line> lines) {
            var seen =
                    lines.stream()
                            .filter(line -> line.id().equals(sent.seen()))
                            .map(Line::at)
                            .findFirst()
                            .orElse(lines.getFirst().at());
            return earlier(sent.at().isBefore(seen) ? seen : sent.at(), now);
        }

        private Outcome written(
                Directive directive, Instant at, @Nullable Refusal why, Set<String> joined) {
            var line = new Line(key, directive.id(), at, now, sender.seat().by(), sent.act(), why);
            var row = rows.add(line, directive.text().classification(), asked);
            rows.join(directive.id(), joined, row.seq());
            return new Outcome.Written(row.seq(), line.id(), row.text());
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
