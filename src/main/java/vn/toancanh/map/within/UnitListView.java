package vn.toancanh.map.within;

import java.util.ArrayList;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import vn.toancanh.fx.Texts;
import vn.toancanh.map.MapViewModel;

/**
 * What the map shows as a table, for screen readers and for hands without a pointer: the units in
 * view with their values. Follows the map while it is open.
 */
public final class UnitListView extends VBox {
    private static final Duration CALM = Duration.millis(200);

    private final MapViewModel map;
    private final Texts texts;
    private final Label title = new Label();
    private final UnitTableView table;
    private final PauseTransition calm = new PauseTransition(CALM);

    public UnitListView(MapViewModel map, Texts texts) {
        this.map = map;
        this.texts = texts;
        setId("map-units");
        getStyleClass().add("map-side");
        table = new UnitTableView(map, texts);
        title.getStyleClass().add("text-lead");
        title.setWrapText(true);
        table.accessibleTextProperty().bind(title.textProperty());
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(title, table);
        managedProperty().bind(visibleProperty());
        setVisible(false);
        calm.setOnFinished(_ -> fill());
        map.cameraProperty().subscribe(_ -> later());
        map.groundProperty().subscribe(_ -> later());
        map.shadingProperty().subscribe(_ -> later());
    }

    private void later() {
        if (isVisible()) {
            calm.playFromStart();
        }
    }

    /** Opens the list and goes into it. */
    public void open() {
        setVisible(true);
        fill();
        table.requestFocus();
        if (table.getSelectionModel().isEmpty()) {
            table.getFocusModel().focus(0);
        }
    }

    public void close() {
        calm.stop();
        setVisible(false);
    }

    private void fill() {
        var view = map.cameraProperty().get().world();
        var ground = map.groundProperty().get();
        var units = new ArrayList<Share>();
        for (int f = 0; f < ground.steps().features(); f++) {
            var box = ground.steps().box(f);
            if (box != null && box.intersects(view)) {
                units.add(new Share(ground.unit(f), 1));
            }
        }
        var shown = map.shadingProperty().get().title();
        title.setText(texts.get("map.units.title", Integer.toString(units.size()), shown));
        table.show(units, false);
    }
}
