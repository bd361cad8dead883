package vn.toancanh.app.screen;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.toancanh.app.content.Headline;
import vn.toancanh.base.AreaCode;
import vn.toancanh.fx.FxThread;
import vn.toancanh.map.MapThreads;
import vn.toancanh.map.MapView;
import vn.toancanh.map.MapViewModel;
import vn.toancanh.map.picture.MapStyle;
import vn.toancanh.map.shade.MapPalette;

/** A map and its view model, drawn by the workers all maps share. JavaFX thread only. */
public final class MapPart {
    private static final Executor WORKERS =
            Executors.newFixedThreadPool(
                    Math.max(1, Runtime.getRuntime().availableProcessors() - 1),
                    Thread.ofPlatform().name("map-", 0).daemon().factory());

    private final MapThreads threads = new MapThreads(WORKERS, FxThread.pulse());
    private final MapViewModel model = new MapViewModel(threads);
    private final MapView view;
    private final Label title = new Label();
    private final Label about = new Label();
    private final VBox head = new VBox();
    private final BorderPane node = new BorderPane();

    MapPart(Look look, MapStyle style, MapPalette palette) {
        model.paletteProperty().set(palette);
        model.styleProperty().set(style);
        model.motionAllowedProperty().bind(look.motion().reducedProperty().not());
        view = new MapView(model, threads, look.mapTexts());
        title.getStyleClass().add("text-title");
        about.getStyleClass().add("text-small");
        title.setWrapText(true);
        about.setWrapText(true);
        head.getChildren().addAll(title, about);
        head.getStyleClass().add("map-head");
        node.setTop(head);
        node.setCenter(view);
    }

    /** Puts controls between the title and the map. */
    void bar(Node controls) {
        head.getChildren().add(controls);
    }

    /** Puts a column at the right of the map that {@code shown} brings and takes away. */
    void side(Region column, ToggleButton shown) {
        column.visibleProperty().bind(shown.selectedProperty());
        column.managedProperty().bind(shown.selectedProperty());
        node.setRight(column);
    }

    /** The map under its title. */
    Node node() {
        return node;
    }

    /** Draws everything at once, for a picture; a map on no page is left alone. */
    public void renderNow() {
        if (view.getScene() != null) {
            view.renderNow();
        }
    }

    /** Completes when the map's picture is whole; at once for a map on no page. */
    public CompletableFuture<Void> whenSettled() {
        return view.getScene() == null
                ? CompletableFuture.completedFuture(null)
                : model.whenSettled();
    }

    MapView view() {
        return view;
    }

    MapViewModel model() {
        return model;
    }

    void show(Headline map) {
        about.setText(map.about());
        model.contentProperty().set(map.ground());
        if (!map.values().saysTheSameAs(model.shadingProperty().get())) {
            title.setText(map.values().title());
            model.shadingProperty().set(map.values());
        }
    }

    void onOpen(Consumer<AreaCode> open) {
        model.onOpenProperty().set(open);
    }
}
