package vn.toancanh.task.evidence;

import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Reads pictures small, without ever holding a large one, and the right way up. Any thread; blocks.
 */
public final class Pictures {
    /** A few bytes can claim to be a picture of any size. */
    private static final long MOST_PIXELS = 200_000_000;

    private static final int HEAD = 1 << 17;
    private static final String JDK = "java.desktop";

    private Pictures() {}

    /**
     * @param side the longer side, at most
     * @throws IOException for what is no picture that can be shown
     */
    public static Shown read(Path file, int side) throws IOException {
        int turned;
        try (var in = Files.newInputStream(file)) {
            turned = Orientation.of(in.readNBytes(HEAD));
        }
        try (var in = ImageIO.createImageInputStream(file.toFile())) {
            var reader = reader(in);
            try {
                reader.setInput(in, true, true);
                return shown(upright(small(reader, side), turned, side));
            } catch (RuntimeException e) {
                // Readers meet broken pictures with any kind of runtime exception.
                throw new IOException("a broken picture", e);
            } finally {
                reader.dispose();
            }
        }
    }

    private static ImageReader reader(ImageInputStream in) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        while (readers.hasNext()) {
            var reader = readers.next();
            if (JDK.equals(reader.getClass().getModule().getName())) {
                return reader;
            }
            reader.dispose();
        }
        throw new IOException("no picture that can be shown");
    }

    /** At most twice as large as asked for. */
    private static BufferedImage small(ImageReader reader, int side) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > MOST_PIXELS) {
            throw new IOException("too many pixels: " + width + " × " + height);
        }
        var every = (int) Math.max(1, Math.max(width, height) / (2L * side));
        ImageReadParam how = reader.getDefaultReadParam();
        how.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, how);
    }

    private static BufferedImage upright(BufferedImage from, int turned, int side) {
        var lies = turned >= 5;
        double width = lies ? from.getHeight() : from.getWidth();
        double height = lies ? from.getWidth() : from.getHeight();
        var scale = Math.min(1, side / Math.max(width, height));
        var to =
                new BufferedImage(
                        (int) Math.max(1, Math.round(width * scale)),
                        (int) Math.max(1, Math.round(height * scale)),
                        BufferedImage.TYPE_INT_ARGB);
        var way = AffineTransform.getScaleInstance(to.getWidth() / width, to.getHeight() / height);
        way.concatenate(Orientation.way(turned, from.getWidth(), from.getHeight()));
        var pen = to.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(from, way, null);
        pen.dispose();
        return to;
    }

    private static Shown shown(BufferedImage image) {
        var width = image.getWidth();
        var height = image.getHeight();
        return new Shown(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    }

    /** A picture that was copied, as a file. */
    public static byte[] png(Shown picture) throws IOException {
        var image =
                new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, picture.width(), picture.height(), picture.argb(), 0, picture.width());
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
