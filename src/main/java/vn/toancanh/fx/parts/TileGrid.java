package vn.toancanh.fx.parts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.layout.Region;
import vn.toancanh.fx.Motion;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.IndicatorReading;

/**
 * Tiles in equal cells that fill the space; tiles of one area leave its name to the board's title.
 * All tiles of a grid show the same lines: those for which even the fullest of them has room. Tiles
 * are kept across updates, so the focus stays.
 */
public final class TileGrid extends Region {
    private final Texts texts;
    private final Motion motion;
    private final List<IndicatorTile> tiles = new ArrayList<>();
    private Shape shape;
    private final ReadOnlyIntegerWrapper hidden = new ReadOnlyIntegerWrapper(this, "hidden");
    private Consumer<IndicatorReading> onOpen = _ -> {};

    /**
     * How the cells are laid out, lengths in pixels.
     *
     * @param minWidth of a tile; as many columns as fit
     * @param minHeight of a tile; tiles for which there is no row are not shown
     * @param stacked status always under the value
     */
    public record Shape(double minWidth, double minHeight, double gap, boolean stacked) {}

    public TileGrid(Texts texts, Motion motion, Shape shape) {
        this.texts = texts;
        this.motion = motion;
        this.shape = shape;
        getStyleClass().add("tile-grid");
    }

    public void setOnOpen(Consumer<IndicatorReading> action) {
        onOpen = action;
    }

    public void setShape(Shape newShape) {
        shape = newShape;
        requestLayout();
    }

    /** The tiles in reading order. */
    public List<IndicatorTile> tiles() {
        return List.copyOf(tiles);
    }

    public void show(List<IndicatorReading> readings, Instant now) {
        var changed = tiles.size() != readings.size();
        while (tiles.size() > readings.size()) {
            getChildren().remove(tiles.removeLast());
        }
        while (tiles.size() < readings.size()) {
            var tile = new IndicatorTile(texts, motion);
            tiles.add(tile);
            getChildren().add(tile);
        }
        for (var i = 0; i < tiles.size(); i++) {
            var reading = readings.get(i);
            changed |= tiles.get(i).show(reading, now);
            tiles.get(i).setOnOpen(() -> onOpen.accept(reading));
        }
        if (changed) {
            requestLayout();
        }
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computeMinWidth(double height) {
        return shape.minWidth();
    }

    @Override
    protected double computePrefWidth(double height) {
        return shape.minWidth() * 3;
    }

    /** How many of the tiles have no room. */
    public ReadOnlyIntegerProperty hiddenProperty() {
        return hidden.getReadOnlyProperty();
    }

    @Override
    protected void layoutChildren() {
        if (tiles.isEmpty()) {
            return;
        }
        var columns = columns();
        var shown = shown(columns);
        var rows = (shown + columns - 1) / columns;
        var gap = shape.gap();
        var width = Math.floor((getWidth() - gap * (columns - 1)) / columns);
        var height = Math.floor((getHeight() - gap * (rows - 1)) / rows);
        arrange(width, height);
        for (var i = 0; i < tiles.size(); i++) {
            tiles.get(i).setVisible(i < shown);
            var x = (i % columns) * (width + gap);
            var row = i / columns;
            var y = row * (height + gap);
            tiles.get(i).resizeRelocate(x, y, width, height);
        }
        hidden.set(tiles.size() - shown);
    }

    /**
     * The number of columns that shows most tiles, and of those the one with fewest empty cells.
     */
    private int columns() {
        var fitting = (int) ((getWidth() + shape.gap()) / (shape.minWidth() + shape.gap()));
        var most = Math.clamp(fitting, 1, tiles.size());
        return IntStream.rangeClosed(1, most)
                .boxed()
                .max(
                        Comparator.<Integer>comparingInt(this::shown)
                                .thenComparingInt(c -> -Math.floorMod(-shown(c), c))
                                .thenComparingInt(c -> c))
                .orElse(1);
    }

    private int shown(int columns) {
        var rows = (int) ((getHeight() + shape.gap()) / (shape.minHeight() + shape.gap()));
        return Math.min(tiles.size(), Math.max(1, rows) * columns);
    }

    private void arrange(double width, double height) {
        var stacked = shape.stacked() || !tiles.stream().allMatch(tile -> tile.fitsBeside(width));
        var areas = tiles.stream().map(IndicatorTile::area).distinct().count();
        for (var tile : tiles) {
            tile.setStacked(stacked);
            tile.showArea(areas > 1);
        }
        for (var dropped = 0; dropped <= TileLine.values().length; dropped++) {
            var lines = TileLine.after(dropped);
            tiles.forEach(tile -> tile.keep(lines));
            if (tiles.stream().allMatch(tile -> tile.prefHeight(width) <= height)) {
                return;
            }
        }
    }
}
