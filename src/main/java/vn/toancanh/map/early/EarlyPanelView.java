package vn.toancanh.map.early;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;
import vn.toancanh.map.early.EarlyPanelViewModel.Layer;
import vn.toancanh.map.picture.MapStyle;
import vn.toancanh.map.pointview.PointLegendView;

/** The layers of early warning, at the head of the column of layers. */
public final class EarlyPanelView extends VBox {
    private static final double GAP_EM = 0.5;

    private final Texts texts;
    private final double em;
    private final MapStyle style;

    public EarlyPanelView(EarlyPanelViewModel model, Texts texts, double em, MapStyle style) {
        this.texts = texts;
        this.em = em;
        this.style = style;
        getStyleClass().add("early-panel");
        getStylesheets().add(Theme.sheet("map/map.css"));
        setSpacing(2 * GAP_EM * em);
        var title = new Label(texts.get("map.early"));
        title.getStyleClass().add("text-lead");
        getChildren().add(title);
        model.layers().forEach(layer -> getChildren().add(row(layer)));
        var list = new WarningListView(model.warnings(), texts, em);
        var warnings = model.layers().getLast();
        list.visibleProperty().bind(warnings.shownProperty());
        list.managedProperty().bind(warnings.shownProperty());
        getChildren().add(list);
    }

    private Node row(Layer layer) {
        var key = "map.early." + layer.id();
        var shown = new CheckBox(texts.get(key));
        shown.setId("early-" + layer.id());
        shown.setWrapText(true);
        shown.selectedProperty().bindBidirectional(layer.shownProperty());
        shown.setTooltip(new Tooltip(texts.get(key + ".about")));
        var state = new Label();
        state.setId("early-" + layer.id() + "-state");
        state.getStyleClass().add("text-small");
        state.setWrapText(true);
        state.textProperty().bind(layer.stateProperty());
        var told = layer.stateProperty().isNotEmpty().and(layer.shownProperty());
        state.visibleProperty().bind(told);
        state.managedProperty().bind(told);
        var row = new VBox(shown, progress(layer), state, legend(layer));
        row.getStyleClass().add("layer-row");
        row.setSpacing(GAP_EM * em);
        return row;
    }

    private Node progress(Layer layer) {
        var bar = new ProgressBar();
        bar.setId("early-" + layer.id() + "-progress");
        bar.progressProperty().bind(layer.progressProperty());
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        var stop = new Button(texts.get("map.early.stop"));
        stop.getStyleClass().addAll("plain", "text-small");
        stop.setOnAction(_ -> layer.onCancelProperty().get().run());
        var box = new HBox(bar, stop);
        box.getStyleClass().add("layer-head");
        var runs = layer.progressProperty().greaterThanOrEqualTo(0);
        box.visibleProperty().bind(runs);
        box.managedProperty().bind(runs);
        return box;
    }

    private Node legend(Layer layer) {
        var place = new StackPane();
        place.managedProperty().bind(layer.legendProperty().isNotNull());
        layer.legendProperty()
                .subscribe(legend -> {
                    place.getChildren().clear();
                    if (legend != null) {
                        place.getChildren().add(new PointLegendView(legend, style));
                    }
                });
        return place;
    }
}
