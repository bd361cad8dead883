package vn.toancanh.map.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.toancanh.map.export.SomeSheet.VALUES;
import static vn.toancanh.map.export.SomeSheet.rendered;
import static vn.toancanh.map.export.SomeSheet.sheet;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.base.AreaCode;
import vn.toancanh.map.MapStage;
import vn.toancanh.map.classes.ClassBreaks;
import vn.toancanh.map.geometry.Camera;
import vn.toancanh.map.point.LayerLegend;
import vn.toancanh.map.shade.Bivariate;
import vn.toancanh.map.shade.Choropleth;
import vn.toancanh.map.shade.MapPalette;
import vn.toancanh.map.source.Cancellation;
import vn.toancanh.map.source.MapPicture;
import vn.toancanh.map.source.Origin;
import vn.toancanh.map.source.PictureSource;
import vn.toancanh.map.source.SourceException;
import vn.toancanh.map.source.SourceFault;

class MapExportTest {
    @TempDir Path folder;

    private Path written(SheetFormat format, MapSheet... sheets) throws IOException {
        return SomeSheet.written(folder, format, sheets);
    }

    @Test
    void thePdfSaysAsTextWhatIsShownWhereWhenAndFromWhom() throws IOException {
        try (var pdf = Loader.loadPDF(written(SheetFormat.PDF_A4, sheet()).toFile())) {
            var text = new PDFTextStripper().getText(pdf);

            for (var words :
                    List.of(
                            "Hồ sơ quá hạn official figures",
                            "Tỉnh Sao Mai · theo xã",
                            "Số liệu quan trắc lúc 07:00 21/11/2026",
                            "Nguồn số liệu: Cổng dịch vụ công",
                            "SỐ LIỆU MÔ PHỎNG",
                            "Lập lúc 07:40 21/11/2026 · Chủ tịch",
                            "Hoà Phú 107",
                            "từ 20 trở lên",
                            "chưa có số liệu (" + (MapStage.SHAPES.size() - 20) + ")",
                            "km")) {
                assertTrue(text.contains(words), words + " is not in\n" + text);
            }
            assertEquals(text.indexOf("Hoà Phú 107"), text.lastIndexOf("Hoà Phú 107"));
            assertEquals("Hồ sơ quá hạn official figures", pdf.getDocumentInformation().getTitle());
            assertEquals("vi", pdf.getDocumentCatalog().getLanguage());
        }
    }

    @Test
    void theShippedLettersThatAreUsedAreEmbedded() throws IOException {
        try (var pdf = Loader.loadPDF(written(SheetFormat.PDF_A4, sheet()).toFile())) {
            var resources = pdf.getPage(0).getResources();
            var names = new ArrayList<String>();
            for (var name : resources.getFontNames()) {
                var font = (PDType0Font) resources.getFont(name);
                assertTrue(font.isEmbedded());
                names.add(font.getName().replaceFirst("^[A-Z]{6}\\+", ""));
            }

            assertEquals(Set.of("NotoSans-SemiBold", "NotoSans-Medium"), Set.copyOf(names));
        }
    }

    /** Fill and line in one: the operator that nothing else on the sheet uses. */
    @Test
    void everyUnitIsAPathAndItsColoursReachUnderItsNeighbours() throws IOException {
        try (var pdf = Loader.loadPDF(written(SheetFormat.PDF_A4, sheet()).toFile())) {
            long paths =
                    new PDFStreamParser(pdf.getPage(0))
                            .parse().stream()
                                    .filter(Operator.class::isInstance)
                                    .map(token -> ((Operator) token).getName())
                                    .filter(OperatorName.FILL_EVEN_ODD_AND_STROKE::equals)
                                    .count();

            assertEquals(MapStage.SHAPES.size(), paths);
            assertFalse(pdf.getPage(0).getResources().getXObjectNames().iterator().hasNext());
        }
    }

    @Test
    void unitsOutOfViewAreLeftOut() throws IOException {
        var ground = SomeSheet.ground(false);
        var box = ground.box(MapStage.code(7));
        var view = Camera.fitting(java.util.Objects.requireNonNull(box), 900, 500, 0);
        var whole = Files.size(written(SheetFormat.PDF_A4, sheet()));

        var near =
                written(SheetFormat.PDF_A4, SomeSheet.of(ground, view, VALUES, MapPalette.LIGHT));

        try (var pdf = Loader.loadPDF(near.toFile())) {
            var text = new PDFTextStripper().getText(pdf);
            assertTrue(text.contains("Hoà Phú 107"), text);
            assertFalse(text.contains("Hoà Phú 123"), text);
        }
        assertTrue(Files.size(near) < whole + 20_000);
    }

