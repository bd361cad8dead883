package vn.toancanh.board.card;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import vn.toancanh.area.Area;
import vn.toancanh.base.Period;
import vn.toancanh.board.figure.ChartSpec;
import vn.toancanh.board.plot.Course;
import vn.toancanh.board.why.Insight;
import vn.toancanh.indicator.DataSource;
import vn.toancanh.indicator.IndicatorReading;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.Status;

/** What an indicator card shows. JavaFX thread only. */
public final class CardViewModel {
    private final ReadOnlyObjectWrapper<@Nullable Card> card = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Insight> insight = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Course> twin = new ReadOnlyObjectWrapper<>(Course.NONE);
    private final ReadOnlyStringWrapper twinLack = new ReadOnlyStringWrapper("");
    private final BooleanProperty why = new SimpleBooleanProperty();
    private final ObjectProperty<Range> range = new SimpleObjectProperty<>(Range.YEAR);
    private final ObjectProperty<Set<Overlay>> overlays =
            new SimpleObjectProperty<>(Overlay.usual());
    private final ObjectProperty<@Nullable Period> pointed = new SimpleObjectProperty<>();
    private final Consumer<Area> onArea;
    private final Runnable onClose;

    /** How far back the chart looks. */
    public enum Range {
        QUARTER(92),
        YEAR(366),
        ALL(36_500);

        private final int days;

        Range(int days) {
            this.days = days;
        }

        int days() {
            return days;
        }
    }

    /**
     * One state of the card.
     *
     * @param history oldest first, newest revision of each period; as many years as there are
     * @param notes what happened in the unit meanwhile
     * @param parts the units below, in any order
     */
    public record Card(
            IndicatorReading reading,
            List<Observation> history,
            List<ChartSpec.Note> notes,
            List<Part> parts,
            Origin origin,
            Instant now) {
        public Card {
            history = List.copyOf(history);
            notes = List.copyOf(notes);
            parts = List.copyOf(parts);
        }
    }

    /**
     * One unit below the card's own.
     *
     * @param value null where it sent none
     */
    public record Part(Area area, @Nullable Double value, Status status) {}

    /**
     * Where the number comes from.
     *
     * @param source null when the warehouse does not know the sender
     * @param query the request that gave the number, as one can repeat it
     * @param path the units above, outermost first, ending with the card's own
     */
    public record Origin(@Nullable DataSource source, String query, List<Area> path) {
        public Origin {
            path = List.copyOf(path);
        }
    }

    /**
     * @param onArea shows the same indicator in another unit
     * @param onClose closes the card
     */
    public CardViewModel(Consumer<Area> onArea, Runnable onClose) {
        this.onArea = onArea;
        this.onClose = onClose;
    }

    /** What analysis said of another indicator or unit is forgotten. */
    public void show(Card newCard) {
        var before = card.get();
        if (before == null || !isAlike(before, newCard)) {
            insight.set(null);
            twin.set(Course.NONE);
            twinLack.set("");
        }
        card.set(newCard);
    }

    /** Analysis of a card, passed over when another one is shown by now. */
    public void show(Insight newInsight, Card about) {
        var now = card.get();
        if (now != null && isAlike(now, about)) {
            insight.set(newInsight);
        }
    }

    /**
     * The twin of the unit of a card, passed over when another one is shown by now.
     *
     * @param lack why there is none, in words; empty where there is one
     */
    public void showTwin(Course line, String lack, Card about) {
        var now = card.get();
        if (now != null && isAlike(now, about)) {
            twinLack.set(lack);
            twin.set(line);
        }
    }

    /** Why there is no twin, in words; empty where there is one, or nobody has asked. */
    public ReadOnlyStringProperty twinLackProperty() {
        return twinLack.getReadOnlyProperty();
    }

    /** Empty while nobody has asked for it, or where there is none. */
    public ReadOnlyObjectProperty<Course> twinProperty() {
        return twin.getReadOnlyProperty();
    }

    /** The same card as the reader set it, from which one cannot go on. */
    public CardViewModel copy() {
        var copy = new CardViewModel(_ -> {}, () -> {});
        copy.card.set(card.get());
        copy.insight.set(insight.get());
        copy.twin.set(twin.get());
        copy.range.set(range.get());
        copy.overlays.set(overlays.get());
        copy.why.set(why.get());
        return copy;
    }

    /** Of the same numbers, as far as they go. */
    private static boolean isAlike(Card one, Card other) {
        var subject = one.reading().subject();
        var another = other.reading().subject();
        return subject.area().equals(another.area())
                && subject.indicator().equals(another.indicator())
                && one.origin().query().equals(other.origin().query());
    }

    /** Null while it is not known yet. */
    public ReadOnlyObjectProperty<@Nullable Insight> insightProperty() {
        return insight.getReadOnlyProperty();
    }

    /** Whether the reader asked why. */
    public BooleanProperty whyProperty() {
        return why;
    }

    public ReadOnlyObjectProperty<@Nullable Card> cardProperty() {
        return card.getReadOnlyProperty();
    }

    /** The period other parts of the screen show, marked in the chart; null for none. */
    public ObjectProperty<@Nullable Period> pointedProperty() {
        return pointed;
    }

    /** What is laid over the history; another set for every change. */
    public ObjectProperty<Set<Overlay>> overlaysProperty() {
        return overlays;
    }

    void lay(Overlay overlay, boolean over) {
        var now = EnumSet.noneOf(Overlay.class);
        now.addAll(overlays.get());
        if (over ? now.add(overlay) : now.remove(overlay)) {
            overlays.set(now);
        }
    }

    ObjectProperty<Range> rangeProperty() {
        return range;
    }

    void goTo(Area area) {
        onArea.accept(area);
    }

    void close() {
        onClose.run();
    }
}
