package vn.toancanh.task.attachment;

import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import vn.toancanh.fx.FxThread;
import vn.toancanh.task.Attachment;
import vn.toancanh.task.evidence.Evidence;
import vn.toancanh.task.evidence.Shown;

/** A file in a small square: the picture itself, or what kind it is. */
final class ThumbView extends StackPane {
    private static final int PIXELS = 160;

    /** Larger ones are fetched when somebody asks for them. */
    private static final long FETCHED_UNASKED = 5L << 20;

    private final Attachment file;
    private final Evidence evidence;
    private boolean asked;

    ThumbView(Attachment file, Evidence evidence) {
        this.file = file;
        this.evidence = evidence;
        getStyleClass().add("task-thumb");
        var kind = new Label(FileWords.kind(file));
        kind.getStyleClass().add("task-thumb-kind");
        kind.setMinWidth(USE_PREF_SIZE);
        getChildren().add(kind);
    }

    /**
     * @param here whether its bytes are on this computer
     */
    void load(boolean here) {
        if (!asked && FileWords.isShown(file) && (here || file.size() <= FETCHED_UNASKED)) {
            asked = true;
            var _ =
                    evidence.picture(file, PIXELS)
                            .whenComplete(
                                    (picture, _) -> FxThread.pulse().execute(() -> show(picture)));
        }
    }

    private void show(@Nullable Shown picture) {
        if (picture == null) {
            // The line may be there again the next time something moves.
            asked = false;
            return;
        }
        var view = new ImageView(image(picture));
        view.setPreserveRatio(true);
        view.fitWidthProperty().bind(widthProperty());
        view.fitHeightProperty().bind(heightProperty());
        view.setMouseTransparent(true);
        getChildren().setAll(view);
    }

    static Image image(Shown picture) {
        var image = new WritableImage(picture.width(), picture.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        picture.width(),
                        picture.height(),
                        PixelFormat.getIntArgbInstance(),
                        picture.argb(),
                        0,
                        picture.width());
        return image;
    }
}
