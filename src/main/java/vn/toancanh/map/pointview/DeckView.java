package vn.toancanh.map.pointview;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Affine;
import vn.toancanh.map.geometry.Camera;
import vn.toancanh.map.sheet.Sheet;
import vn.toancanh.map.sheet.SheetFrame;

/** One sheet on the screen, moved and stretched as one. JavaFX thread only. */
final class DeckView extends Group {
    private final Sheet sheet;
    private final List<PixelBuffer<IntBuffer>> buffers = new ArrayList<>();
    private final Affine affine = new Affine();
    private SheetFrame frame;

    DeckView(Sheet sheet, SheetFrame frame) {
        this.sheet = sheet;
        this.frame = frame;
        for (var tile : sheet.tiles()) {
            var buffer =
                    new PixelBuffer<>(
                            tile.width(),
                            tile.height(),
                            IntBuffer.wrap(tile.pixels()),
                            PixelFormat.getIntArgbPreInstance());
            buffers.add(buffer);
            var node = new ImageView(new WritableImage(buffer));
            node.setX(tile.left());
            node.setY(tile.top());
            getChildren().add(node);
        }
        getTransforms().add(affine);
    }

    Sheet sheet() {
        return sheet;
    }

    SheetFrame frame() {
        return frame;
    }

    /** A worker has painted the sheet anew. */
    void repainted(SheetFrame next) {
        frame = next;
        buffers.forEach(buffer -> buffer.updateBuffer(_ -> null));
    }

    void place(Camera camera) {
        double x = camera.screenX(frame.left());
        double y = camera.screenY(frame.top());
        double stretch = frame.scale() / camera.scale();
        if (frame.scale() == camera.scale() / frame.density()) {
            // Whole device pixels keep edges crisp.
            x = Math.rint(x * frame.density()) / frame.density();
            y = Math.rint(y * frame.density()) / frame.density();
            stretch = 1 / frame.density();
        }
        affine.setToTransform(stretch, 0, x, 0, stretch, y);
    }
}
