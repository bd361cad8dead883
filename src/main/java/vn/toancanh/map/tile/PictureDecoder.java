package vn.toancanh.map.tile;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import vn.toancanh.map.source.SourceException;
import vn.toancanh.map.source.SourceFault;

/**
 * PNG, JPEG and what else the JDK decodes, by readers of the JDK alone: others on the class path
 * want native libraries. The size is read before memory is spent on it.
 */
public final class PictureDecoder {
    private static final String JDK = "java.desktop";

    private PictureDecoder() {}

    /** Premultiplied pixels of a picture that must have this size. */
    public static int[] decode(byte[] bytes, int width, int height) throws SourceException {
        return read(
                bytes,
                reader -> {
                    int foundWidth = reader.getWidth(0);
                    int foundHeight = reader.getHeight(0);
                    if (foundWidth != width || foundHeight != height) {
                        throw new SourceException(
                                SourceFault.WRONG_SIZE,
                                foundWidth + " × " + foundHeight,
                                width + " × " + height);
                    }
                    return pixels(reader.read(0));
                });
    }

    static int width(byte[] bytes) throws SourceException {
        return read(bytes, reader -> reader.getWidth(0));
    }

    private interface Reading<T> {
        T of(ImageReader reader) throws IOException, SourceException;
    }

    private static <T> T read(byte[] bytes, Reading<T> reading) throws SourceException {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            var reader = reader(ImageIO.getImageReaders(in));
            try {
                reader.setInput(in, true, true);
                return reading.of(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // Readers meet broken pictures with any kind of runtime exception.
            throw new SourceException(SourceFault.BAD_PICTURE, e, String.valueOf(e.getMessage()));
        }
    }

    private static ImageReader reader(Iterator<ImageReader> readers) throws SourceException {
        while (readers.hasNext()) {
            var reader = readers.next();
            if (JDK.equals(reader.getClass().getModule().getName())) {
                return reader;
            }
            reader.dispose();
        }
        throw new SourceException(SourceFault.BAD_PICTURE, "PNG, JPEG");
    }

    /** Premultiplied pixels, row by row. */
    public static int[] pixels(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        var argb = image.getRGB(0, 0, width, height, null, 0, width);
        if (image.getColorModel().hasAlpha()) {
            for (var i = 0; i < argb.length; i++) {
                argb[i] = premultiplied(argb[i]);
            }
        }
        return argb;
    }

    public static int premultiplied(int argb) {
        int alpha = argb >>> 24;
        if (alpha == 255) {
            return argb;
        }
        int red = ((argb >> 16 & 255) * alpha + 127) / 255;
        int green = ((argb >> 8 & 255) * alpha + 127) / 255;
        int blue = ((argb & 255) * alpha + 127) / 255;
        return alpha << 24 | red << 16 | green << 8 | blue;
    }
}
