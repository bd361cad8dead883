package vn.toancanh.wall;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.toancanh.fx.Motion;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;
import vn.toancanh.fx.parts.NoticeBox;
import vn.toancanh.fx.parts.TileGrid;

/**
 * The scene of the wall: headline map, and in turn with it progress by unit, in the left half, nine
 * tiles in the right half, what needs attention below. The halves meet in the middle of the wall,
 * where panels meet, so that no text crosses a bezel; every text is at least 16 arc minutes high
 * for the farthest reader.
 */
public final class WallView extends Region {
    private static final double SMALL_ARCMIN = Room.MIN_ARCMIN;
    private static final double MARGIN_EM = 0.6;
    private static final double GAP_EM = 0.4;

    private final Texts texts;
    private final WallHeaderView header;
    private final StackPane map;
    private final TileGrid grid;
    private final VBox calm;
    private final WallAlertsView alerts;
    private final WallTasksView tasks;
    private boolean alarmed;
    private final List<Region> strip = new ArrayList<>();
    private List<NoticeBox> notices = List.of();
    private final double bodyPx;

    /**
     * @param room decides the size of every text; apply the theme with {@link #bodyPx}
     */
    public WallView(WallViewModel model, Node map, Room room, Texts texts, Motion motion) {
        this.texts = texts;
        bodyPx = room.fontPx(SMALL_ARCMIN);
        getStyleClass().add("wall-scene");
        getStylesheets().add(Theme.sheet("wall/wall.css"));
        header = new WallHeaderView(texts);
        this.map = new StackPane(map);
        this.map.getStyleClass().addAll("card", "map-box");
        grid = new TileGrid(texts, motion, new TileGrid.Shape(1, 1, GAP_EM * bodyPx, true));
        var nothing = new Label(texts.get("wall.calm"));
        nothing.getStyleClass().add("calm");
        calm = new VBox(nothing);
        tasks = new WallTasksView(texts, bodyPx);
        getChildren().addAll(header, this.map, tasks, grid);
        alerts = new WallAlertsView(texts, bodyPx);
        model.contentProperty().subscribe(this::show);
        model.alertsProperty().subscribe(this::warn);
        model.tasksProperty().subscribe(this::show);
        tasks.visibleProperty().bind(model.tasksShownProperty());
        this.map.visibleProperty().bind(model.tasksShownProperty().not());
    }

    /** Font size of the root: the smallest text of the wall. */
    public double bodyPx() {
        return bodyPx;
    }

    private void show(WallViewModel.@Nullable Content content) {
        if (content == null) {
            return;
        }
        header.show(content);
        grid.show(content.tiles());
        notices = NoticeBox.boxes(notices, content.notices(), content.now(), texts);
        fillStrip();
    }

    private void show(@Nullable WallTasks newest) {
        if (newest != null) {
            tasks.show(newest);
        }
    }

    private void warn(List<WallAlert> open) {
        alarmed = !open.isEmpty();
        alerts.show(open);
        fillStrip();
    }

    /** Alerts before what is merely going on, and that before saying that all is calm. */
    private void fillStrip() {
        showStrip(alarmed ? List.of(alerts) : notices.isEmpty() ? List.of(calm) : notices);
    }

    private void showStrip(List<? extends Region> wanted) {
        if (!strip.equals(wanted)) {
            getChildren().removeAll(strip);
            strip.clear();
            strip.addAll(wanted);
            getChildren().addAll(strip);
        }
    }

    /** Nine tiles in three columns of the right half, whatever the size of the wall. */
    @Override
    protected void layoutChildren() {
        var margin = Math.rint(MARGIN_EM * bodyPx);
        var gap = 2 * Math.rint(GAP_EM * bodyPx / 2);
        var width = getWidth() - 2 * margin;
        var middle = Math.rint(getWidth() / 2);
        var headerHeight = Math.ceil(header.prefHeight(width));
        var stripHeight = layoutStrip(margin, width, gap);
        var top = headerHeight + gap;
        var bottom = getHeight() - stripHeight - margin - gap;
        header.resizeRelocate(margin, 0, width, headerHeight);
        map.resizeRelocate(margin, top, middle - margin - gap / 2, bottom - top);
        tasks.resizeRelocate(margin, top, middle - margin - gap / 2, bottom - top);
        var gridWidth = getWidth() - margin - middle - gap / 2;
        grid.setShape(
                new TileGrid.Shape(
                        Math.floor((gridWidth - 2 * gap) / 3),
                        Math.floor((bottom - top - 2 * gap) / 3),
                        gap,
                        true));
        grid.resizeRelocate(middle + gap / 2, top, gridWidth, bottom - top);
    }

    /** Equal boxes along the bottom edge; gives their height. */
    private double layoutStrip(double margin, double width, double gap) {
        var count = Math.max(1, strip.size());
        var boxWidth = Math.floor((width - gap * (count - 1)) / count);
        var height = strip.stream().mapToDouble(box -> box.prefHeight(boxWidth)).max().orElse(0);
        var boxHeight = Math.ceil(height);
        for (var i = 0; i < strip.size(); i++) {
            var x = margin + i * (boxWidth + gap);
            strip.get(i).resizeRelocate(x, getHeight() - margin - boxHeight, boxWidth, boxHeight);
        }
        return boxHeight;
    }
}
