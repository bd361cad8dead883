package vn.toancanh.map.export;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.locationtech.jts.geom.Envelope;
import vn.toancanh.base.file.WholeFile;
import vn.toancanh.map.geometry.Camera;
import vn.toancanh.map.paper.Letters;
import vn.toancanh.map.paper.Paper;
import vn.toancanh.map.paper.Pen;
import vn.toancanh.map.paper.SheetFile;
import vn.toancanh.map.paper.TypeFaces;
import vn.toancanh.map.shade.MapPalette;
import vn.toancanh.map.source.Cancellation;
import vn.toancanh.map.source.SourceException;

/**
 * Writes maps as sheets: a page each in a PDF, side by side in a PNG. The file is there whole or as
 * it was before. Blocks for seconds.
 */
public final class MapExport {
    private static final double TITLE = 1.9;
    private static final double SUBTITLE = 1.15;
    private static final double FOOT = 0.85;
    private static final double LINE = 1.36;

    /** Room around the land where the view shows more than that. */
    private static final double AROUND = 1.04;

    private final SheetFormat format;
    private final DoubleConsumer progress;
    private final Cancellation cancellation;

    /**
     * @param progress gets the part that is done, 0 to 1, on the thread that writes
     */
    public MapExport(SheetFormat format, DoubleConsumer progress, Cancellation cancellation) {
        this.format = format;
        this.progress = progress;
        this.cancellation = cancellation;
    }

    /** A sheet whose sources have answered and whose place on the page is known. */
    private record Planned(
            MapSheet sheet,
            SheetLayout layout,
            Camera camera,
            LayerDrawing.Ready layers,
            double letters) {}

    /**
     * @param sheets at least one; a PDF is always light, because it is for paper
     * @throws InterruptedIOException when it was cancelled
     */
    public void write(List<MapSheet> sheets, Path file) throws IOException {
        try (var faces = new TypeFaces()) {
            var pages = new ArrayList<SheetFile.Page>();
            for (var sheet : sheets) {
                var dressed = format.isPdf() ? sheet.on(MapPalette.LIGHT) : sheet;
                var planned = plan(dressed, faces);
                var layout = planned.layout();
                pages.add(
                        new SheetFile.Page(
                                layout.width(), layout.height(), paper -> draw(paper, planned)));
            }
            done(0.3);
            WholeFile.write(
                    file,
                    out -> {
                        if (format.isPdf()) {
                            SheetFile.pdf(pages, about(sheets.getFirst()), faces, out);
                        } else {
                            SheetFile.png(pages, format.density(), faces, out);
                        }
                        done(1);
                    });
        } catch (SourceException e) {
            throw cancelled(e);
        }
    }

    private static IOException cancelled(SourceException cause) {
        var stopped = new InterruptedIOException(cause.getMessage());
        stopped.initCause(cause);
        return stopped;
    }

    private void done(double part) throws IOException {
        if (cancellation.isAsked()) {
            throw new InterruptedIOException("cancelled");
        }
        progress.accept(part);
    }

    private static SheetFile.About about(MapSheet sheet) {
        var credits = sheet.credits();
        var language = sheet.texts().locale().getLanguage();
        return new SheetFile.About(credits.title(), language, credits.madeAt());
    }

    private Planned plan(MapSheet sheet, TypeFaces faces) throws IOException, SourceException {
        double letters = format.style(sheet).legend();
        double wide = SheetLayout.textWidth(format.width(sheet.view(), letters), letters);
        double head = headHeight(sheet, faces, letters, wide);
        var layout = format.layout(sheet.view(), letters, head);
        var camera = format.isPdf() ? fitted(sheet, layout.map()) : same(sheet, layout.map());
        var drawing =
                new LayerDrawing(
                        camera, layout.map(), letters / sheet.style().legend(), cancellation);
        return new Planned(sheet, layout, camera, drawing.prepare(sheet.layers()), letters);
    }

    private static Camera same(MapSheet sheet, Rectangle2D frame) {
        return sheet.view().resized(frame.getWidth(), frame.getHeight());
    }

    /**
     * All that the view shows of the ground, without the sea that only the screen's form brings.
     */
    private static Camera fitted(MapSheet sheet, Rectangle2D frame) {
        var all = sheet.ground().extent();
        all.expandBy(all.getWidth() * (AROUND - 1), all.getHeight() * (AROUND - 1));
        Envelope seen = sheet.view().world().intersection(all);
        var wanted = seen.isNull() ? sheet.view().world() : seen;
        return Camera.fitting(wanted, frame.getWidth(), frame.getHeight(), 0);
    }

    private static double headHeight(MapSheet sheet, TypeFaces faces, double letters, double width)
            throws IOException {
        var credits = sheet.credits();
        double size = TITLE * letters;
        var title = faces.lines(credits.title(), Letters.Face.STRONG, size, width);
        double warning = credits.warning().isEmpty() ? 0 : SUBTITLE;
        return title.size() * size * LINE + (SUBTITLE + warning) * LINE * letters + 0.7 * letters;
    }

    private void draw(Paper paper, Planned planned) throws IOException {
        var sheet = planned.sheet;
        var inks = SheetInks.of(sheet.palette());
        var frame = planned.layout.map();
        var style = format.style(sheet);
        paper.fill(new Rectangle2D.Double(0, 0, paper.width(), paper.height()), inks.paper(), 0);
        head(paper, planned, inks);
        paper.within(
                frame,
                inside -> {
                    inside.fill(frame, inks.sea(), 0);
                    new GroundDrawing(sheet, planned.camera, style, frame).on(inside);
                    done(0.6);
                    for (var layer : planned.layers.drawings()) {
                        layer.on(inside);
                    }
                    new NameDrawing(sheet, planned.camera, style, frame)
                            .on(inside, planned.layers.marks());
                });
        paper.stroke(frame, new Pen(inks.line(), planned.letters * 0.08));
        new SheetColumn(sheet, planned.camera, planned.layers, format)
                .on(paper, planned.layout.column(), planned.letters);
        double size = FOOT * planned.letters;
        var letters = new Letters(Letters.Face.USUAL, size, inks.soft());
        paper.text(sheet.credits().foot(), frame.getX(), planned.layout.foot(), letters);
        done(0.8);
    }

    private static void head(Paper paper, Planned planned, SheetInks inks) throws IOException {
        var credits = planned.sheet.credits();
        double x = planned.layout.margin();
        double width = SheetLayout.textWidth(planned.layout.width(), planned.letters);
        double size = TITLE * planned.letters;
        double y = x + size * 0.95;
        for (var line : paper.faces().lines(credits.title(), Letters.Face.STRONG, size, width)) {
            paper.text(line, x, y, new Letters(Letters.Face.STRONG, size, inks.strong()));
            y += size * LINE;
        }
        double small = SUBTITLE * planned.letters;
        y -= size * LINE - small * LINE - planned.letters * 0.3;
        paper.text(credits.subtitle(), x, y, new Letters(Letters.Face.USUAL, small, inks.soft()));
        if (!credits.warning().isEmpty()) {
            y += small * LINE;
            var letters = new Letters(Letters.Face.STRONG, small, inks.warning());
            paper.text(credits.warning(), x, y, letters);
        }
    }
}
