package vn.toancanh.app.board;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.content.Headline;
import vn.toancanh.base.AreaCode;
import vn.toancanh.board.figure.ChartSpec;
import vn.toancanh.board.page.UnitTable;
import vn.toancanh.fx.parts.Notice;
import vn.toancanh.fx.parts.TileContent;
import vn.toancanh.indicator.SeriesKey;

/**
 * What the items of a page say at one moment.
 *
 * @param items by the names of the items
 * @param now the moment, from which ages are told
 */
public record BoardContent(Map<String, Shown> items, Instant now) {
    public BoardContent {
        items = Map.copyOf(items);
    }

    /**
     * What a person chose on a page.
     *
     * @param from the item it was chosen in
     */
    public record Chosen(String from, AreaCode area) {}

    /** What is asked for. */
    public record Wish(AreaCode area, @Nullable Chosen chosen, Instant at) {}

    /** What one item says. */
    public sealed interface Shown {}

    /**
     * @param keys the series behind each tile, in the same order
     */
    public record Tiles(List<TileContent> tiles, List<SeriesKey> keys) implements Shown {
        public Tiles {
            tiles = List.copyOf(tiles);
            keys = List.copyOf(keys);
        }
    }

    public record Ground(Headline headline) implements Shown {}

    /**
     * @param title of the item
     * @param keys the series behind each column, in the same order
     */
    public record Table(String title, UnitTable table, List<SeriesKey> keys) implements Shown {
        public Table {
            keys = List.copyOf(keys);
        }
    }

    public record Notices(List<Notice> notices) implements Shown {
        public Notices {
            notices = List.copyOf(notices);
        }
    }

    /**
     * @param series the one whose twin may be laid over it; null where there is none
     */
    public record Chart(ChartSpec spec, @Nullable SeriesKey series) implements Shown {}

    public record Note(String text) implements Shown {}
}
