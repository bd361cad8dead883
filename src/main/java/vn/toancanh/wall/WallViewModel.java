package vn.toancanh.wall;

import java.time.Instant;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import vn.toancanh.fx.parts.Notice;
import vn.toancanh.fx.parts.TileContent;
import vn.toancanh.sync.SyncState;

/** What the wall shows. JavaFX thread only. */
public final class WallViewModel {
    private static final int MOST_TILES = 9;
    private static final int MOST_NOTICES = 3;
    private static final int TURNS = 4;

    private final ReadOnlyObjectWrapper<@Nullable Content> content = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<WallAlert>> alerts =
            new ReadOnlyObjectWrapper<>(List.of());

    private final ReadOnlyObjectWrapper<@Nullable WallTasks> tasks = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper tasksShown = new ReadOnlyBooleanWrapper();
    private int turn;

    /**
     * One state of the wall.
     *
     * @param territory its name in the chosen language
     * @param tiles most important first; nine are shown
     * @param notices most urgent first; three are shown
     */
    public record Content(
            String territory,
            boolean simulated,
            List<TileContent> tiles,
            List<Notice> notices,
            SyncState sync,
            Instant now) {
        public Content {
            tiles = List.copyOf(tiles.subList(0, Math.min(MOST_TILES, tiles.size())));
            notices = List.copyOf(notices.subList(0, Math.min(MOST_NOTICES, notices.size())));
        }
    }

    /** Groups of alerts that are open, worst first; none for a calm wall. */
    public void show(List<WallAlert> open) {
        alerts.set(List.copyOf(open));
    }

    public ReadOnlyObjectProperty<List<WallAlert>> alertsProperty() {
        return alerts.getReadOnlyProperty();
    }

    /** How directives stand by unit and leader. */
    public void show(WallTasks newTasks) {
        tasks.set(newTasks);
    }

    public ReadOnlyObjectProperty<@Nullable WallTasks> tasksProperty() {
        return tasks.getReadOnlyProperty();
    }

    /** Directives now, whoever's turn it is; for a picture. */
    public void showTasks() {
        tasksShown.set(true);
    }

    /** Another turn: directives have one of four, and none while nothing is open. */
    public void turn() {
        turn = (turn + 1) % TURNS;
        var known = tasks.get();
        tasksShown.set(turn == TURNS - 1 && known != null && !known.isEmpty());
    }

    /** Whether directives stand where the map stands else. */
    public ReadOnlyBooleanProperty tasksShownProperty() {
        return tasksShown.getReadOnlyProperty();
    }

    public void show(Content newContent) {
        content.set(newContent);
    }

    public ReadOnlyObjectProperty<@Nullable Content> contentProperty() {
        return content.getReadOnlyProperty();
    }
}
