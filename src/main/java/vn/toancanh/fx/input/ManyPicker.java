package vn.toancanh.fx.input;

import static java.util.function.Predicate.not;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.util.StringConverter;
import org.controlsfx.control.CheckComboBox;
import org.jspecify.annotations.Nullable;

/** Many of a list, ticked in it. Another list leaves what was chosen. JavaFX thread only. */
public final class ManyPicker<T> extends CheckComboBox<T> {
    private final Property<List<T>> chosen;
    private final Predicate<T> stays;

    /**
     * @param all that can be ticked
     * @param chosen in the order of the list
     * @param stays whether one that was chosen and cannot be ticked stays so when others are ticked
     */
    public ManyPicker(
            ObservableValue<List<T>> all,
            Property<List<T>> chosen,
            Predicate<T> stays,
            Function<T, String> name) {
        this.chosen = chosen;
        this.stays = stays;
        setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(T one) {
                        return name.apply(one);
                    }

                    @Override
                    public @Nullable T fromString(String text) {
                        return null;
                    }
                });
        setMaxWidth(Double.MAX_VALUE);
        all.subscribe(this::list);
        getCheckModel().getCheckedItems().subscribe(this::ticked);
    }

    private void list(List<T> all) {
        var before = chosen.getValue();
        getCheckModel().clearChecks();
        getItems().setAll(all);
        before.stream().filter(all::contains).forEach(getCheckModel()::check);
        chosen.setValue(before);
    }

    private void ticked() {
        // Not the list of the control itself: that is always the same one, and so no change.
        var next = new ArrayList<>(getCheckModel().getCheckedItems());
        chosen.getValue().stream()
                .filter(not(getItems()::contains))
                .filter(stays)
                .forEach(next::add);
        chosen.setValue(List.copyOf(next));
    }
}
