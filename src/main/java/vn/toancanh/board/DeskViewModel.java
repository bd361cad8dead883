package vn.toancanh.board;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;
import vn.toancanh.sync.SyncState;

/** Where the user is on the desk and how we stand with the warehouse. JavaFX thread only. */
public final class DeskViewModel {
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.OVERVIEW);
    private final ReadOnlyObjectWrapper<@Nullable Bar> bar = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final Function<String, List<SearchHit>> search;
    private final Consumer<SearchHit> onHit;
    private final Function<AreaCode, String> nameOf;
    private final ObjectProperty<@Nullable AreaCode> area =
            new SimpleObjectProperty<>(this, "area");

    /**
     * What the bars at top and bottom say.
     *
     * @param territory name of the territory in the chosen language
     * @param persona who works here, in the chosen language
     */
    public record Bar(
            String territory, String persona, boolean simulated, SyncState sync, Instant now) {}

    /**
     * @param search answers within 50 ms; called on the JavaFX thread at every key
     * @param onHit what was chosen from the answers
     * @param nameOf a unit in the chosen language
     */
    public DeskViewModel(
            Function<String, List<SearchHit>> search,
            Consumer<SearchHit> onHit,
            Function<AreaCode, String> nameOf) {
        this.search = search;
        this.onHit = onHit;
        page.addListener((_, _, _) -> say(""));
        this.nameOf = nameOf;
    }

    /** The unit that maps, tables and tiles look at; null for the whole territory. */
    public ObjectProperty<@Nullable AreaCode> areaProperty() {
        return area;
    }

    String nameOf(AreaCode unit) {
        return nameOf.apply(unit);
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

    List<SearchHit> find(String text) {
        return text.isBlank() ? List.of() : search.apply(text.strip());
    }

    void choose(SearchHit hit) {
        onHit.accept(hit);
    }
}
