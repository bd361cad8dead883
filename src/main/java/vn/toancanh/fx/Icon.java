package vn.toancanh.fx;

import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Text;

/** Our own line icons, drawn on a 24 × 24 grid and coloured by the style class {@code icon}. */
public enum Icon {
    OVERVIEW("M3 3h8v8H3z M13 3h8v5h-8z M13 10h8v11h-8z M3 13h8v8H3z"),
    BOARD("M3 4h18v16H3z M3 9h18 M9 9v11 M9 14.500h12"),
    MAP("M3 6l6-3 6 3 6-3v15l-6 3-6-3-6 3z M9 3v15 M15 6v15"),
    INDICATORS("M4 20V10 M10 20V4 M16 20v-8 M22 20H2"),
    ANALYSIS("M3 21V3 M3 21h18 M6 16l5-5 3 3 6-7 M20 11V7h-4"),
    ALERTS("M12 3l10 18H2z M12 10v5 M12 17.5v.6"),
    TASKS("M4 4h16v16H4z M8 12l3 3 5-6"),
    BRIEFING("M3 4h18v12H3z M12 16v5 M8 21h8"),
    DATA("M4 6c0-4 16-4 16 0v12c0 4-16 4-16 0z M4 6c0 4 16 4 16 0 M4 12c0 4 16 4 16 0"),
    PROPOSALS("M5 3h9l5 5v13H5z M14 3v5h5 M8.500 14.500l2.500 2.500 5-5.500"),
    SETTINGS(
            "M4 7h9 M17 7h3 M4 17h3 M11 17h9 M13 7a2 2 0 1 0 4 0a2 2 0 1 0-4 0 M7 17a2 2 0 1 0 4 0a2 2 0 1 0-4 0"),
    HELP(
            "M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0 M9.5 9.5c0-3.5 5-3.2 5 0c0 2-2.500 2-2.500 4 M12 16.500v.6"),
    ABOUT("M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0 M12 11v6 M12 7v.6"),
    SEARCH("M4 10.500a6.500 6.500 0 1 0 13 0a6.500 6.500 0 1 0-13 0 M15.500 15.500l5 5"),
    CLOSE("M5 5l14 14 M19 5L5 19"),
    RELOAD("M20 12a8 8 0 1 1-2.500-5.800 M20 3v5h-5"),
    PAUSE("M8 5v14 M16 5v14"),
    CLOCK("M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0 M12 7v5l3.500 2");

    private static final double GRID = 24;

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /**
     * A node that grows with the text around it.
     *
     * @param px a side where text has its usual size
     */
    public Region node(double px) {
        var shape = new SVGPath();
        shape.setContent(path);
        shape.getStyleClass().add("icon-shape");
        // Says how large text is here; nobody sees it.
        var text = new Text();
        text.setManaged(false);
        text.setVisible(false);
        var box = new StackPane(shape, text);
        box.getStyleClass().add("icon");
        box.setMouseTransparent(true);
        text.fontProperty()
                .subscribe(font -> size(box, shape, px * font.getSize() / Theme.DESK_PX));
        return box;
    }

    private static void size(Region box, SVGPath shape, double px) {
        shape.setScaleX(px / GRID);
        shape.setScaleY(px / GRID);
        box.setMinSize(px, px);
        box.setPrefSize(px, px);
        box.setMaxSize(px, px);
    }
}
