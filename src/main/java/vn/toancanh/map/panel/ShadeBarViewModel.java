package vn.toancanh.map.panel;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** Which indicators a map shows and how their classes are drawn. JavaFX thread only. */
public final class ShadeBarViewModel {
    private final List<Option> indicators;
    private final Consumer<Choice> onChoice;
    private boolean showing;
    private final ObjectProperty<@Nullable Option> first =
            new SimpleObjectProperty<>(this, "first");
    private final ObjectProperty<@Nullable Option> second =
            new SimpleObjectProperty<>(this, "second");
    private final BooleanProperty apart = new SimpleBooleanProperty(this, "apart");
    private final ObjectProperty<Classes> classes =
            new SimpleObjectProperty<>(this, "classes", Classes.USUAL);

    /** One indicator that may be chosen. */
    public record Option(String code, String label) {
        @Override
        public String toString() {
            return label;
        }
    }

    /** How limits are drawn; the text is what a layer definition and a command line say. */
    public enum Classes {
        USUAL(null),
        QUANTILE("quantile"),
        EQUAL("equal"),
        NATURAL("natural"),
        DEVIATION("deviation"),
        TARGET("target");

        private final @Nullable String text;

        Classes(@Nullable String text) {
            this.text = text;
        }

        public @Nullable String text() {
            return text;
        }
    }

    /**
     * @param first null for what the role looks at first
     * @param second null for one indicator only
     * @param apart whether the second has a map of its own
     */
    public record Choice(
            @Nullable Option first, @Nullable Option second, boolean apart, Classes classes) {}

    /** What a map shows, by the codes of the indicators. */
    public record Shown(@Nullable String first, @Nullable String second, boolean apart) {}

    /**
     * @param onChoice is told every choice of the person, not what the program sets
     */
    public ShadeBarViewModel(List<Option> indicators, Consumer<Choice> onChoice) {
        this.indicators = List.copyOf(indicators);
        this.onChoice = onChoice;
        first.addListener((_, _, _) -> tell());
        second.addListener((_, _, _) -> tell());
        apart.addListener((_, _, _) -> tell());
        classes.addListener((_, _, _) -> tell());
    }

    private void tell() {
        if (!showing) {
            onChoice.accept(new Choice(first.get(), second.get(), apart.get(), classes.get()));
        }
    }

    /** Says what the map shows; nobody is told. Codes that are not offered leave a box empty. */
    public void show(Shown shown, Classes how) {
        showing = true;
        first.set(option(shown.first()));
        second.set(option(shown.second()));
        apart.set(shown.apart());
        classes.set(how);
        showing = false;
    }

    private @Nullable Option option(@Nullable String code) {
        return indicators.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    public List<Option> indicators() {
        return indicators;
    }

    public ObjectProperty<@Nullable Option> firstProperty() {
        return first;
    }

    public ObjectProperty<@Nullable Option> secondProperty() {
        return second;
    }

    public BooleanProperty apartProperty() {
        return apart;
    }

    public ObjectProperty<Classes> classesProperty() {
        return classes;
    }
}
