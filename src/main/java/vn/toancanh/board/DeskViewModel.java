package vn.toancanh.board;

import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;
import vn.toancanh.fx.FxThread;
import vn.toancanh.sync.SyncState;

/** Where the user is on the desk and how we stand with the warehouse. JavaFX thread only. */
public final class DeskViewModel {
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.OVERVIEW);
    private final ReadOnlyObjectWrapper<@Nullable Bar> bar = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Action> action = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>(Found.NOTHING);
    private final Executor background;
    private final Function<String, Findings> search;
    private final Consumer<SearchHit> onHit;
    private final Function<AreaCode, String> nameOf;
    private final ObjectProperty<@Nullable AreaCode> area =
            new SimpleObjectProperty<>(this, "area");
    private final Consumer<Found> sink = FxThread.latest(this::show);
    private final ObjectProperty<@Nullable Instant> past = new SimpleObjectProperty<>(this, "past");
    private final Supplier<Instant> present;
    private final ObservableMap<Page, Integer> badges = FXCollections.observableHashMap();
    private volatile String wanted = "";

    /**
     * What the bars at top and bottom say.
     *
     * @param territory name of the territory in the chosen language
     * @param persona who works here, in the chosen language
     */
    public record Bar(
            String territory, String persona, boolean simulated, SyncState sync, Instant now) {}

    /** What can be done about what was said. */
    record Action(String label, Runnable run) {}

    /** The answers to a text. */
    record Found(String text, Findings findings) {
        static final Found NOTHING = new Found("", Findings.NONE);
    }

    /**
     * @param background where answers are looked for, at every key
     * @param search may block
     * @param onHit what was chosen from the answers
     * @param nameOf a unit in the chosen language
     * @param present the time it is now, whatever the desk shows
     */
    public DeskViewModel(
            Executor background,
            Function<String, Findings> search,
            Consumer<SearchHit> onHit,
            Function<AreaCode, String> nameOf,
            Supplier<Instant> present) {
        this.background = background;
        this.search = search;
        this.onHit = onHit;
        page.addListener((_, _, _) -> say(""));
        this.nameOf = nameOf;
        this.present = present;
    }

    /** How many things on a page wait for this person; none where there is no entry. */
    public ObservableMap<Page, Integer> badges() {
        return badges;
    }

    /** The unit that maps, tables and tiles look at; null for the whole territory. */
    public ObjectProperty<@Nullable AreaCode> areaProperty() {
        return area;
    }

    String nameOf(AreaCode unit) {
        return nameOf.apply(unit);
    }

    /** The past moment the whole desk shows as it was known then; null for the present. */
    public ObjectProperty<@Nullable Instant> pastProperty() {
        return past;
    }

    Supplier<Instant> present() {
        return present;
    }

    /** The place that is shown; set it to go elsewhere. */
    public ObjectProperty<Page> pageProperty() {
        return page;
    }

    public void go(Page to) {
        page.set(to);
    }

    /** Says in the line at the foot what became of something, until another page is gone to. */
    public void say(String sentence) {
        said.set(sentence);
        action.set(null);
    }

    /** Says it with a button beside it. */
    public void say(String sentence, String label, Runnable run) {
        said.set(sentence);
        action.set(new Action(label, run));
    }

    ReadOnlyObjectProperty<@Nullable Action> actionProperty() {
        return action.getReadOnlyProperty();
    }

    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    public void show(Bar newBar) {
        bar.set(newBar);
    }

    ReadOnlyObjectProperty<@Nullable Bar> barProperty() {
        return bar.getReadOnlyProperty();
    }

    /** The answers to what was asked last, as soon as they are there. */
    ReadOnlyObjectProperty<Found> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** Only the newest text is answered: who types on no longer wants to know the one before. */
    void find(String text) {
        var asked = text.strip();
        wanted = asked;
        if (asked.isEmpty()) {
            found.set(Found.NOTHING);
            return;
        }
        background.execute(() -> {
            if (asked.equals(wanted)) {
                sink.accept(new Found(asked, search.apply(asked)));
            }
        });
    }

    private void show(Found next) {
        if (next.text().equals(wanted)) {
            found.set(next);
        }
    }

    void choose(SearchHit hit) {
        onHit.accept(hit);
    }
}
