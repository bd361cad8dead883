package vn.toancanh.map;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.toancanh.map.geodesy.ScaleBar;
import vn.toancanh.map.geometry.Camera;
import vn.toancanh.map.overlay.NameView;
import vn.toancanh.map.picture.MapStyle;

/** Scale bar and, where there is a pointer, the buttons for zooming. */
final class ControlsView extends VBox {
    private static final double LONGEST_BAR = 11;
    private static final double STOPS_PER_PRESS = 2;

    private final MapTexts texts;
    private final VBox buttons = new VBox();
    private final Region bar = new Region();
    private final Label distance = new Label();
    private @Nullable MapStyle dressed;

    ControlsView(MapViewModel model, MapTexts texts) {
        this.texts = texts;
        getStyleClass().add("map-controls");
        setAlignment(Pos.BOTTOM_RIGHT);
        setPickOnBounds(false);
        buttons.getStyleClass().add("map-buttons");
        buttons.setAlignment(Pos.BOTTOM_RIGHT);
        buttons.setPickOnBounds(false);
        buttons.getChildren()
                .addAll(
                        button("map-in", "map.zoom.in", () -> zoom(model, STOPS_PER_PRESS)),
                        button("map-out", "map.zoom.out", () -> zoom(model, -STOPS_PER_PRESS)),
                        button("map-fit", "map.zoom.fit", model::fit));
        bar.getStyleClass().add("map-scale-bar");
        distance.getStyleClass().add("map-scale-text");
        bar.setMouseTransparent(true);
        distance.setMouseTransparent(true);
        getChildren().addAll(buttons, distance, bar);
    }

    private Button button(String styleClass, String textKey, Runnable press) {
        var shape = new StackPane();
        shape.getStyleClass().add("map-icon");
        var button = new Button("", shape);
        button.getStyleClass().addAll("map-button", styleClass);
        button.setAccessibleText(texts.get(textKey));
        button.setTooltip(new Tooltip(texts.get(textKey)));
        button.setOnAction(_ -> press.run());
        return button;
    }

    private static void zoom(MapViewModel model, double stops) {
        var camera = model.cameraProperty().get();
        model.zoom(stops, camera.width() / 2, camera.height() / 2);
    }

    void show(Camera camera, MapStyle style) {
        if (!style.equals(dressed)) {
            dressed = style;
            buttons.setVisible(style.controls());
            buttons.setManaged(style.controls());
            distance.setFont(NameView.font(style.legend(), false));
        }
        var scale = ScaleBar.of(camera, LONGEST_BAR * style.legend());
        double width = Math.rint(scale.pixels());
        double height = style.legend() * 0.4;
        // Every setting asks for layout, whether it changes anything or not.
        if (bar.getMinWidth() != width || bar.getMinHeight() != height) {
            bar.setMinSize(width, height);
            bar.setMaxSize(width, height);
        }
        String text = texts.get(scale.isFar() ? "map.scale.km" : "map.scale.m", scale.number());
        distance.setText(text);
        distance.setAccessibleText(texts.get("map.scale.spoken", text));
    }
}
