package vn.toancanh.fx.input;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * A day that somebody types: the last that could be read, and what is written now if that is no
 * day. JavaFX thread only.
 */
public final class TypedDay {
    private static final DayConverter WRITTEN = new DayConverter();

    private final ObjectProperty<@Nullable LocalDate> day = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper unreadable = new ReadOnlyStringWrapper("");

    /** Null where nothing is written. */
    public ObjectProperty<@Nullable LocalDate> dayProperty() {
        return day;
    }

    public @Nullable LocalDate get() {
        return day.get();
    }

    /** Chosen and not typed. */
    public void set(@Nullable LocalDate chosen) {
        unreadable.set("");
        day.set(chosen);
    }

    /** What is written and no day; blank while it is one. */
    public ReadOnlyStringProperty unreadableProperty() {
        return unreadable.getReadOnlyProperty();
    }

    /** As typed so far. */
    void read(String text) {
        try {
            set(WRITTEN.fromString(text));
        } catch (DateTimeException e) {
            unreadable.set(text.strip());
        }
    }

    boolean says(String text) {
        try {
            return Objects.equals(WRITTEN.fromString(text), day.get());
        } catch (DateTimeException e) {
            return false;
        }
    }
}
