package vn.toancanh.map.overlay;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.text.TextAlignment;
import org.locationtech.jts.geom.Envelope;
import vn.toancanh.area.LonLat;
import vn.toancanh.map.geometry.Camera;
import vn.toancanh.map.geometry.Mercator;
import vn.toancanh.map.label.Box;
import vn.toancanh.map.picture.Archipelago;
import vn.toancanh.map.picture.MapStyle;

/**
 * Hoàng Sa and Trường Sa in a corner of a national map, as long as not all of their islets are in
 * view: a national map never goes without them. JavaFX thread only.
 */
public final class InsetView implements OverlayView {
    private static final double WIDTH = 9;
    private static final double ISLET = 0.12;
    private static final double MARGIN = 0.8;

    private final MapStyle style;
    private final VBox box = new VBox();
    private final Pane node = new Pane(box);
    private boolean national;
    private Camera camera = new Camera(0, 0, 1, 1, 1);

    /**
     * @param name of an archipelago as it stands on the map
     */
    public InsetView(MapStyle style, Function<Archipelago, String> name) {
        this.style = style;
        node.setManaged(false);
        box.getStyleClass().add("map-inset");
        box.setAlignment(Pos.CENTER);
        box.setSpacing(style.legend() * MARGIN / 2);
        for (var archipelago : Archipelago.values()) {
            box.getChildren().addAll(islets(archipelago), label(name.apply(archipelago)));
        }
        box.setAccessibleText(
                String.join("; ", Arrays.stream(Archipelago.values()).map(name).toList()));
        box.setVisible(false);
    }

    /** Each in its own frame and at its own scale: what counts is that they are there. */
    private Pane islets(Archipelago archipelago) {
        var around = archipelago.box();
        double width = style.legend() * WIDTH;
        double scale = width / around.getWidth();
        var pane = new Pane();
        for (var islet : archipelago.islets()) {
            pane.getChildren().add(dot(islet, around, scale));
        }
        pane.setMinSize(width, around.getHeight() * scale);
        return pane;
    }

    private Circle dot(LonLat at, Envelope around, double scale) {
        var dot =
                new Circle(
                        (Mercator.x(at.lon()) - around.getMinX()) * scale,
                        (around.getMaxY() - Mercator.y(at.lat())) * scale,
                        style.legend() * ISLET);
        dot.getStyleClass().add("map-islet");
        return dot;
    }

    private Label label(String text) {
        var label = new Label(text);
        label.getStyleClass().add("map-legend-row");
        label.setFont(NameView.font(style.legend(), false));
        label.setWrapText(true);
        label.setTextAlignment(TextAlignment.CENTER);
        label.setMaxWidth(style.legend() * (WIDTH + 2));
        return label;
    }

    /** Whether the map shows the country or a part of it that stands alone. */
    public void setNational(boolean value) {
        national = value;
        follow(camera);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void follow(Camera next) {
        camera = next;
        box.setVisible(national && !Archipelago.allSeenBy(camera));
        if (box.isVisible()) {
            box.autosize();
            double margin = style.margin();
            box.relocate(Math.rint(next.width() - margin - box.getWidth()), margin);
        }
    }

    @Override
    public List<Box> taken(Camera now) {
        return TakenRoomView.of(box);
    }

    @Override
    public void drawNow() {
        box.applyCss();
        follow(camera);
    }
}
