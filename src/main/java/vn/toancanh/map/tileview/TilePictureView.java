package vn.toancanh.map.tileview;

import java.nio.IntBuffer;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import vn.toancanh.map.raster.TileKey;

/**
 * An image over pixels that any one thread may write while it is not on screen. Images are lent and
 * given back: a megabyte each made anew for every movement would keep the collector at work, and
 * its pauses are what a hand feels.
 */
final class TilePictureView {
    /** One 4K screen; every map of the program takes from the same ones. */
    private static final int MOST_IDLE = 48;

    private static final ArrayBlockingQueue<TilePictureView> IDLE =
            new ArrayBlockingQueue<>(MOST_IDLE);

    private final int[] pixels = new int[TileKey.SIZE * TileKey.SIZE];
    private final PixelBuffer<IntBuffer> buffer =
            new PixelBuffer<>(
                    TileKey.SIZE,
                    TileKey.SIZE,
                    IntBuffer.wrap(pixels),
                    PixelFormat.getIntArgbPreInstance());
    private final Image image = new WritableImage(buffer);

    private TilePictureView() {}

    /** Any thread. */
    static TilePictureView lend() {
        var idle = IDLE.poll();
        return idle == null ? new TilePictureView() : idle;
    }

    /** What was never on screen is free at once; any thread. */
    void giveBack() {
        var _ = IDLE.offer(this);
    }

    /** What was on screen may be read by the renderer until two pulses have passed. */
    static void giveBack(List<TilePictureView> gone, Executor fx) {
        if (!gone.isEmpty()) {
            fx.execute(() -> fx.execute(() -> gone.forEach(TilePictureView::giveBack)));
        }
    }

    int[] pixels() {
        return pixels;
    }

    /** The image with what the pixels say now. JavaFX thread. */
    Image written() {
        buffer.updateBuffer(_ -> null);
        return image;
    }
}
