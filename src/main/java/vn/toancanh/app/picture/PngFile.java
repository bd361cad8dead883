package vn.toancanh.app.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javax.imageio.ImageIO;

/** Writes a picture of a scene. Any thread. */
final class PngFile {
    private PngFile() {}

    /** The file appears whole or not at all. */
    static void write(Image image, Path file) throws IOException {
        var width = (int) image.getWidth();
        var height = (int) image.getHeight();
        var buffer = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var pixels = ((DataBufferInt) buffer.getRaster().getDataBuffer()).getData();
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var target = file.toAbsolutePath();
        Files.createDirectories(target.getParent());
        var part = Files.createTempFile(target.getParent(), "picture", ".part");
        try (var out = Files.newOutputStream(part)) {
            ImageIO.write(buffer, "png", out);
        }
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
}
