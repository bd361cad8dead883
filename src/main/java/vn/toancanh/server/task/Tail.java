package vn.toancanh.server.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import vn.toancanh.server.task.TaskBook.From;
import vn.toancanh.server.task.TaskRows.Kept;
import vn.toancanh.server.task.TaskRows.Place;
import vn.toancanh.server.task.TaskRows.Row;
import vn.toancanh.server.task.TaskRows.Span;

/**
 * The newest lines, kept in memory, because all who were told of a change come for the same few
 * lines at once: the database is asked once for each change and not once for each reader. Any
 * thread; blocks on the database when there are lines it does not have.
 */
final class Tail {
    private static final int MOST = 1000;

    private final TaskDatabase database;
    private final Newest newest;
    private final ReentrantLock catchingUp = new ReentrantLock();
    private volatile Recent recent = new Recent(List.of(), Map.of());

    Tail(TaskDatabase database, Newest newest) {
        this.database = database;
        this.newest = newest;
    }

    /** Lines after a place; empty for who has read another book. */
    Optional<Span> after(From from, int limit, Sight sight) {
        var now = recent;
        if (!now.end().equals(newest.place())) {
            now = caughtUp();
        }
        return now.after(from, limit, sight)
                .or(() -> database.read(rows -> span(rows, from, limit, sight)));
    }

    /** What nobody keeps in memory; empty for who has read another book. */
    static Optional<Span> span(TaskRows rows, From from, int limit, Sight sight) {
        if (!from.isOf(rows)) {
            return Optional.empty();
        }
        // Before the lines: what was written by then is among them.
        var written = rows.last();
        var come = rows.after(from.after(), limit, sight);
        var full = come.size() == limit;
        var end = come.isEmpty() ? 0 : come.getLast().seq();
        var next = full ? end : Math.max(written.seq(), end);
        var all = new ArrayList<>(rows.before(from.after(), next, sight));
        all.addAll(come);
        return Optional.of(new Span(all, next == written.seq() ? written : rows.at(next), full));
    }

    private Recent caughtUp() {
        catchingUp.lock();
        try {
            var known = recent;
            // Meanwhile somebody else may have looked.
            if (!known.end().equals(newest.place())) {
                known = database.read(rows -> next(recent, rows));
                recent = known;
            }
            return known;
        } finally {
            catchingUp.unlock();
        }
    }

    /** Begins anew when another book was put in place, or too much was written meanwhile. */
    private static Recent next(Recent known, TaskRows rows) {
        var end = known.end();
        var come = end.seq() == 0 ? List.<Kept>of() : rows.from(end.seq(), MOST);
        if (come.isEmpty() || come.size() == MOST || !come.getFirst().place().equals(end)) {
            var first = Math.max(1, rows.last().seq() - MOST / 2);
            return new Recent(List.of(), Map.of()).with(rows.from(first, MOST), rows);
        }
        return known.with(come.subList(1, come.size()), rows);
    }

    /**
     * Lines without a gap between them.
     *
     * @param parties by directive the units it concerns, and the place of the line since which it
     *     does
     */
    private record Recent(List<Kept> lines, Map<String, Map<String, Long>> parties) {
        Place end() {
            return lines.isEmpty() ? Place.NONE : lines.getLast().place();
        }

        Recent with(List<Kept> come, TaskRows rows) {
            if (come.isEmpty()) {
                return this;
            }
            var all = new ArrayList<>(lines);
            all.addAll(come);
            var kept = List.copyOf(all.subList(Math.max(0, all.size() - MOST), all.size()));
            var named = new HashSet<String>();
            kept.forEach(line -> named.add(line.directive()));
            var concerned = new HashMap<>(parties);
            concerned.keySet().retainAll(named);
            var changed = new HashSet<String>();
            come.forEach(line -> changed.add(line.directive()));
            changed.retainAll(named);
            concerned.putAll(rows.parties(changed, kept.getLast().place().seq()));
            return new Recent(kept, concerned);
        }

        /**
         * Empty also for who has read so little, or another book, that only the database can tell.
         */
        Optional<Span> after(From from, int limit, Sight sight) {
            if (lines.isEmpty()) {
                return Optional.empty();
            }
            var at = from.after() - lines.getFirst().place().seq();
            if (at < 0 || at >= lines.size() || !from.isAt(lines.get((int) at).place())) {
                return Optional.empty();
            }
            var come = new ArrayList<Row>();
            var seen = new HashSet<String>();
            var end = end();
            for (var line : lines.subList((int) at + 1, lines.size())) {
                if (isFor(sight, line)) {
                    come.add(line.row());
                    seen.add(line.directive());
                    if (come.size() == limit) {
                        end = line.place();
                        break;
                    }
                }
            }
            var until = end.seq();
            return seen.stream().anyMatch(each -> isOlder(each, from.after(), until, sight))
                    ? Optional.empty()
                    : Optional.of(new Span(come, end, come.size() == limit));
        }

        private boolean isFor(Sight sight, Kept line) {
            var units = sight.units();
            return sight.words().contains(line.classification())
                    && (units == null || !disjoint(units, since(line.directive()).keySet()));
        }

        private static boolean disjoint(Set<String> some, Set<String> others) {
            return others.stream().noneMatch(some::contains);
        }

        private Map<String, Long> since(String directive) {
            return parties.getOrDefault(directive, Map.of());
        }

        /**
         * It came to concern him in this span and was there before: he gets its older lines. Every
         * directive concerns its lead from its first line on.
         */
        private boolean isOlder(String directive, long after, long until, Sight sight) {
            var units = sight.units();
            if (units == null) {
                return false;
            }
            var begun = Long.MAX_VALUE;
            var his = Long.MAX_VALUE;
            for (var party : since(directive).entrySet()) {
                begun = Math.min(begun, party.getValue());
                his = units.contains(party.getKey()) ? Math.min(his, party.getValue()) : his;
            }
            return his > after && his <= until && begun <= after;
        }
    }
}
