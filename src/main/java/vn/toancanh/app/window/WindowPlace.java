package vn.toancanh.app.window;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/**
 * Where a window stood, as text {@code x,y,width,height,maximised}. A place no screen shows any
 * more is forgotten. JavaFX thread only.
 */
record WindowPlace(Rectangle2D bounds, boolean maximised) {
    private static final double SMALLEST = 200;

    static Optional<WindowPlace> parse(String text) {
        var parts = Arrays.asList(text.split(","));
        if (parts.size() != 5) {
            return Optional.empty();
        }
        try {
            return Optional.of(new WindowPlace(bounds(parts), Boolean.parseBoolean(parts.get(4))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Rectangle2D bounds(List<String> parts) {
        return new Rectangle2D(
                Double.parseDouble(parts.get(0)),
                Double.parseDouble(parts.get(1)),
                Double.parseDouble(parts.get(2)),
                Double.parseDouble(parts.get(3)));
    }

    static WindowPlace of(Stage stage) {
        return new WindowPlace(
                new Rectangle2D(
                        stage.getX(),
                        stage.getY(),
                        Math.max(SMALLEST, stage.getWidth()),
                        Math.max(SMALLEST, stage.getHeight())),
                stage.isMaximized());
    }

    /** Puts the stage there if some screen still shows most of it. */
    void restore(Stage stage) {
        var visible =
                Screen.getScreens().stream()
                        .anyMatch(screen -> screen.getVisualBounds().contains(centre()));
        if (!visible || bounds.getWidth() < SMALLEST || bounds.getHeight() < SMALLEST) {
            return;
        }
        stage.setX(bounds.getMinX());
        stage.setY(bounds.getMinY());
        stage.setWidth(bounds.getWidth());
        stage.setHeight(bounds.getHeight());
        stage.setMaximized(maximised);
    }

    private javafx.geometry.Point2D centre() {
        return new javafx.geometry.Point2D(
                (bounds.getMinX() + bounds.getMaxX()) / 2,
                (bounds.getMinY() + bounds.getMaxY()) / 2);
    }

    String text() {
        return "%s,%s,%s,%s,%s"
                .formatted(
                        bounds.getMinX(),
                        bounds.getMinY(),
                        bounds.getWidth(),
                        bounds.getHeight(),
                        maximised);
    }
}
