package vn.toancanh.map.paper;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.Closeable;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The shipped fonts as measures and outlines, the same wherever a sheet is made: no font of the
 * system is asked. For one thread.
 */
public final class TypeFaces implements Closeable {
    private static final int UNKNOWN = '?';

    private final Map<Letters.Face, TrueTypeFont> fonts = new EnumMap<>(Letters.Face.class);

    public TypeFaces() throws IOException {
        for (var face : Letters.Face.values()) {
            try (var in = TypeFaces.class.getResourceAsStream(face.file())) {
                var bytes = Objects.requireNonNull(in, face.file()).readAllBytes();
                var font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
                // Joined letters such as "fi" would be lost to whoever searches the text.
                font.setEnableGsub(false);
                fonts.put(face, font);
            }
        }
    }

    TrueTypeFont font(Letters.Face face) {
        return Objects.requireNonNull(fonts.get(face));
    }

    /** Composed, and without what the fonts cannot write. */
    String writable(String text, Letters.Face face) throws IOException {
        var letters = font(face).getUnicodeCmapLookup();
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return composed.codePoints()
                .map(letter -> letters.getGlyphId(letter) == 0 ? UNKNOWN : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    public double width(String text, Letters.Face face, double size) throws IOException {
        var font = font(face);
        var letters = font.getUnicodeCmapLookup();
        double units = 0;
        for (int letter : writable(text, face).codePoints().toArray()) {
            units += font.getAdvanceWidth(letters.getGlyphId(letter));
        }
        return units * size / font.getUnitsPerEm();
    }

    /** The letters as shapes, from {@code x} on the baseline {@code y}; y is down. */
    Path2D outline(String text, double x, double y, Letters letters) throws IOException {
        var font = font(letters.face());
        CmapLookup glyphs = font.getUnicodeCmapLookup();
        double scale = letters.size() / font.getUnitsPerEm();
        double at = x;
        var outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (int letter : writable(text, letters.face()).codePoints().toArray()) {
            int glyph = glyphs.getGlyphId(letter);
            var shape = font.getGlyph().getGlyph(glyph);
            if (shape != null) {
                var place = new AffineTransform(scale, 0, 0, -scale, at, y);
                outline.append(shape.getPath().getPathIterator(place), false);
            }
            at += font.getAdvanceWidth(glyph) * scale;
        }
        return outline;
    }

    /** Broken between words so that no line is wider, as far as words allow. */
    public List<String> lines(String text, Letters.Face face, double size, double width)
            throws IOException {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : text.strip().split("\\s+", -1)) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, face, size) > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return List.copyOf(lines);
    }

    @Override
    public void close() throws IOException {
        for (var font : fonts.values()) {
            font.close();
        }
    }
}
