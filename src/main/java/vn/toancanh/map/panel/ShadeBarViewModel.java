package vn.toancanh.map.panel;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import vn.toancanh.map.classes.TypedLimits;

/** Which indicators a map shows and how their classes are drawn. JavaFX thread only. */
public final class ShadeBarViewModel {
    private final List<Option> indicators;
    private final Locale locale;
    private final Consumer<Choice> onChoice;
    private boolean showing;
    private final ObjectProperty<@Nullable Option> first =
            new SimpleObjectProperty<>(this, "first");
    private final ObjectProperty<@Nullable Option> second =
            new SimpleObjectProperty<>(this, "second");
    private final BooleanProperty apart = new SimpleBooleanProperty(this, "apart");
    private final ObjectProperty<Classes> classes =
            new SimpleObjectProperty<>(this, "classes", Classes.USUAL);
    private final StringProperty limits = new SimpleStringProperty(this, "limits", "");
    private final ReadOnlyObjectWrapper<TypedLimits.@Nullable Bad> problem =
            new ReadOnlyObjectWrapper<>(this, "problem");

    /** Limits typed before, by indicator: those of one mean nothing to another. */
    private final Map<String, List<Double>> typed = new HashMap<>();

    private List<Double> drawn = List.of();

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
        TARGET("target"),
        MANUAL(null);

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
            @Nullable Option first, @Nullable Option second, boolean apart, Limits limits) {}

    /**
     * @param typed for {@link Classes#MANUAL}, else empty
     */
    public record Limits(Classes classes, List<Double> typed) {
        public Limits {
            typed = List.copyOf(typed);
        }
    }

    /** What a map shows, by the codes of the indicators. */
    public record Shown(@Nullable String first, @Nullable String second, boolean apart) {}

    /**
     * @param onChoice is told every choice of the person, not what the program sets
     */
    public ShadeBarViewModel(List<Option> indicators, Locale locale, Consumer<Choice> onChoice) {
        this.indicators = List.copyOf(indicators);
        this.locale = locale;
        this.onChoice = onChoice;
        first.addListener((_, _, next) -> recall(next));
        second.addListener((_, _, _) -> tell());
        apart.addListener((_, _, _) -> tell());
        classes.addListener((_, _, _) -> choose());
        limits.addListener((_, _, _) -> check());
    }

    /** Tells the limits in use; a text that is none changes nothing. */
    public void commit() {
        if (classes.get() == Classes.MANUAL
                && TypedLimits.of(limits.get(), locale) instanceof TypedLimits.Good(var good)
                && !good.equals(typed.put(code(first.get()), good))) {
            tell();
        }
    }

    private void check() {
        var found = TypedLimits.of(limits.get(), locale);
        problem.set(found instanceof TypedLimits.Bad bad ? bad : null);
    }

    /** Whoever wants limits by hand starts from those that are drawn. */
    private void choose() {
        if (showing) {
            return;
        }
        if (classes.get() == Classes.MANUAL) {
            var known = typed.getOrDefault(code(first.get()), drawn);
            limits.set(TypedLimits.text(known, locale));
            commit();
        } else {
            typed.remove(code(first.get()));
            tell();
        }
    }

    private void recall(@Nullable Option next) {
        if (!showing) {
            showing = true;
            var known = typed.get(code(next));
            if (known != null) {
                limits.set(TypedLimits.text(known, locale));
                classes.set(Classes.MANUAL);
            } else if (classes.get() == Classes.MANUAL) {
                classes.set(Classes.USUAL);
            }
            showing = false;
        }
        tell();
    }

    private static String code(@Nullable Option option) {
        return option == null ? "" : option.code();
    }

    private void tell() {
        if (!showing) {
            var how = classes.get();
            var known = typed.getOrDefault(code(first.get()), drawn);
            var told = new Limits(how, how == Classes.MANUAL ? known : List.of());
            onChoice.accept(new Choice(first.get(), second.get(), apart.get(), told));
        }
    }

    /** Says what the map shows; nobody is told. Codes that are not offered leave a box empty. */
    public void show(Shown shown, Limits how) {
        showing = true;
        first.set(option(shown.first()));
        second.set(option(shown.second()));
        apart.set(shown.apart());
        if (how.classes() == Classes.MANUAL) {
            typed.put(code(first.get()), how.typed());
            limits.set(TypedLimits.text(how.typed(), locale));
        }
        classes.set(how.classes());
        showing = false;
    }

    /** The limits that the map draws now. */
    public void drawn(List<Double> now) {
        drawn = List.copyOf(now);
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

    /** As it is typed. */
    public StringProperty limitsProperty() {
        return limits;
    }

    /** What is wrong with what is typed; null when nothing is. */
    public ReadOnlyObjectProperty<TypedLimits.@Nullable Bad> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
