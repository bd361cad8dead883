package vn.toancanh.map.export;

import vn.toancanh.map.geometry.Camera;
import vn.toancanh.map.picture.MapStyle;

/** What a map can be exported as. Paper lies on its long side. */
public enum SheetFormat {
    PDF_A4("pdf", 841.89, 595.28, 7.5),
    PDF_A3("pdf", 1190.55, 841.89, 9),
    /** As large as on the screen. */
    PNG("png", 0, 0, 0),
    /** Twice as dense. */
    PNG_DOUBLE("png", 0, 0, 0);

    private static final double LINE = 0.11;

    private final String extension;
    private final double width;
    private final double height;
    private final double letters;

    SheetFormat(String extension, double width, double height, double letters) {
        this.extension = extension;
        this.width = width;
        this.height = height;
        this.letters = letters;
    }

    /** Of its files, without the dot. */
    public String extension() {
        return extension;
    }

    public String textKey() {
        return "map.export." + name();
    }

    boolean isPdf() {
        return extension.equals("pdf");
    }

    /** Pixels per point, of pictures. */
    double density() {
        return this == PNG_DOUBLE ? 2 : 1;
    }

    /** Sizes on the sheet, in points. */
    MapStyle style(MapSheet sheet) {
        return isPdf()
                ? new MapStyle(letters * 0.9, letters, letters * LINE, letters, false)
                : sheet.style();
    }

    SheetLayout layout(Camera view, double letters, double head) {
        return isPdf()
                ? SheetLayout.onPaper(width, height, letters, head)
                : SheetLayout.around(view, letters, head);
    }

    /** Of the page, or of the page that the view will have. */
    double width(Camera view, double letters) {
        return isPdf() ? width : SheetLayout.around(view, letters, 0).width();
    }
}
