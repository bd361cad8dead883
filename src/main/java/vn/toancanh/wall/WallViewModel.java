package vn.toancanh.wall;

import java.time.Instant;
import java.util.List;
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

    private final ReadOnlyObjectWrapper<@Nullable Content> content = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<WallAlert>> alerts =
            new ReadOnlyObjectWrapper<>(List.of());

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

    public void show(Content newContent) {
        content.set(newContent);
    }

    public ReadOnlyObjectProperty<@Nullable Content> contentProperty() {
        return content.getReadOnlyProperty();
    }
}
