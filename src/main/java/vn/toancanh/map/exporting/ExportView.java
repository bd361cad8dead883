package vn.toancanh.map.exporting;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import vn.toancanh.fx.Texts;
import vn.toancanh.map.export.SheetFormat;

/** The button that exports the map, with its formats; while one is written, how far it is. */
public final class ExportView extends HBox {
    private static final double BAR = 90;

    private final MenuButton button;

    public ExportView(ExportViewModel model, Texts texts) {
        var shape = new StackPane();
        shape.getStyleClass().add("map-icon");
        button = new MenuButton("", shape);
        button.setId("map-tool-export");
        button.getStyleClass().addAll("map-tool", "map-tool-export");
        button.setAccessibleText(texts.get("map.export"));
        button.setTooltip(new Tooltip(texts.get("map.export")));
        button.disableProperty().bind(model.runningProperty());
        for (var format : SheetFormat.values()) {
            var item = new MenuItem(texts.get(format.textKey()));
            item.setId("map-export-" + format.name());
            item.setOnAction(_ -> model.export(format));
            button.getItems().add(item);
        }
        var bar = new ProgressBar();
        bar.setPrefWidth(BAR);
        bar.setAccessibleText(texts.get("map.export.running"));
        bar.progressProperty().bind(model.partProperty());
        var stop = new Button(texts.get("map.export.cancel"));
        stop.setId("map-export-cancel");
        stop.setOnAction(_ -> model.cancel());
        var running = new HBox(new Label(texts.get("map.export.running")), bar, stop);
        running.getStyleClass().add("shade-bar-group");
        running.visibleProperty().bind(model.runningProperty());
        running.managedProperty().bind(running.visibleProperty());
        getStyleClass().add("shade-bar-group");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(button, running);
    }

    /** Opens the list of formats. */
    public void open() {
        if (!button.isDisabled()) {
            button.requestFocus();
            button.show();
        }
    }
}
