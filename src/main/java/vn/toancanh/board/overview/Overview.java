package vn.toancanh.board.overview;

import java.util.List;
import vn.toancanh.indicator.Dimensions;

/**
 * What one persona sees first.
 *
 * @param persona as the warehouse names it, e.g. {@code vice-chairman}
 * @param headline the map
 * @param tiles in reading order, at most nine
 */
public record Overview(String persona, Choice headline, List<Choice> tiles) {
    /** As many tiles as a 4K wall can carry and be read. */
    public static final int MOST_TILES = 9;

    /** An indicator, whole or one part of it such as {@code field=land}. */
    public record Choice(String indicator, Dimensions dimensions) {}

    public Overview {
        tiles = List.copyOf(tiles);
        if (tiles.isEmpty() || tiles.size() > MOST_TILES) {
            throw new IllegalArgumentException(
                    "overview of %s has %d tiles, not 1 to 9".formatted(persona, tiles.size()));
        }
    }
}
