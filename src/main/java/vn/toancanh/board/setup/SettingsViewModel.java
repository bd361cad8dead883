package vn.toancanh.board.setup;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The settings as they are; every change takes effect at once. JavaFX thread only. */
public final class SettingsViewModel {
    private final ReadOnlyObjectWrapper<Preferences> preferences;
    private final Consumer<Preferences> onChange;
    private final Runnable onOtherWarehouse;

    /**
     * @param onChange applies and keeps what the user set
     * @param onOtherWarehouse goes to the choice of a warehouse
     */
    public SettingsViewModel(
            Preferences now, Consumer<Preferences> onChange, Runnable onOtherWarehouse) {
        preferences = new ReadOnlyObjectWrapper<>(now);
        this.onChange = onChange;
        this.onOtherWarehouse = onOtherWarehouse;
    }

    public ReadOnlyObjectProperty<Preferences> preferencesProperty() {
        return preferences.getReadOnlyProperty();
    }

    void change(UnaryOperator<Preferences> edit) {
        var next = edit.apply(preferences.get());
        if (!next.equals(preferences.get())) {
            preferences.set(next);
            onChange.accept(next);
        }
    }

    void otherWarehouse() {
        onOtherWarehouse.run();
    }
}
