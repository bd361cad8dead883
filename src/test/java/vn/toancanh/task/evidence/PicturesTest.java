package vn.toancanh.task.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {
    private static final int WIDTH = 96;
    private static final int HEIGHT = 64;

    @TempDir Path folder;

    /** Red at the upper left, green at the upper right, blue below. */
    private static byte[] corners() throws IOException {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.BLUE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, WIDTH / 2, HEIGHT / 2);
        pen.setColor(Color.GREEN);
        pen.fillRect(WIDTH / 2, 0, WIDTH / 2, HEIGHT / 2);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", bytes);
        return bytes.toByteArray();
    }

    /** As a phone writes it that was held in this way. */
    private static byte[] noted(byte[] jpeg, int turned, ByteOrder order) throws IOException {
        var tiff = ByteBuffer.allocate(26).order(order);
        tiff.put(
                (order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM")
                        .getBytes(StandardCharsets.US_ASCII));
        tiff.putShort((short) 42).putInt(8).putShort((short) 1);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) turned);
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(new byte[] {(byte) 0xff, (byte) 0xe1, 0, (byte) (2 + 6 + 26)});
        out.write("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        out.write(tiff.array());
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private Shown read(byte[] bytes, int side) throws IOException {
        return Pictures.read(Files.write(folder.resolve("a"), bytes), side);
    }

    private static String colour(Shown picture, double x, double y) {
        var at = (int) (y * picture.height()) * picture.width() + (int) (x * picture.width());
        var colour = new Color(picture.argb()[at]);
        return colour.getRed() > 128 ? "red" : colour.getGreen() > 128 ? "green" : "blue";
    }

    @ParameterizedTest
    @CsvSource({
        "1, red, green", "2, green, red", "3, blue, blue", "4, blue, blue",
        "5, red, blue", "6, blue, red", "7, blue, green", "8, green, blue"
    })
    void aPictureIsShownAsItWasSeenHoweverThePhoneWasHeld(int turned, String left, String right)
            throws IOException {
        for (var order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            var shown = read(noted(corners(), turned, order), 200);
            var lies = turned >= 5;
            assertEquals(lies ? HEIGHT : WIDTH, shown.width());
            assertEquals(lies ? WIDTH : HEIGHT, shown.height());
            assertEquals(left, colour(shown, 0.25, 0.25));
            assertEquals(right, colour(shown, 0.75, 0.25));
        }
    }

    @Test
    void aLargePictureIsReadSmall() throws IOException {
        var shown = read(SampleFiles.picture("jpg", 1000, 3), 160);
        assertEquals(160, shown.width());
        assertEquals(160, shown.height());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 30, 60, 200, 700})
    void aBrokenPictureIsARefusalAndNothingWorse(int length) throws IOException {
        var whole = noted(corners(), 6, ByteOrder.BIG_ENDIAN);
        var part = Arrays.copyOf(whole, Math.min(length, whole.length / 2));
        assertThrows(IOException.class, () -> read(part, 100));
    }

    /** A few bytes that would take 40 GB. */
    @Test
    void aPictureThatClaimsToBeHugeIsNotBegun() throws IOException {
        var png = SampleFiles.picture("png", 8, 1);
        var header = ByteBuffer.wrap(png);
        header.putInt(16, 100_000).putInt(20, 100_000);
        var check = new CRC32();
        check.update(png, 12, 17);
        header.putInt(29, (int) check.getValue());
        var refused = assertThrows(IOException.class, () -> read(png, 100));
        assertTrue(String.valueOf(refused.getMessage()).contains("too many"), refused.toString());
    }

    @Test
    void aPastedPictureIsTheSameInItsFile() throws IOException {
        var picture = read(SampleFiles.picture("png", 40, 8), 40);
        assertArrayEquals(picture.argb(), read(Pictures.png(picture), 40).argb());
    }
}
