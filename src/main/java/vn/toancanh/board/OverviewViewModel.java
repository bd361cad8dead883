package vn.toancanh.board;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vn.toancanh.fx.parts.Notice;
import vn.toancanh.fx.parts.TileContent;
import vn.toancanh.indicator.IndicatorReading;

/** What the overview shows. JavaFX thread only. */
public final class OverviewViewModel {
    private final ReadOnlyObjectWrapper<Board> board =
            new ReadOnlyObjectWrapper<>(new Board(List.of(), List.of(), Instant.EPOCH));
    private final Consumer<IndicatorReading.Subject> onOpen;
    private final Runnable onAll;

    /**
     * One state of the board.
     *
     * @param tiles in reading order, most important first
     * @param now the moment the ages are told from
     */
    public record Board(List<TileContent> tiles, List<Notice> notices, Instant now) {
        public Board {
            tiles = List.copyOf(tiles);
            notices = List.copyOf(notices);
        }
    }

    /**
     * @param onOpen opens the indicator card
     * @param onAll goes to the list of all indicators
     */
    public OverviewViewModel(Consumer<IndicatorReading.Subject> onOpen, Runnable onAll) {
        this.onOpen = onOpen;
        this.onAll = onAll;
    }

    public void show(Board newBoard) {
        board.set(newBoard);
    }

    public ReadOnlyObjectProperty<Board> boardProperty() {
        return board.getReadOnlyProperty();
    }

    void open(IndicatorReading reading) {
        onOpen.accept(reading.subject());
    }

    void openAll() {
        onAll.run();
    }
}
