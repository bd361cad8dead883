package vn.toancanh.fx;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;

/** Pictures that tests make, left in target/pictures for people to look at. */
public final class Pictures {
    private static final Path FOLDER = Path.of("target", "pictures");

    private Pictures() {}

    /**
     * @param name without an ending
     */
    public static void save(Image image, String name) {
        var width = (int) image.getWidth();
        var height = (int) image.getHeight();
        var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        try {
            Files.createDirectories(FOLDER);
            ImageIO.write(copy, "png", FOLDER.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
