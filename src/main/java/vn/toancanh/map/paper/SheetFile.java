package vn.toancanh.map.paper;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Calendar;
import java.util.List;
import java.util.TimeZone;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import vn.toancanh.base.Period;

/** Sheets as one file. Blocks; any thread. */
public final class SheetFile {
    /** Of a picture: 256 MB while it is made. */
    private static final double MOST_PIXELS = 64e6;

    private static final String PROGRAM = "Toàn Cảnh";

    private SheetFile() {}

    /** One sheet: its size in points and what is on it. */
    public record Page(double width, double height, Paper.Drawing drawing) {}

    /**
     * What the file says of itself.
     *
     * @param language a tag such as {@code vi}
     */
    public record About(String title, String language, Instant madeAt) {}

    /** A PDF with a page for each sheet. */
    public static void pdf(List<Page> pages, About about, TypeFaces faces, OutputStream out)
            throws IOException {
        try (var document = new PDDocument()) {
            var information = new PDDocumentInformation();
            information.setTitle(about.title());
            information.setCreator(PROGRAM);
            information.setProducer(PROGRAM);
            var made = Calendar.getInstance(TimeZone.getTimeZone(Period.ZONE));
            made.setTimeInMillis(about.madeAt().toEpochMilli());
            information.setCreationDate(made);
            document.setDocumentInformation(information);
            document.getDocumentCatalog().setLanguage(about.language());
            for (var page : pages) {
                try (var paper = new PdfPaper(document, faces, page.width(), page.height())) {
                    page.drawing().on(paper);
                }
            }
            document.save(out);
        }
    }

    /**
     * A PNG with the sheets side by side; less dense than asked where it would not fit into memory.
     *
     * @param density pixels per point
     */
    public static void png(List<Page> pages, double density, TypeFaces faces, OutputStream out)
            throws IOException {
        double width = pages.stream().mapToDouble(Page::width).sum();
        double height = pages.stream().mapToDouble(Page::height).max().orElse(1);
        double held = Math.min(density, Math.sqrt(MOST_PIXELS / (width * height)));
        var all =
                new BufferedImage(
                        (int) Math.round(width * held),
                        (int) Math.round(height * held),
                        BufferedImage.TYPE_INT_RGB);
        double left = 0;
        for (var page : pages) {
            var paper = new PixelPaper(faces, page.width(), height, held);
            page.drawing().on(paper);
            var pen = all.createGraphics();
            pen.drawImage(paper.image(), (int) Math.round(left * held), 0, null);
            pen.dispose();
            paper.close();
            left += page.width();
        }
        if (!ImageIO.write(all, "png", out)) {
            throw new IOException("no PNG writer");
        }
    }
}
