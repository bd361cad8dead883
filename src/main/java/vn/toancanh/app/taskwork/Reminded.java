package vn.toancanh.app.taskwork;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.toancanh.cache.Writer;
import vn.toancanh.task.desk.TaskDesk;
import vn.toancanh.task.journal.RemindedStore;
import vn.toancanh.task.life.State;
import vn.toancanh.task.reminding.Reminder;

/**
 * What each person was reminded of here, kept in {@code work.db}: neither a restart nor a clock
 * that is set back makes it be told again. Any thread.
 */
public final class Reminded {
    private final RemindedStore store;
    private final @Nullable Writer writer;
    private final TaskDesk desk;
    private final Map<String, Set<Reminder>> told = new HashMap<>();

    /**
     * @param writer null where nothing can be kept; then it is known until the program ends
     */
    Reminded(RemindedStore store, @Nullable Writer writer, TaskDesk desk) {
        this.store = store;
        this.writer = writer;
        this.desk = desk;
    }

    /** Those of {@code due} he was not told yet, in their order; blocks on disk the first time. */
    public synchronized List<Reminder> fresh(String person, Collection<Reminder> due) {
        var known = known(person);
        return due.stream().filter(each -> !known.contains(each)).toList();
    }

    private Set<Reminder> known(String person) {
        return told.computeIfAbsent(person, this::read);
    }

    private Set<Reminder> read(String person) {
        var known = store.of(person);
        var ended =
                known.stream()
                        .map(Reminder::directive)
                        .filter(id -> desk.find(id).filter(Reminded::hasEnded).isPresent())
                        .collect(Collectors.toSet());
        if (writer != null && !ended.isEmpty()) {
            var _ = writer.submit("reminders of what has ended", () -> store.forget(ended));
        }
        return known;
    }

    private static boolean hasEnded(State state) {
        return state.phase().hasEnded();
    }

    /** He was told. Kept soon; does not block once {@link #fresh} was asked for him. */
    public synchronized void told(String person, List<Reminder> reminders) {
        known(person).addAll(reminders);
        if (writer != null) {
            var _ = writer.submit("reminders", () -> store.add(person, reminders));
        }
    }
}
