import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Draws the icon of the program, a horizon seen whole with one point that calls for attention, as
 * toancanh.png (512 px) and toancanh.ico: {@code java packaging/icons/DrawIcon.java FOLDER}.
 */
public final class DrawIcon {
    private static final Color NIGHT = new Color(0x0B1220);
    private static final Color DUSK = new Color(0x1F2C45);
    private static final Color SKY = new Color(0x4DA3FF);
    private static final Color CALM = new Color(0x35C397);
    private static final Color WATCH = new Color(0xF2B33D);

    private DrawIcon() {}

    public static void main(String[] args) throws IOException {
        System.setProperty("java.awt.headless", "true");
        var folder = Files.createDirectories(Path.of(args[0]));
        Files.write(folder.resolve("toancanh.png"), png(512));
        Files.write(folder.resolve("toancanh.ico"), ico(png(256)));
    }

    private static byte[] png(int size) throws IOException {
        var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        var g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(size / 512.0, size / 512.0);
        draw(g);
        g.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static void draw(Graphics2D g) {
        g.setPaint(new GradientPaint(0, 0, DUSK, 0, 512, NIGHT));
        g.fill(new RoundRectangle2D.Double(16, 16, 480, 480, 120, 120));
        g.setStroke(new BasicStroke(26, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(SKY);
        g.draw(new Arc2D.Double(96, 130, 320, 320, 12, 156, Arc2D.OPEN));
        g.setColor(CALM);
        g.draw(new Arc2D.Double(156, 190, 200, 200, 12, 156, Arc2D.OPEN));
        g.setColor(Color.WHITE);
        g.draw(new java.awt.geom.Line2D.Double(84, 330, 428, 330));
        g.fill(new Ellipse2D.Double(224, 258, 64, 64));
        g.setColor(WATCH);
        g.fill(new Ellipse2D.Double(344, 104, 64, 64));
    }

    /** An icon file of one picture, which may be a PNG since Windows Vista. */
    private static byte[] ico(byte[] png) {
        var head = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
        head.putShort((short) 0).putShort((short) 1).putShort((short) 1);
        head.put((byte) 0).put((byte) 0).put((byte) 0).put((byte) 0);
        head.putShort((short) 1).putShort((short) 32).putInt(png.length).putInt(22);
        return ByteBuffer.allocate(22 + png.length).put(head.array()).put(png).array();
    }
}
