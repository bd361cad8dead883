package vn.toancanh.task.ledger;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The judgements there are, filtered; a cell of the 2 × 2 filters too. JavaFX thread only. */
public final class LedgerViewModel {
    private final ReadOnlyObjectWrapper<List<Judgement>> rows =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Counts> counts =
            new ReadOnlyObjectWrapper<>(new Counts(Map.of(), 0, 0));
    private final ReadOnlyObjectWrapper<LedgerFilter> filter =
            new ReadOnlyObjectWrapper<>(LedgerFilter.ALL);
    private final Consumer<UUID> open;
    private List<Judgement> all = List.of();

    /**
     * @param undecided that lie in no quadrant
     * @param waiting that the engine has not been asked about yet
     */
    public record Counts(Map<Quadrant, Integer> quadrants, int undecided, int waiting) {
        public Counts {
            quadrants = Map.copyOf(quadrants);
        }

        public int of(Quadrant quadrant) {
            return quadrants.getOrDefault(quadrant, 0);
        }
    }

    /**
     * @param open shows one directive
     */
    public LedgerViewModel(Consumer<UUID> open) {
        this.open = open;
    }

    /**
     * @param waiting that will be judged soon
     */
    public void show(List<Judgement> judgements, int waiting) {
        all = List.copyOf(judgements);
        var found = new EnumMap<Quadrant, Integer>(Quadrant.class);
        var undecided = 0;
        for (var each : all) {
            var quadrant = Quadrant.of(each);
            if (quadrant.isPresent()) {
                found.merge(quadrant.get(), 1, Integer::sum);
            } else {
                undecided++;
            }
        }
        counts.set(new Counts(found, undecided, waiting));
        sift();
    }

    public void filter(LedgerFilter asked) {
        filter.set(asked);
        sift();
    }

    private void sift() {
        rows.set(all.stream().filter(filter.get()::holds).toList());
    }

    public List<Judgement> all() {
        return all;
    }

    void choose(Judgement judgement) {
        open.accept(judgement.directive());
    }

    public ReadOnlyObjectProperty<List<Judgement>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Counts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<LedgerFilter> filterProperty() {
        return filter.getReadOnlyProperty();
    }
}
