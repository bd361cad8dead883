package vn.toancanh.board.list;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.text.Folded;
import vn.toancanh.indicator.IndicatorReading;
import vn.toancanh.indicator.Status;

/** The readings of all indicators of one unit, filtered. JavaFX thread only. */
public final class IndicatorListViewModel {
    private final ObservableList<IndicatorReading> all = FXCollections.observableArrayList();
    private final FilteredList<IndicatorReading> shown = new FilteredList<>(all);
    private final ReadOnlyObjectWrapper<Instant> now = new ReadOnlyObjectWrapper<>(Instant.EPOCH);
    private final Consumer<IndicatorReading.Subject> onOpen;
    private Filter filter = Filter.NONE;

    /**
     * What is asked of a row; it must meet all three.
     *
     * @param text found in code or name, with or without diacritics
     * @param groups empty for every group
     * @param status null for every status
     */
    public record Filter(String text, Set<String> groups, @Nullable Status status) {
        static final Filter NONE = new Filter("", Set.of(), null);

        public Filter {
            groups = Set.copyOf(groups);
        }

        boolean accepts(IndicatorReading reading) {
            var indicator = reading.subject().indicator();
            var hay = indicator.code() + " " + indicator.name().vi() + " " + indicator.name().en();
            return (groups.isEmpty() || groups.contains(indicator.publication().group()))
                    && (status == null || status == reading.verdict().status())
                    && Folded.fold(hay).contains(Folded.fold(text.strip()));
        }
    }

    /**
     * @param onOpen opens the indicator card
     */
    public IndicatorListViewModel(Consumer<IndicatorReading.Subject> onOpen) {
        this.onOpen = onOpen;
    }

    public void show(List<IndicatorReading> readings, Instant at) {
        now.set(at);
        all.setAll(readings);
    }

    public void filter(Filter newFilter) {
        filter = newFilter;
        shown.setPredicate(newFilter::accepts);
    }

    Filter filter() {
        return filter;
    }

    /** Those that pass the filter, in the order they came. */
    public ObservableList<IndicatorReading> shown() {
        return shown;
    }

    int total() {
        return all.size();
    }

    List<String> groups() {
        return all.stream()
                .map(reading -> reading.subject().indicator().publication().group())
                .distinct()
                .sorted()
                .toList();
    }

    ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }

    void open(IndicatorReading reading) {
        onOpen.accept(reading.subject());
    }
}
