package vn.toancanh.proposal.page;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import vn.toancanh.proposal.Step;

/** What the page of proposals shows. JavaFX thread only. */
public final class ProposalsViewModel {
    private static final Comparator<Entry> NEWEST_FIRST =
            Comparator.comparing(Entry::movedAt).reversed();

    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(Tab.TO_DECIDE);
    private final ReadOnlyObjectWrapper<@Nullable Entry> chosen = new ReadOnlyObjectWrapper<>();
    private final StringProperty note = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final Deciding deciding;
    private List<Entry> all = List.of();

    /** Which proposals are listed. */
    public enum Tab {
        TO_DECIDE,
        MINE,
        ALL;

        boolean holds(Entry entry) {
            return switch (this) {
                case TO_DECIDE -> entry.isToDecide();
                case MINE -> entry.mine();
                case ALL -> true;
            };
        }
    }

    /** Does something with a proposal. */
    @FunctionalInterface
    public interface Deciding {
        /**
         * @return "" when it was written down, else the sentence that says why not
         */
        String decide(UUID id, Step step, String note);
    }

    public ProposalsViewModel(Deciding deciding) {
        this.deciding = deciding;
        tab.subscribe(_ -> list());
    }

    public void show(List<Entry> next) {
        all = next.stream().sorted(NEWEST_FIRST).toList();
        list();
        var open = chosen.get();
        if (open != null) {
            chosen.set(
                    all.stream()
                            .filter(each -> each.id().equals(open.id()))
                            .findFirst()
                            .orElse(null));
        }
    }

    private void list() {
        var wanted = all.stream().filter(tab.get()::holds).toList();
        if (!wanted.equals(entries)) {
            entries.setAll(wanted);
        }
    }

    ObservableList<Entry> entries() {
        return entries;
    }

    ObjectProperty<Tab> tabProperty() {
        return tab;
    }

    int count(Tab of) {
        return (int) all.stream().filter(of::holds).count();
    }

    public ReadOnlyObjectProperty<@Nullable Entry> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public void choose(@Nullable Entry entry) {
        var before = chosen.get();
        chosen.set(entry);
        if (before == null || entry == null || !before.id().equals(entry.id())) {
            note.set("");
            said.set("");
        }
    }

    /** Opens one of them, whatever list it is in. */
    public void open(UUID id) {
        tab.set(Tab.ALL);
        all.stream().filter(each -> each.id().equals(id)).findFirst().ifPresent(this::choose);
    }

    StringProperty noteProperty() {
        return note;
    }

    /** What was said to the last step, "" when all is well. */
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    void decide(Step step) {
        var entry = chosen.get();
        if (entry != null) {
            said.set(deciding.decide(entry.id(), step, note.get()));
            if (said.get().isEmpty()) {
                note.set("");
            }
        }
    }
}