    @Test
    void theArchipelagosAreInsetWhereTheViewLacksThem() throws IOException {
        var ground = SomeSheet.ground(true);
        var box = java.util.Objects.requireNonNull(ground.box(MapStage.code(7)));
        var near = Camera.fitting(box, 900, 500, 16);
        var all = Camera.fitting(ground.extent(), 900, 500, 16);

        for (var view : List.of(near, all)) {
            var file =
                    written(
                            SheetFormat.PDF_A4,
                            SomeSheet.of(ground, view, VALUES, MapPalette.LIGHT));
            try (var pdf = Loader.loadPDF(file.toFile())) {
                var text = new PDFTextStripper().getText(pdf);
                assertTrue(text.contains("Quần đảo Hoàng Sa (Đà Nẵng)"), text);
                assertTrue(text.contains("Quần đảo Trường Sa (Khánh Hoà)"), text);
            }
        }
    }

    @Test
    void twoIndicatorsBringTheirSquareAndTwoMapsTwoPages() throws IOException {
        var sides = new java.util.HashMap<AreaCode, Double>();
        for (int f = 0; f < 20; f++) {
            sides.put(MapStage.code(f), (double) f % 7);
        }
        var breaks = ClassBreaks.quantile(sides.values(), Bivariate.SIDE);
        var figures = new Choropleth.Figures(0, (value, _) -> "" + Math.round(value));
        var across = new Choropleth("Giường bệnh", "%", sides, breaks, figures);
        var up = new Choropleth("Hài lòng", "điểm", sides, breaks, figures);
        var two = SomeSheet.of(new Bivariate(across, up), MapPalette.LIGHT, false);

        try (var pdf = Loader.loadPDF(written(SheetFormat.PDF_A4, two, sheet()).toFile())) {
            assertEquals(2, pdf.getNumberOfPages());
            var text = new PDFTextStripper().getText(pdf);
            assertTrue(text.contains("Lên trên: Hài lòng (điểm)"), text);
            assertTrue(text.contains("Sang phải: Giường bệnh (%)"), text);
        }
        var picture = rendered(folder.resolve("map.pdf"), 72);
        var found = new java.util.HashSet<Integer>();
        for (int x = 640; x < 840; x++) {
            for (int y = 40; y < 300; y++) {
                found.add(picture.getRGB(x, y));
            }
        }
        assertTrue(found.containsAll(MapPalette.LIGHT.square()), found.toString());
    }

    @Test
    void aLayerIsAPictureAndOneThatCannotBeHadIsNamed() throws IOException {
        var red =
                layer(
                        "Ảnh vệ tinh",
                        (wish, _) -> {
                            var argb = new int[wish.width() * wish.height()];
                            java.util.Arrays.fill(argb, 0xFFFF0000);
                            return new MapPicture(wish, argb, Origin.FILE, null, 0, null);
                        });
        var gone =
                layer(
                        "Mưa",
                        (_, _) -> {
                            throw new SourceException(SourceFault.TIMEOUT, "wms.example.vn");
                        });
        var plain = sheet();
        var sheet =
                new MapSheet(
                        plain.credits(),
                        plain.ground(),
                        plain.shading(),
                        plain.palette(),
                        plain.view(),
                        plain.style(),
                        List.of(),
                        List.of(red, gone),
                        plain.texts());

        var file = written(SheetFormat.PDF_A4, sheet);

        assertEquals(0xFFFF0000, rendered(file, 72).getRGB(60, 300));
        try (var pdf = Loader.loadPDF(file.toFile())) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertTrue(text.contains("Không có lớp Mưa trên tờ này"), text);
            assertTrue(text.contains("Nguồn Ảnh vệ tinh"), text);
        }
    }

    private static SheetLayer layer(String title, PictureSource source) {
        return new SheetLayer(
                title,
                "Nguồn " + title,
                1,
                new LayerLegend(List.of()),
                new SheetLayer.Content.Pictures(_ -> source));
    }

    @Test
    void whoeverStopsItKeepsTheOldFile() throws IOException {
        var file = Files.writeString(folder.resolve("map.pdf"), "old");
        for (double stopAt : new double[] {0.3, 0.6, 0.8}) {
            var cancellation = new Cancellation();
            var export =
                    new MapExport(
                            SheetFormat.PDF_A4,
                            part -> {
                                if (part >= stopAt) {
                                    cancellation.cancel();
                                }
                            },
                            cancellation);

            assertThrows(InterruptedIOException.class, () -> export.write(List.of(sheet()), file));

            assertEquals("old", Files.readString(file));
            try (var all = Files.list(folder)) {
                assertEquals(List.of(file), all.toList());
            }
        }
    }
}
