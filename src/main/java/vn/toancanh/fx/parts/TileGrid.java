package vn.toancanh.fx.parts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.layout.Region;
import vn.toancanh.fx.FxThread;
import vn.toancanh.fx.Motion;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.IndicatorReading;

/**
 * Tiles in equal cells that fill the space; tiles of one area leave its name to the board's title.
 * All tiles of a grid show the same lines: those for which even the fullest of them has room. Tiles
 * are kept across updates, so the focus stays.
 */
public final class TileGrid extends Region {
    /** Dressing and laying out a changed tile takes ten times as long as changing it. */
    private static final long BRING_NANOS = 200_000;

    private final Texts texts;
    private final Motion motion;
    private final List<IndicatorTile> tiles = new ArrayList<>();
    private Shape shape;
    private final ReadOnlyIntegerWrapper hidden = new ReadOnlyIntegerWrapper(this, "hidden");
    private Consumer<IndicatorReading> onOpen = _ -> {};
    private List<TileContent> wanted = List.of();
    private int next;
    private boolean waiting;

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
        if (!newShape.equals(shape)) {
            shape = newShape;
            requestLayout();
        }
    }

    /** The tiles in reading order. */
    public List<IndicatorTile> tiles() {
        return List.copyOf(tiles);
    }

    /** On a screen that somebody sees, changes come in over a few pulses. */
    public void show(List<TileContent> contents) {
        wanted = List.copyOf(contents);
        next = 0;
        if (tiles.size() != wanted.size() || !isSeen()) {
            fit();
            bring(Long.MAX_VALUE);
        } else {
            bring(BRING_NANOS);
        }
    }

    private boolean isSeen() {
        var scene = getScene();
        return scene != null && scene.getWindow() != null && scene.getWindow().isShowing();
    }

    /** New tiles are filled before they come into the scene, where every change is dearer. */
    private void fit() {
        while (tiles.size() > wanted.size()) {
            getChildren().remove(tiles.removeLast());
        }
        var more = new ArrayList<IndicatorTile>();
        for (var content : wanted.subList(tiles.size(), wanted.size())) {
            var tile = new IndicatorTile(texts, motion);
            tile.show(content);
            more.add(tile);
        }
        tiles.addAll(more);
        getChildren().addAll(more);
        requestLayout();
    }

    /** Gives the tiles what is new for them until so much time is used up; the rest waits. */
    private void bring(long nanos) {
        var began = System.nanoTime();
        while (next < tiles.size() && System.nanoTime() - began < nanos) {
            var content = wanted.get(next);
            var tile = tiles.get(next);
            tile.setOnOpen(() -> onOpen.accept(content.reading()));
            if (tile.show(content)) {
                requestLayout();
            }
            next++;
        }
        if (next < tiles.size() && !waiting) {
            waiting = true;
            FxThread.pulse()
                    .execute(() -> {
                        waiting = false;
                        bring(BRING_NANOS);
                    });
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
            var last = dropped == TileLine.values().length;
            if (last || tiles.stream().allMatch(t -> t.heightWith(lines, width) <= height)) {
                tiles.forEach(tile -> tile.keep(lines));
                return;
            }
        }
    }
}
