package vn.toancanh.alert.listing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.AlertState;
import vn.toancanh.alert.desk.AlertDesk;

/**
 * Follows all alerts of a computer and gives what changed in batches: however often one alert moved
 * meanwhile, the screen hears of it once. Rows are made on the thread that prepares, which reads
 * the journal of alerts not met before and so may block on disk.
 */
public final class AlertFeed implements AutoCloseable {
    private static final Duration REMEMBERED = Duration.ofDays(7);

    private final AlertDesk desk;
    private final Clock clock;
    private final RowWords words;
    private final Runnable changed;
    private final Set<AlertKey> touched = ConcurrentHashMap.newKeySet();
    private final Map<AlertKey, AlertStory> stories = new ConcurrentHashMap<>();
    private final Map<AlertKey, AlertRow> made = new HashMap<>();
    private final List<Runnable> ends = new ArrayList<>();
    private Set<AlertKey> readyKeys = new HashSet<>();
    private Map<AlertKey, AlertRow> ready = new HashMap<>();

    /**
     * What changed since the last batch.
     *
     * @param touched every alert that came, changed or went
     * @param rows those of them that have a row now
     */
    public record Batch(Set<AlertKey> touched, Collection<AlertRow> rows) {}

    /**
     * @param clock the time alerts speak of
     * @param changed called, on any thread, when there is something to prepare
     */
    public AlertFeed(AlertDesk desk, RowWords words, Clock clock, Runnable changed) {
        this.clock = clock;
        this.desk = desk;
        this.words = words;
        this.changed = changed;
    }

    /** Begins to follow; once. */
    public void follow() {
        ends.add(desk.onLines(this::tell));
        ends.add(desk.onChange(this::touch));
        touch(desk.states().keySet());
    }

    /** What ended long ago is in nobody's list, and its journal need not be read. */
    private boolean isWorthReading(AlertState state) {
        return state.episode() > 0
                && (state.isOpen()
                        || !state.visibility().isShown()
                        || isRecent(state.moments().resolved())
                        || isRecent(state.moments().seen()));
    }

    private boolean isRecent(@Nullable Instant moment) {
        return moment != null && moment.isAfter(clock.instant().minus(REMEMBERED));
    }

    /** A story that is not known yet is read whole when its row is made. */
    private void tell(List<AlertEvent> lines) {
        for (var line : lines) {
            stories.computeIfPresent(line.key(), (_, story) -> story.after(line));
        }
    }

    private void touch(Set<AlertKey> keys) {
        touched.addAll(keys);
        changed.run();
    }

    /** Other names, rules or readers: every row is made again. */
    public void renew() {
        synchronized (made) {
            made.clear();
        }
        touch(desk.states().keySet());
    }

    /**
     * Makes the rows of what changed; one thread at a time.
     *
     * @return whether a batch is ready
     */
    public boolean prepare() {
        var keys = new HashSet<AlertKey>();
        for (var each = touched.iterator(); each.hasNext(); ) {
            keys.add(each.next());
            each.remove();
        }
        var rows = new HashMap<AlertKey, AlertRow>();
        for (var key : keys) {
            desk.find(key)
                    .filter(this::isWorthReading)
                    .map(this::row)
                    .filter(AlertRow::isWorthARow)
                    .ifPresent(row -> rows.put(key, row));
        }
        synchronized (this) {
            readyKeys.addAll(keys);
            ready.keySet().removeAll(keys);
            ready.putAll(rows);
            return !readyKeys.isEmpty();
        }
    }

    private AlertRow row(AlertState state) {
        var key = state.key();
        var story = stories.computeIfAbsent(key, _ -> AlertStory.of(desk.journal(key)));
        synchronized (made) {
            var before = made.get(key);
            var row =
                    before != null && before.story().explanation().equals(story.explanation())
                            ? new AlertRow(state, story, before.words())
                            : words.row(state, story);
            made.put(key, row);
            return row;
        }
    }

    /** Everything prepared since it was last taken. Any thread. */
    public synchronized Batch take() {
        var batch = new Batch(readyKeys, ready.values());
        readyKeys = new HashSet<>();
        ready = new HashMap<>();
        return batch;
    }

    @Override
    public void close() {
        ends.forEach(Runnable::run);
        ends.clear();
    }
}
