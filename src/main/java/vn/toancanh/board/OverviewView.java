package vn.toancanh.board;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.toancanh.fx.Motion;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.parts.NoticeBox;
import vn.toancanh.fx.parts.TileGrid;

/** Tiles at the left, the map and what needs attention at the right; fills whatever it is given. */
public final class OverviewView extends Region {
    private static final double TILES_SHARE = 0.58;
    private static final double NOTICES_SHARE = 0.36;
    private static final double GAP_EM = 1;
    private static final double MIN_TILE_WIDTH_EM = 14;
    private static final double MIN_TILE_HEIGHT_EM = 14;

    private final Texts texts;
    private final TileGrid grid;
    private final Hyperlink more = new Hyperlink();
    private final VBox notices = new VBox();
    private final VBox noticePanel = new VBox();
    private final VBox left = new VBox();
    private final VBox right = new VBox();
    private final Label em = new Label();
    private final Label calm = new Label();
    private List<NoticeBox> boxes = List.of();

    public OverviewView(OverviewViewModel model, Node map, Texts texts, Motion motion) {
        this.texts = texts;
        getStyleClass().add("overview");
        grid = new TileGrid(texts, motion, new TileGrid.Shape(1, 1, 1, false));
        grid.setOnOpen(model::open);
        VBox.setVgrow(grid, Priority.ALWAYS);
        more.setOnAction(_ -> model.openAll());
        more.setVisible(false);
        more.setManaged(false);
        grid.hiddenProperty().subscribe(hidden -> tellHidden(hidden.intValue()));
        left.getChildren().addAll(grid, more);

        var mapBox = new StackPane(map);
        mapBox.getStyleClass().addAll("card", "map-box");
        VBox.setVgrow(mapBox, Priority.ALWAYS);
        right.getStyleClass().add("overview-side");
        fillNoticePanel();
        right.getChildren().addAll(mapBox, noticePanel);
        em.setVisible(false);
        getChildren().addAll(left, right, em);
        model.boardProperty().subscribe(this::show);
    }

    private void fillNoticePanel() {
        calm.setText(texts.get("board.notices.none"));
        calm.getStyleClass().add("text-body");
        calm.setWrapText(true);
        var title = new Label(texts.get("board.notices.title"));
        title.getStyleClass().add("text-lead");
        notices.getStyleClass().add("notice-list");
        var scroll = new ScrollPane(notices);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("notice-scroll");
        noticePanel.getChildren().setAll(title, scroll);
        noticePanel.getStyleClass().addAll("card", "notice-panel");
    }

    private void show(OverviewViewModel.Board board) {
        grid.show(board.tiles());
        boxes = NoticeBox.boxes(boxes, board.notices(), board.now(), texts);
        List<? extends Node> wanted = boxes.isEmpty() ? List.of(calm) : boxes;
        if (!notices.getChildren().equals(wanted)) {
            notices.getChildren().setAll(wanted);
        }
    }

    /** Asked for by the grid while it is laid out, so the link is put in on the next pass. */
    private void tellHidden(int hidden) {
        more.setText(texts.get("board.more", Integer.toString(hidden)));
        more.setVisible(hidden > 0);
        more.setManaged(hidden > 0);
    }

    @Override
    protected void layoutChildren() {
        var size = em.getFont().getSize();
        var gap = Math.round(GAP_EM * size);
        grid.setShape(
                new TileGrid.Shape(
                        MIN_TILE_WIDTH_EM * size, MIN_TILE_HEIGHT_EM * size, gap, false));
        var width = Math.floor((getWidth() - gap) * TILES_SHARE);
        left.resizeRelocate(0, 0, width, getHeight());
        noticePanel.setMaxHeight(getHeight() * NOTICES_SHARE);
        right.resizeRelocate(width + gap, 0, getWidth() - width - gap, getHeight());
    }
}
