package vn.toancanh.map.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import vn.toancanh.area.AreaLevel;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;
import vn.toancanh.fx.Texts;
import vn.toancanh.map.MapStage;
import vn.toancanh.map.MapTexts;
import vn.toancanh.map.geometry.Camera;
import vn.toancanh.map.picture.MapContent;
import vn.toancanh.map.picture.MapGround;
import vn.toancanh.map.picture.MapStyle;
import vn.toancanh.map.picture.MapUnit;
import vn.toancanh.map.shade.Choropleth;
import vn.toancanh.map.shade.MapPalette;
import vn.toancanh.map.shade.Shading;
import vn.toancanh.map.source.Cancellation;

/** A generated map to be written. */
public final class SomeSheet {
    public static final int WITHOUT_FROM = 20;

    static final Choropleth VALUES = MapStage.values(WITHOUT_FROM);

    private static final Texts TEXTS = Texts.strict(Texts.VIETNAMESE);

    private SomeSheet() {}

    public static MapGround ground(boolean national) {
        var content = MapStage.content(national);
        var units = new ArrayList<>(content.units());
        units.add(
                new MapUnit(
                        new AreaCode("48"),
                        new Bilingual("Thành phố Đà Nẵng", ""),
                        AreaLevel.PROVINCE,
                        null,
                        MapStage.SHAPES.get(7)));
        return new MapGround(new MapContent(units, AreaLevel.COMMUNE, List.of(), national));
    }

    public static MapSheet of(Shading shown, MapPalette palette, boolean national) {
        var ground = ground(national);
        return of(ground, Camera.fitting(ground.extent(), 900, 500, 16), shown, palette);
    }

    public static MapSheet of(MapGround ground, Camera view, Shading shown, MapPalette palette) {
        return new MapSheet(
                new SheetCredits(
                        "Hồ sơ quá hạn official figures",
                        "Tỉnh Sao Mai · theo xã",
                        List.of(
                                "Số liệu quan trắc lúc 07:00 21/11/2026",
                                "Nguồn số liệu: Cổng dịch vụ công"),
                        "SỐ LIỆU MÔ PHỎNG",
                        "Lập lúc 07:40 21/11/2026 · Chủ tịch",
                        Instant.parse("2026-11-21T00:40:00Z")),
                ground,
                shown,
                palette,
                view,
                MapStyle.DESK,
                List.of(),
                List.of(),
                new MapTexts(TEXTS.locale(), TEXTS::get));
    }

    static MapSheet sheet() {
        return of(VALUES, MapPalette.DARK, false);
    }

    static Path written(Path folder, SheetFormat format, MapSheet... sheets) throws IOException {
        var file = folder.resolve("map." + format.extension());
        new MapExport(format, _ -> {}, new Cancellation()).write(List.of(sheets), file);
        return file;
    }

    static BufferedImage rendered(Path file, int dpi) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            return new PDFRenderer(pdf).renderImageWithDPI(0, dpi);
        }
    }
}
