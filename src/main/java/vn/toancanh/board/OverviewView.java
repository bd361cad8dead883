package vn.toancanh.board;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.toancanh.board.page.NoticesView;
import vn.toancanh.board.page.TilesView;
import vn.toancanh.fx.Motion;
import vn.toancanh.fx.Texts;

/** Tiles at the left, the map and what needs attention at the right; fills whatever it is given. */
public final class OverviewView extends Region {
    private static final double TILES_SHARE = 0.58;
    private static final double NOTICES_SHARE = 0.36;
    private static final double GAP_EM = 1;
    private static final TilesView.Room ROOM = new TilesView.Room(14, 14, GAP_EM);

    private final TilesView tiles;
    private final NoticesView notices;
    private final VBox right = new VBox();
    private final Label em = new Label();

    public OverviewView(OverviewViewModel model, Node map, Texts texts, Motion motion) {
        getStyleClass().add("overview");
        tiles = new TilesView(ROOM, model::open, model::openAll, texts, motion);
        notices = new NoticesView(texts);
        var mapBox = new StackPane(map);
        mapBox.getStyleClass().addAll("card", "map-box");
        VBox.setVgrow(mapBox, Priority.ALWAYS);
        right.getStyleClass().add("overview-side");
        right.getChildren().addAll(mapBox, notices);
        em.setVisible(false);
        getChildren().addAll(tiles, right, em);
        model.boardProperty().subscribe(this::show);
    }

    private void show(OverviewViewModel.Board board) {
        tiles.show(board.tiles());
        notices.show(board.notices(), board.now());
    }

    @Override
    protected void layoutChildren() {
        var gap = Math.round(GAP_EM * em.getFont().getSize());
        var width = Math.floor((getWidth() - gap) * TILES_SHARE);
        tiles.resizeRelocate(0, 0, width, getHeight());
        notices.setMaxHeight(getHeight() * NOTICES_SHARE);
        right.resizeRelocate(width + gap, 0, getWidth() - width - gap, getHeight());
    }
}
