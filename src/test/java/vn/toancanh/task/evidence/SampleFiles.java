package vn.toancanh.task.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import vn.toancanh.task.Attachment;

/** Files of every kind, made by the JDK alone. */
public final class SampleFiles {
    private SampleFiles() {}

    /** A picture of noise, so that its size grows with its sides. */
    public static byte[] picture(String format, int side, long seed) {
        var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var random = new Random(seed);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                image.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] text(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    /** An archive of small entries, each "name=content". */
    public static byte[] archive(String... entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries) {
                var at = entry.indexOf('=');
                zip.putNextEntry(new ZipEntry(entry.substring(0, at)));
                zip.write(text(entry.substring(at + 1)));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    /** How programs of Windows begin. */
    public static byte[] program() {
        var bytes = new byte[4096];
        new Random(7).nextBytes(bytes);
        bytes[0] = 'M';
        bytes[1] = 'Z';
        return bytes;
    }

    public static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Attachment attachment(String name, FileKind kind, byte[] bytes) {
        return new Attachment(UUID.randomUUID(), name, kind.type(), bytes.length, hash(bytes));
    }
}
