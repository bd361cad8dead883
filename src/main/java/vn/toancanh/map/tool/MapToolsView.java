package vn.toancanh.map.tool;

import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import vn.toancanh.area.AreaLevel;
import vn.toancanh.base.AreaCode;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;
import vn.toancanh.map.MapThreads;
import vn.toancanh.map.MapView;
import vn.toancanh.map.MapViewModel;

/** A map with its tools: the coordinates under it; the bar of tools stands where it is put. */
public final class MapToolsView extends BorderPane {
    private final MapViewModel map;
    private final ToolBarView bar;
    private final ToolsViewModel tools;

    /**
     * @param threads {@code render} of them may be kept busy for seconds: not the map's own
     */
    public MapToolsView(MapView view, MapViewModel map, MapThreads threads, Texts texts) {
        this.map = map;
        tools = new ToolsViewModel(texts, (_, _) -> {});
        bar = new ToolBarView(tools, texts, view::requestFocus);
        var pointer = new PointerViewModel(threads, texts, this::province);
        var hands = new ToolHandsView(view, map, tools, pointer);
        view.lay(new SketchView(tools, map.cameraProperty().get()), true);
        hands.listen();
        var strip = new HBox(new PointerView(pointer, texts, hands::copy));
        strip.getStyleClass().add("map-strip");
        getStylesheets().add(Theme.sheet("map/map.css"));
        setCenter(view);
        setBottom(strip);
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
