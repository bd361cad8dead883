package vn.toancanh.map.tool;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import vn.toancanh.area.AreaLevel;
import vn.toancanh.area.LonLat;
import vn.toancanh.base.AreaCode;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;
import vn.toancanh.map.MapThreads;
import vn.toancanh.map.MapView;
import vn.toancanh.map.MapViewModel;
import vn.toancanh.map.exporting.ExportView;
import vn.toancanh.map.exporting.ExportViewModel;
import vn.toancanh.map.within.Facts;
import vn.toancanh.map.within.OutlineView;
import vn.toancanh.map.within.SelectionPanelView;
import vn.toancanh.map.within.SelectionViewModel;
import vn.toancanh.map.within.UnitListView;

/** A map with its tools: the coordinates under it; the bar of tools stands where it is put. */
public final class MapToolsView extends BorderPane {
    private final MapViewModel map;
    private final ToolBarView bar;
    private final ToolsViewModel tools;
    private final SelectionViewModel selection;
    private final UnitListView list;
    private final MapView view;
    private final ToolHandsView hands;

    /**
     * @param threads {@code render} of them may be kept busy for seconds: not the map's own
     * @param facts asked on a background thread about the units of the map
     */
    public MapToolsView(
            MapView view,
            MapViewModel map,
            MapThreads threads,
            Texts texts,
            Supplier<Facts> facts) {
        this.view = view;
        this.map = map;
        selection = new SelectionViewModel(map, threads, facts);
        list = new UnitListView(map, texts);
        tools = new ToolsViewModel(texts, this::drawn);
        bar = new ToolBarView(tools, texts, this::openList, view::requestFocus);
        var pointer = new PointerViewModel(threads, texts, this::province);
        hands = new ToolHandsView(view, map, tools, pointer);
        view.lay(new SketchView(tools, map.cameraProperty().get()), true);
        view.lay(new OutlineView(selection), true);
        hands.on(selection::choose, this::endSelection, this::openList);
        hands.listen();
        var strip = new HBox(new PointerView(pointer, texts, hands::copy));
        strip.getStyleClass().add("map-strip");
        getStylesheets().add(Theme.sheet("map/map.css"));
        setCenter(view);
        setBottom(strip);
        var side = new HBox(list, new SelectionPanelView(selection, texts));
        side.getStyleClass().add("map-sides");
        setRight(side);
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::leaveList);
        // Wherever the focus went while the list changed, Escape ends it.
        addEventHandler(KeyEvent.KEY_PRESSED, this::endList);
    }

    private boolean endSelection() {
        boolean some = !selection.isEmpty();
        selection.clear();
        return some;
    }

    /** Lets hands export the map. */
    public void exports(ExportViewModel model, Texts texts) {
        var button = new ExportView(model, texts);
        bar.add(button);
        hands.onExport(button::open);
    }

    private void endList(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && list.isVisible()) {
            openList();
            event.consume();
        }
    }

    private void drawn(Tool tool, List<LonLat> ring) {
        switch (tool) {
            case POLYGON -> selection.choose(ring);
            case INSIDE, AROUND -> selection.read(ring);
            case LOOK, DISTANCE, AREA -> {}
        }
    }

    /** Opens the list of what is in view, or goes away from it. */
    public void openList() {
        if (list.isVisible()) {
            list.close();
            view.requestFocus();
        } else {
            list.open();
        }
    }

    private void leaveList(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.L) {
            openList();
            event.consume();
        }
    }

    public SelectionViewModel selection() {
        return selection;
    }

    /** The tools as a row of buttons. */
    public Node bar() {
        return bar;
    }

    public ToolsViewModel tools() {
        return tools;
    }

    /** Under the pointer; at sea that of the map, where it shows one only. */
    private @Nullable AreaCode province() {
        var ground = map.groundProperty().get();
        var hovered = map.hoveredProperty().get();
        var feature = hovered == null ? null : ground.feature(hovered);
        if (feature == null && !ground.content().national() && ground.steps().features() > 0) {
            feature = 0;
        }
        if (feature == null) {
            return null;
        }
        var unit = ground.unit(feature);
        return unit.level() == AreaLevel.PROVINCE ? unit.code() : unit.group();
    }
}
