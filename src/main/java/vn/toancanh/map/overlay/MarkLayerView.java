package vn.toancanh.map.overlay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.animation.Animation;
import javafx.animation.FadeTransition;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.util.Duration;
import vn.toancanh.area.LonLat;
import vn.toancanh.area.Place;
import vn.toancanh.map.geometry.Camera;
import vn.toancanh.map.geometry.Mercator;
import vn.toancanh.map.label.Box;
import vn.toancanh.map.picture.Archipelago;
import vn.toancanh.map.picture.MapRing;
import vn.toancanh.map.picture.MapStyle;

/**
 * Points over the ground: islets of the archipelagos, places, and rings where something goes on.
 */
public final class MarkLayerView extends Pane {
    private static final double ISLET = 0.14;
    private static final double PLACE = 0.3;
    private static final double RING = 0.85;
    private static final double RING_DOT = 0.26;
    private static final double RING_LINE = 0.17;

    /** One second from bright to dim and one back: far below what could trigger a seizure. */
    private static final Duration PULSE = Duration.seconds(1);

    private static final double DIM = 0.35;

    private final List<Mark> marks = new ArrayList<>();
    private final List<Animation> pulses = new ArrayList<>();

    private record Mark(double x, double y, double radius, Node node) {}

    public MarkLayerView() {
        setMouseTransparent(true);
        setManaged(false);
    }

    public void show(boolean national, List<Place> places, List<MapRing> rings, MapLook look) {
        pulses.forEach(Animation::stop);
        pulses.clear();
        marks.clear();
        double size = look.style().label();
        if (national) {
            for (var archipelago : Archipelago.values()) {
                archipelago
                        .islets()
                        .forEach(at -> add(at, size * ISLET, dot(size * ISLET, "map-islet")));
            }
        }
        for (var place : places) {
            var node = dot(size * PLACE, "map-place");
            node.getStyleClass().add("map-place-" + place.kind().toLowerCase(Locale.ROOT));
            node.setAccessibleText(place.name().in(look.locale()));
            add(place.at(), size * PLACE, node);
        }
        for (var ring : rings) {
            add(ring.at(), size * (RING + RING_LINE), ring(ring, size, look.motion()));
        }
        getChildren().setAll(marks.stream().map(Mark::node).toList());
    }

    /** How marks are drawn: sizes, language, whether anything may move. */
    public record MapLook(MapStyle style, Locale locale, boolean motion) {}

    private void add(LonLat at, double radius, Node node) {
        marks.add(new Mark(Mercator.x(at.lon()), Mercator.y(at.lat()), radius, node));
    }

    private static Circle dot(double radius, String styleClass) {
        var dot = new Circle(radius);
        dot.getStyleClass().add(styleClass);
        return dot;
    }

    private Node ring(MapRing ring, double size, boolean motion) {
        var circle = dot(size * RING, "map-ring");
        circle.setStrokeWidth(size * RING_LINE);
        var dot = dot(size * RING_DOT, "map-ring-dot");
        var node = new Group(circle, dot);
        node.getStyleClass().add("map-tone-" + ring.tone().name().toLowerCase(Locale.ROOT));
        node.setAccessibleRole(AccessibleRole.TEXT);
        node.setAccessibleText(ring.text());
        if (ring.fresh() && motion) {
            var pulse = new FadeTransition(PULSE, circle);
            pulse.setFromValue(1);
            pulse.setToValue(DIM);
            pulse.setAutoReverse(true);
            pulse.setCycleCount(Animation.INDEFINITE);
            pulse.play();
            pulses.add(pulse);
        }
        return node;
    }

    public void follow(Camera camera) {
        for (var mark : marks) {
            double x = camera.screenX(mark.x);
            double y = camera.screenY(mark.y);
            mark.node.setTranslateX(x);
            mark.node.setTranslateY(y);
            mark.node.setVisible(isNear(camera, x, y, mark.radius));
        }
    }

    private static boolean isNear(Camera camera, double x, double y, double radius) {
        return x > -radius
                && y > -radius
                && x < camera.width() + radius
                && y < camera.height() + radius;
    }

    /** What names keep clear of. */
    public List<Box> boxes(Camera camera) {
        return marks.stream()
                .map(m ->
                        Box.around(
                                camera.screenX(m.x),
                                camera.screenY(m.y),
                                2 * m.radius,
                                2 * m.radius))
                .toList();
    }
}
