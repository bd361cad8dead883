package vn.toancanh.app.saving;

import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Transform;
import vn.toancanh.app.part.Look;
import vn.toancanh.fx.Theme;

/**
 * A picture of one thing at twice its size on the screen, under a title and over a line that says
 * where it is from. JavaFX thread only.
 */
public final class Plate {
    private static final double DOUBLE = 2;
    private static final int PASSES = 3;

    private final Look look;
    private final String title;
    private final String foot;

    /**
     * @param title "" for what bears its own
     */
    public Plate(Look look, String title, String foot) {
        this.look = look;
        this.title = title;
        this.foot = foot;
    }

    /**
     * @param content of nobody's scene; as wide and as high as given, in points of the screen, or
     *     with a height of 0 as high as it needs
     */
    public Image of(Region content, double width, double height) {
        return shoot(content, new Size(width, height, 1));
    }

    /**
     * For what is drawn in points and would be coarse when enlarged: with letters twice as large.
     */
    public Image redrawn(Region content, double width, double height) {
        return shoot(content, new Size(width, height, DOUBLE));
    }

    private record Size(double width, double height, double letters) {}

    private Image shoot(Region content, Size size) {
        content.setPrefWidth(size.width() * size.letters());
        if (size.height() > 0) {
            content.setPrefHeight(size.height() * size.letters());
        }
        VBox.setVgrow(content, Priority.ALWAYS);
        var root = new VBox(content, label(foot, "plate-foot"));
        if (!title.isEmpty()) {
            root.getChildren().addFirst(label(title, "plate-title"));
        }
        root.getStyleClass().addAll("desk-frame", "plate");
        root.getStylesheets().add(Theme.sheet("board/board.css"));
        var scene = new Scene(root);
        var body = Theme.DESK_PX * look.settings().textScale() * size.letters();
        look.theme().apply(scene, body);
        root.setPrefWidth(size.width() * size.letters());
        for (int pass = 0; pass < PASSES; pass++) {
            root.applyCss();
            root.autosize();
            root.layout();
        }
        var parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(DOUBLE / size.letters(), DOUBLE / size.letters()));
        return root.snapshot(parameters, null);
    }

    private static Label label(String text, String styleClass) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
