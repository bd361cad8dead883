package vn.toancanh.map.paper;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import vn.toancanh.map.raster.ColourTable;

/**
 * One page of a PDF: shapes stay shapes and text stays text, in the shipped fonts, of which the
 * letters that were used are embedded.
 */
final class PdfPaper implements Paper, Closeable {
    private static final int OPAQUE = 255;
    private static final int ROUND = 1;

    /** Hundredths of a point, 3.5 µm: more digits only make the file larger. */
    private static final float STEPS = 100;

    /**
     * Where a segment of each kind has its end point; after a closed path always comes a new one.
     */
    private static final int[] ENDS = {0, 0, 2, 4, -1};

    private final PDDocument document;
    private final PDPageContentStream page;
    private final TypeFaces faces;
    private final double width;
    private final double height;
    private final Map<Letters.Face, PDFont> fonts = new EnumMap<>(Letters.Face.class);
    private final Map<Integer, PDExtendedGraphicsState> covers = new HashMap<>();

    PdfPaper(PDDocument document, TypeFaces faces, double width, double height) throws IOException {
        this.document = document;
        this.faces = faces;
        this.width = width;
        this.height = height;
        var sheet = new PDPage(new PDRectangle((float) width, (float) height));
        document.addPage(sheet);
        page = new PDPageContentStream(document, sheet);
        page.setLineJoinStyle(ROUND);
        page.setLineCapStyle(ROUND);
    }

    @Override
    public double width() {
        return width;
    }

    @Override
    public double height() {
        return height;
    }

    @Override
    public TypeFaces faces() {
        return faces;
    }

    private float x(double x) {
        return Math.round(x * STEPS) / STEPS;
    }

    private float y(double y) {
        return Math.round((height - y) * STEPS) / STEPS;
    }

    @Override
    public void fill(Shape shape, int argb, double seam) throws IOException {
        if (isEmpty(shape)) {
            return;
        }
        cover(argb >>> 24);
        page.setNonStrokingColor(new Color(argb));
        if (seam > 0) {
            page.setStrokingColor(new Color(argb));
            page.setLineWidth((float) seam);
            trace(shape);
            page.fillAndStrokeEvenOdd();
        } else {
            trace(shape);
            page.fillEvenOdd();
        }
    }

    @Override
    public void hatch(Shape shape, ColourTable.Hatch colours, double dot) throws IOException {
        if (isEmpty(shape)) {
            return;
        }
        page.saveGraphicsState();
        trace(shape);
        page.clipEvenOdd();
        cover(OPAQUE);
        var box = shape.getBounds2D();
        double period = dot * ColourTable.HATCH_PERIOD;
        page.setStrokingColor(new Color(colours.light()));
        page.setLineWidth((float) (dot * ColourTable.HATCH_LIGHT / Math.sqrt(2)));
        double first = Math.floor((box.getMinX() + box.getMinY()) / period);
        double last = Math.ceil((box.getMaxX() + box.getMaxY()) / period);
        for (double stripe = first; stripe <= last; stripe++) {
            double sum = stripe * period;
            page.moveTo(x(sum - box.getMinY()), y(box.getMinY()));
            page.lineTo(x(sum - box.getMaxY()), y(box.getMaxY()));
        }
        page.stroke();
        page.restoreGraphicsState();
    }

    @Override
    public void stroke(Shape shape, Pen pen) throws IOException {
        if (isEmpty(shape)) {
            return;
        }
        cover(pen.argb() >>> 24);
        page.setStrokingColor(new Color(pen.argb()));
        page.setLineWidth((float) pen.width());
        var dash = new float[pen.dash().size()];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = pen.dash().get(i).floatValue();
        }
        page.setLineDashPattern(dash, 0);
        trace(shape);
        page.stroke();
        if (dash.length > 0) {
            page.setLineDashPattern(new float[0], 0);
        }
    }

    /** A halo is drawn as outlines: written twice, a name would be found twice. */
    @Override
    public void text(String text, double x, double y, Letters letters) throws IOException {
        var written = faces.writable(text, letters.face());
        if (written.isBlank()) {
            return;
        }
        if (letters.halo() > 0) {
            var outline = faces.outline(written, x, y, letters);
            stroke(outline, new Pen(letters.haloArgb(), letters.halo()));
        }
        cover(OPAQUE);
        page.beginText();
        page.setFont(font(letters.face()), (float) letters.size());
        page.setNonStrokingColor(new Color(letters.argb()));
        page.newLineAtOffset(x(x), y(y));
        page.showText(written);
        page.endText();
    }

    private PDFont font(Letters.Face face) throws IOException {
        var known = fonts.get(face);
        if (known == null) {
            known = PDType0Font.load(document, faces.font(face), true);
            fonts.put(face, known);
        }
        return known;
    }

    @Override
    public void picture(BufferedImage image, Rectangle2D box, double opacity) throws IOException {
        cover((int) Math.round(opacity * OPAQUE));
        page.drawImage(
                LosslessFactory.createFromImage(document, image),
                x(box.getMinX()),
                y(box.getMaxY()),
                (float) box.getWidth(),
                (float) box.getHeight());
    }

    @Override
    public void within(Rectangle2D box, Drawing inside) throws IOException {
        page.saveGraphicsState();
        page.addRect(
                x(box.getMinX()),
                y(box.getMaxY()),
                (float) box.getWidth(),
                (float) box.getHeight());
        page.clip();
        inside.on(this);
        page.restoreGraphicsState();
    }

    /** How much of what is below is covered, of 255. */
    private void cover(int alpha) throws IOException {
        var state =
                covers.computeIfAbsent(
                        alpha,
                        a -> {
                            var made = new PDExtendedGraphicsState();
                            made.setStrokingAlphaConstant((float) a / OPAQUE);
                            made.setNonStrokingAlphaConstant((float) a / OPAQUE);
                            return made;
                        });
        page.setGraphicsStateParameters(Objects.requireNonNull(state));
    }

    private static boolean isEmpty(Shape shape) {
        return shape.getPathIterator(null).isDone();
    }

    private void trace(Shape shape) throws IOException {
        var at = new double[6];
        double lastX = 0;
        double lastY = 0;
        for (var path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            int kind = path.currentSegment(at);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> page.moveTo(x(at[0]), y(at[1]));
                case PathIterator.SEG_LINETO -> page.lineTo(x(at[0]), y(at[1]));
                case PathIterator.SEG_QUADTO -> curve(lastX, lastY, at);
                case PathIterator.SEG_CUBICTO ->
                        page.curveTo(x(at[0]), y(at[1]), x(at[2]), y(at[3]), x(at[4]), y(at[5]));
                default -> page.closePath();
            }
            int end = ENDS[kind];
            if (end >= 0) {
                lastX = at[end];
                lastY = at[end + 1];
            }
        }
    }

    /** A curve of letters, which has one point between its ends, as one that has two. */
    private void curve(double fromX, double fromY, double[] at) throws IOException {
        page.curveTo(
                x(fromX + (at[0] - fromX) * 2 / 3),
                y(fromY + (at[1] - fromY) * 2 / 3),
                x(at[2] + (at[0] - at[2]) * 2 / 3),
                y(at[3] + (at[1] - at[3]) * 2 / 3),
                x(at[2]),
                y(at[3]));
    }

    @Override
    public void close() throws IOException {
        page.close();
    }
}
