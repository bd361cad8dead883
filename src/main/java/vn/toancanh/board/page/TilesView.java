package vn.toancanh.board.page;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vn.toancanh.fx.Motion;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.parts.TileContent;
import vn.toancanh.fx.parts.TileGrid;
import vn.toancanh.indicator.IndicatorReading;

/** Tiles that fill an item; those without room are told of. JavaFX thread only. */
public final class TilesView extends VBox {
    private final Room room;
    private final Texts texts;
    private final TileGrid grid;
    private final Hyperlink more = new Hyperlink();
    private final Label em = new Label();

    /** The least a tile needs and what lies between two, in em. */
    public record Room(double width, double height, double gap) {
        /** On a board, where an item may be small. */
        public static final Room SMALL = new Room(11.5, 8.6, 0.86);
    }

    /**
     * @param open opens the card of a tile
     * @param all goes to the list of all indicators
     */
    public TilesView(
            Room room, Consumer<IndicatorReading> open, Runnable all, Texts texts, Motion motion) {
        this.room = room;
        this.texts = texts;
        grid = new TileGrid(texts, motion, new TileGrid.Shape(1, 1, 1, false));
        grid.setOnOpen(open);
        VBox.setVgrow(grid, Priority.ALWAYS);
        more.setOnAction(_ -> all.run());
        more.setVisible(false);
        more.setManaged(false);
        em.setManaged(false);
        em.setVisible(false);
        grid.hiddenProperty().subscribe(hidden -> tellHidden(hidden.intValue()));
        getChildren().addAll(grid, more, em);
        getStyleClass().add("board-tiles");
    }

    public void show(List<TileContent> tiles) {
        grid.show(tiles);
    }

    public TileGrid grid() {
        return grid;
    }

    /** Asked for by the grid while it is laid out, so the link is put in on the next pass. */
    private void tellHidden(int hidden) {
        more.setText(texts.get("board.more", Integer.toString(hidden)));
        more.setVisible(hidden > 0);
        more.setManaged(hidden > 0);
    }

    @Override
    protected void layoutChildren() {
        double size = em.getFont().getSize();
        grid.setShape(
                new TileGrid.Shape(
                        room.width() * size,
                        room.height() * size,
                        Math.round(room.gap() * size),
                        false));
        super.layoutChildren();
    }
}
