package vn.toancanh.map.sheet;

import java.util.Arrays;

/**
 * A rectangle of pixels of a sheet. Whatever is drawn is given in pixels of the sheet and cut to
 * the tile; colours are given as straight ARGB and kept premultiplied. One thread at a time.
 */
public final class PixelTile {
    private final int left;
    private final int top;
    private final int width;
    private final int height;
    private final int[] pixels;

    public PixelTile(int left, int top, int width, int height) {
        this.left = left;
        this.top = top;
        this.width = width;
        this.height = height;
        pixels = new int[width * height];
    }

    /** How much of the pixel around a point is covered, from 0 to 1; values outside are cut. */
    public interface Coverage {
        double at(double x, double y);
    }

    public int left() {
        return left;
    }

    public int top() {
        return top;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The pixels themselves, row by row, premultiplied ARGB. */
    public int[] pixels() {
        return pixels;
    }

    int argb(int x, int y) {
        return pixels[y * width + x];
    }

    boolean holds(int x, int y) {
        return x >= left && y >= top && x < left + width && y < top + height;
    }

    void clear() {
        Arrays.fill(pixels, 0);
    }

    /** Whether anything of a rectangle of the sheet lies in the tile. */
    public boolean meets(double x, double y, double wide, double tall) {
        return x < left + width && y < top + height && x + wide > left && y + tall > top;
    }

    /** Sets a pixel of the sheet that lies in the tile. */
    public void set(int x, int y, int argb) {
        pixels[(y - top) * width + x - left] = premultiplied(argb);
    }

    /** Covers the circle around a point in which {@code coverage} is more than nothing. */
    public void fill(double x, double y, double reach, int argb, Coverage coverage) {
        int fromX = Math.max(left, (int) Math.floor(x - reach));
        int toX = Math.min(left + width, (int) Math.ceil(x + reach) + 1);
        int fromY = Math.max(top, (int) Math.floor(y - reach));
        int toY = Math.min(top + height, (int) Math.ceil(y + reach) + 1);
        int colour = premultiplied(argb);
        for (int py = fromY; py < toY; py++) {
            int at = (py - top) * width - left;
            for (int px = fromX; px < toX; px++) {
                double part = coverage.at(px + 0.5, py + 0.5);
                if (part > 0) {
                    lay(at + px, scaled(colour, (int) Math.round(255 * Math.min(1, part))));
                }
            }
        }
    }

    public void disc(double x, double y, double radius, int argb) {
        fill(x, y, radius + 1, argb, (px, py) -> radius + 0.5 - Math.hypot(px - x, py - y));
    }

    /** A ring with its outer edge at {@code radius}. */
    public void ring(double x, double y, double radius, double line, int argb) {
        fill(
                x,
                y,
                radius + 1,
                argb,
                (px, py) -> {
                    double away = Math.hypot(px - x, py - y);
                    return Math.min(radius + 0.5 - away, away - (radius - line) + 0.5);
                });
    }

    /** A line with round ends. */
    public void line(double[] from, double[] to, double thick, int argb) {
        double dx = to[0] - from[0];
        double dy = to[1] - from[1];
        double square = Math.max(1e-9, dx * dx + dy * dy);
        double reach = Math.sqrt(square) / 2 + thick;
        if (!meets(
                Math.min(from[0], to[0]) - thick,
                Math.min(from[1], to[1]) - thick,
                Math.abs(dx) + 2 * thick,
                Math.abs(dy) + 2 * thick)) {
            return;
        }
        fill(
                (from[0] + to[0]) / 2,
                (from[1] + to[1]) / 2,
                reach,
                argb,
                (px, py) -> {
                    double t = ((px - from[0]) * dx + (py - from[1]) * dy) / square;
                    double held = Math.clamp(t, 0, 1);
                    double away = Math.hypot(px - from[0] - held * dx, py - from[1] - held * dy);
                    return thick / 2 + 0.5 - away;
                });
    }

    /** Fills what the mask covers; {@code x} and {@code y} are its upper left corner. */
    public void mask(Mask mask, int x, int y, int argb) {
        int colour = premultiplied(argb);
        int toX = Math.min(left + width, x + mask.width());
        int toY = Math.min(top + height, y + mask.height());
        for (int py = Math.max(top, y); py < toY; py++) {
            for (int px = Math.max(left, x); px < toX; px++) {
                int part = mask.at(px - x, py - y);
                if (part > 0) {
                    lay((py - top) * width + px - left, scaled(colour, part));
                }
            }
        }
    }

    /** Lays another tile over this one with its upper left corner there. */
    public void stamp(PixelTile stamp, int x, int y) {
        int fromX = Math.max(left, x);
        int toX = Math.min(left + width, x + stamp.width);
        int toY = Math.min(top + height, y + stamp.height);
        for (int py = Math.max(top, y); py < toY; py++) {
            int from = (py - y) * stamp.width - x;
            int at = (py - top) * width - left;
            for (int px = fromX; px < toX; px++) {
                int colour = stamp.pixels[from + px];
                if (colour != 0) {
                    lay(at + px, colour);
                }
            }
        }
    }

    /** Lays a small stamp as {@link #stamp} does, in a fraction of the time. */
    public void splat(Splat splat, int x, int y) {
        int insideX = x - left;
        int insideY = y - top;
        var stamp = splat.stamp();
        if (insideX >= 0
                && insideY >= 0
                && insideX + stamp.width <= width
                && insideY + stamp.height <= height) {
            splat.lay(pixels, insideY * width + insideX, width);
        } else {
            stamp(stamp, x, y);
        }
    }

    private void lay(int at, int colour) {
        int through = 255 - (colour >>> 24);
        pixels[at] = through == 0 ? colour : colour + scaled(pixels[at], through);
    }

    /** A premultiplied colour of which only so many parts of 255 are there. */
    static int scaled(int colour, int part) {
        if (part == 255) {
            return colour;
        }
        // Two channels at a time; the sum divides by 255 exactly enough to stay within one step.
        int redBlue = (colour & 0x00FF00FF) * part + 0x00800080;
        int alphaGreen = (colour >>> 8 & 0x00FF00FF) * part + 0x00800080;
        redBlue = (redBlue + (redBlue >>> 8 & 0x00FF00FF)) >>> 8 & 0x00FF00FF;
        alphaGreen = alphaGreen + (alphaGreen >>> 8 & 0x00FF00FF) & 0xFF00FF00;
        return redBlue | alphaGreen;
    }

    static int premultiplied(int argb) {
        int alpha = argb >>> 24;
        return (scaled(argb & 0x00FFFFFF, alpha) & 0x00FFFFFF) | (alpha << 24);
    }
}
