package vn.toancanh.map.panel;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;
import vn.toancanh.map.panel.LayerPanelViewModel.Layer;
import vn.toancanh.map.picture.MapStyle;
import vn.toancanh.map.pointview.PointLegendView;

/** The layers as a column beside the map: shown or not, order, opacity, filter, state. */
public final class LayerPanelView extends ScrollPane {
    private static final double WIDTH_EM = 20;
    private static final double SLIDER_EM = 7;
    private static final double GAP_EM = 0.5;

    private final LayerPanelViewModel model;
    private final Texts texts;
    private final double em;
    private final MapStyle style;
    private final VBox column = new VBox();
    private final Map<Layer, Node> rows = new HashMap<>();
    private @Nullable Node head;

    public LayerPanelView(LayerPanelViewModel model, Texts texts, double em, MapStyle style) {
        this.model = model;
        this.texts = texts;
        this.em = em;
        this.style = style;
        getStyleClass().add("layer-panel");
        getStylesheets().add(Theme.sheet("map/map.css"));
        setFitToWidth(true);
        setPrefWidth(WIDTH_EM * em);
        setMinWidth(WIDTH_EM * em);
        setContent(column);
        column.setSpacing(GAP_EM * 2 * em);
        model.layers().addListener((ListChangeListener<Layer>) _ -> fill());
        fill();
    }

    /** Puts something over the layers. */
    public void head(Node first) {
        head = first;
        fill();
    }

    private void fill() {
        var title = new Label(texts.get("map.layers"));
        title.getStyleClass().add("text-lead");
        column.getChildren().setAll(new HBox(title, space(), reset()));
        if (head != null) {
            column.getChildren().addFirst(head);
        }
        model.layers()
                .forEach(layer -> column.getChildren().add(rows.computeIfAbsent(layer, this::row)));
        if (model.layers().isEmpty()) {
            column.getChildren().add(small(texts.get("map.layers.none")));
        }
        column.getChildren().add(told(model.problemProperty(), "layer-problem"));
    }

    private static Region space() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private Button reset() {
        var button = new Button(texts.get("map.layers.reset"));
        button.setId("layers-reset");
        button.getStyleClass().addAll("plain", "text-small");
        button.setTooltip(new Tooltip(texts.get("map.layers.reset.about")));
        button.visibleProperty().bind(model.onResetProperty().isNotNull());
        button.setOnAction(_ -> {
            var now = model.onResetProperty().get();
            if (now != null) {
                now.run();
            }
        });
        return button;
    }

    private Node row(Layer layer) {
        var shown = new CheckBox(layer.title());
        shown.setWrapText(true);
        shown.selectedProperty().bindBidirectional(layer.shownProperty());
        shown.setTooltip(new Tooltip(layer.about()));
        HBox.setHgrow(shown, Priority.ALWAYS);
        shown.setMaxWidth(Double.MAX_VALUE);
        var head = new HBox(shown, mover("▲", layer, 1), mover("▼", layer, -1));
        head.getStyleClass().add("layer-head");
        var row = new VBox(head, opacity(layer));
        row.getStyleClass().add("layer-row");
        row.setSpacing(GAP_EM * em);
        if (layer.isFiltered()) {
            row.getChildren()
                    .addAll(filter(layer), told(layer.filterProblemProperty(), "layer-problem"));
        }
        row.getChildren().addAll(told(layer.stateProperty(), "text-small"), legend(layer));
        return row;
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

    private Button mover(String sign, Layer layer, int by) {
        var words = texts.get(by > 0 ? "map.layers.up" : "map.layers.down", layer.title());
        var button = new Button(sign);
        button.getStyleClass().add("layer-mover");
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> model.raise(layer, by));
        return button;
    }

    private Node opacity(Layer layer) {
        var slider = new Slider(0, 1, 1);
        slider.valueProperty().bindBidirectional(layer.opacityProperty());
        slider.setPrefWidth(SLIDER_EM * em);
        slider.setAccessibleText(texts.get("map.layers.opacity", layer.title()));
        var box = new HBox(small(texts.get("map.layers.opacity.short")), slider);
        box.getStyleClass().add("layer-head");
        box.setSpacing(GAP_EM * em);
        box.disableProperty().bind(layer.shownProperty().not());
        return box;
    }

    private TextField filter(Layer layer) {
        var field = new TextField();
        field.textProperty().bindBidirectional(layer.filterProperty());
        field.setPromptText(texts.get("map.layers.filter"));
        field.setAccessibleText(texts.get("map.layers.filter.spoken", layer.title()));
        return field;
    }

    /** Takes no room while there is nothing to say. */
    private static Label told(StringProperty text, String style) {
        var label = new Label();
        label.getStyleClass().addAll("text-small", style);
        label.setWrapText(true);
        label.textProperty().bind(text);
        label.visibleProperty().bind(text.isNotEmpty());
        label.managedProperty().bind(text.isNotEmpty());
        return label;
    }

    private static Label small(String text) {
        var label = new Label(text);
        label.getStyleClass().add("text-small");
        label.setWrapText(true);
        return label;
    }
}
