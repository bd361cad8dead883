package vn.toancanh.app.saving;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javax.imageio.ImageIO;
import vn.toancanh.app.export.Stop;
import vn.toancanh.base.file.WholeFile;

/** Writes a picture of a scene. Any thread; blocks. */
public final class PngFile {
    private PngFile() {}

    /** The file appears whole or not at all. */
    public static void write(Image image, Path file) throws IOException {
        write(image, file, new Stop());
    }

    public static void write(Image image, Path file, Stop stop) throws IOException {
        var width = (int) image.getWidth();
        var height = (int) image.getHeight();
        var buffer = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var pixels = ((DataBufferInt) buffer.getRaster().getDataBuffer()).getData();
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        WholeFile.write(file, out -> ImageIO.write(buffer, "png", stop.heeded(out)));
    }
}
