package vn.toancanh.alert.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.console.ConsoleFilter.Shelf;
import vn.toancanh.alert.listing.AlertFeed;
import vn.toancanh.alert.listing.AlertRow;

/**
 * All alerts of the console, filtered and in order. Rows are kept in a plain array; a batch of
 * changes costs at most one sort, of what changed. What is selected stays selected, whatever moves
 * around it. JavaFX thread only.
 */
public final class ConsoleViewModel {
    private final Map<AlertKey, AlertRow> all = new HashMap<>();
    private final Ranking ranking;
    private final Rows rows = new Rows();
    private final UnaryOperator<Comparator<AlertRow>> watched;
    private final ReadOnlyObjectWrapper<Counts> counts = new ReadOnlyObjectWrapper<>(Counts.NONE);
    private final ReadOnlyObjectWrapper<ConsoleFilter> filter =
            new ReadOnlyObjectWrapper<>(ConsoleFilter.OPEN);
    private final ReadOnlyObjectWrapper<Instant> now = new ReadOnlyObjectWrapper<>(Instant.EPOCH);
    private final ReadOnlyObjectWrapper<Set<AlertKey>> selected =
            new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<@Nullable AlertRow> chosen = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Form> form = new SimpleObjectProperty<>(Form.GROUPS);
    private final Map<AlertKey, AlertRow> away = new HashMap<>();
    private String persona = "";
    private Counting counting = new Counting("", Instant.EPOCH);

    /** How rows are shown. */
    public enum Form {
        GROUPS,
        TABLE,
        TREE
    }

    /**
     * How many rows there are, whatever is typed.
     *
     * @param unseenBy of the open ones those that want to be seen
     * @param open of the open ones, by severity
     */
    public record Counts(
            Map<Shelf, Integer> shelves,
            Map<Severity, Integer> open,
            Map<Severity, Integer> unseenBy) {
        static final Counts NONE = new Counts(Map.of(), Map.of(), Map.of());

        public Counts {
            shelves = Map.copyOf(shelves);
            open = Map.copyOf(open);
            unseenBy = Map.copyOf(unseenBy);
        }

        public int of(Shelf shelf) {
            return shelves.getOrDefault(shelf, 0);
        }

        public int of(Severity severity) {
            return open.getOrDefault(severity, 0);
        }

        public int unseen() {
            return unseenBy.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** The worst that wants to be seen; null where nothing does. */
        public @Nullable Severity worst() {
            return unseenBy.entrySet().stream()
                    .filter(each -> each.getValue() > 0)
                    .map(Map.Entry::getKey)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        }
    }

    public ConsoleViewModel() {
        this(order -> order);
    }

    /**
     * @param watched sees every order that is used, for a test that counts
     */
    ConsoleViewModel(UnaryOperator<Comparator<AlertRow>> watched) {
        this.watched = watched;
        ranking = new Ranking(watched.apply(RowOrder.URGENT.upwards()));
    }

    /** Takes what changed; the lists follow in one step. */
    public void apply(AlertFeed.Batch batch) {
        var gone = new ArrayList<AlertRow>();
        for (var key : batch.touched()) {
            var before = all.remove(key);
            away.remove(key);
            if (before != null) {
                counting.go(before);
                gone.add(before);
            }
        }
        var come = new ArrayList<AlertRow>();
        for (var row : batch.rows()) {
            put(row);
            if (passes(row)) {
                come.add(row);
            }
        }
        ranking.change(gone, come);
        show();
    }

    private void put(AlertRow row) {
        all.put(row.key(), row);
        counting.come(row);
        if (row.state().visibility().until() != null) {
            away.put(row.key(), row);
        }
    }

    private boolean passes(AlertRow row) {
        return filter.get().accepts(row, persona, now.get());
    }

    /** Time went by: rows grow older, and some leave the list of what was closed lately. */
    public void tick(Instant moment) {
        now.set(moment);
        recount();
    }

    /** Another person looks. */
    public void lookAs(String newPersona) {
        persona = newPersona;
        recount();
    }

    public void filter(ConsoleFilter next) {
        filter.set(next);
        refilter();
    }

    void order(RowOrder by, boolean upwards) {
        ranking.order(watched.apply(upwards ? by.upwards() : by.downwards()));
        show();
    }

    private void refilter() {
        ranking.all(all.values().stream().filter(this::passes).toList());
        show();
    }

    private void recount() {
        counting = new Counting(persona, now.get());
        all.values().forEach(counting::come);
        refilter();
    }

    private void show() {
        rows.show(ranking.rows());
        counts.set(counting.counts());
        var open = chosen.get();
        if (open != null) {
            chosen.set(all.get(open.key()));
        }
    }

    /** Those that pass the filter, in order. */
    public ObservableList<AlertRow> rows() {
        return rows;
    }

    public ReadOnlyObjectProperty<Counts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<ConsoleFilter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }

    public ObjectProperty<Form> formProperty() {
        return form;
    }

    /** All that are marked, for acts on many. */
    public ReadOnlyObjectProperty<Set<AlertKey>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** The one that is told whole beside the list, as it is now. */
    public ReadOnlyObjectProperty<@Nullable AlertRow> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /**
     * @param last the one to be told whole; null when nothing is marked
     */
    public void select(Collection<AlertKey> keys, @Nullable AlertKey last) {
        selected.set(new LinkedHashSet<>(keys));
        chosen.set(last == null ? null : all.get(last));
    }

    /** Opens one alert, whatever the filter is. */
    public void open(AlertKey key) {
        var row = all.get(key);
        if (row != null) {
            if (!passes(row)) {
                filter(new ConsoleFilter(shelfOf(row), "", Set.of()));
            }
            select(Set.of(key), key);
        }
    }

    private Shelf shelfOf(AlertRow row) {
        return Arrays.stream(Shelf.values())
                .filter(shelf -> shelf.holds(row, persona, now.get()))
                .findFirst()
                .orElse(Shelf.OPEN);
    }

    /** Those that people put away until some moment, in no order. */
    public Collection<AlertRow> away() {
        return away.values();
    }

    public Optional<AlertRow> find(AlertKey key) {
        return Optional.ofNullable(all.get(key));
    }

    /** Every row there is, in no order. */
    public Collection<AlertRow> all() {
        return all.values();
    }

    /**
     * The array as the table reads it. Rows that change in place are told as changes of single
     * rows, so that the table neither forgets where it is nor what is selected.
     */
    private static final class Rows extends ObservableListBase<AlertRow> {
        private AlertRow[] shown = {};

        /** Rows never change: another object is another row, and its fields need not be read. */
        @SuppressWarnings("ReferenceEquality")
        void show(AlertRow[] next) {
            var before = shown;
            shown = next;
            int both = Math.min(before.length, next.length);
            beginChange();
            for (int i = 0; i < both; i++) {
                if (before[i] != next[i]) {
                    nextUpdate(i);
                }
            }
            if (next.length > both) {
                nextAdd(both, next.length);
            } else if (before.length > both) {
                nextRemove(both, List.of(Arrays.copyOfRange(before, both, before.length)));
            }
            endChange();
        }

        @Override
        public AlertRow get(int index) {
            return shown[index];
        }

        @Override
        public int size() {
            return shown.length;
        }
    }
}
