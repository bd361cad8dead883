package vn.toancanh.fx;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/**
 * How a scene looks: colours come from the tokens of its CSS file, sizes from the font size of its
 * root, on which everything else is built in em. JavaFX thread only.
 */
public enum Theme {
    DARK,
    LIGHT,

    /** White and few strong colours on black, with edges; every text at least 7 to 1. */
    CONTRAST,
    WALL;

    /** Those a person may choose for the desk. */
    public static final List<Theme> DESK = List.of(DARK, LIGHT, CONTRAST);

    /** The body text of the desk at 100 %, in pixels. */
    public static final double DESK_PX = 14;

    private static final List<String> FACES = List.of("Regular", "Medium", "SemiBold", "Bold");

    /** The shipped font faces; call before the first scene. Loading twice does no harm. */
    public static void loadFonts() {
        for (var face : FACES) {
            var path = "/vn/toancanh/assets/fonts/NotoSans-" + face + ".ttf";
            try (var in = Theme.class.getResourceAsStream(path)) {
                if (in == null || Font.loadFont(in, DESK_PX) == null) {
                    throw new IllegalStateException("font missing or damaged: " + path);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(path, e);
            }
        }
    }

    /**
     * Dresses a scene; may be called again at any time.
     *
     * @param bodyPx size of body text: {@link #DESK_PX} times the text scale, or what the room asks
     */
    public void apply(Scene scene, double bodyPx) {
        loadFonts();
        var base = this == LIGHT ? new PrimerLight() : new PrimerDark();
        scene.setUserAgentStylesheet(base.getUserAgentStylesheet());
        scene.getStylesheets().setAll(files().stream().map(Theme::sheet).toList());
        scene.getRoot().setStyle("-fx-font-size: " + bodyPx + "px;");
        scene.getRoot().getStyleClass().removeAll("desk", "wall");
        scene.getRoot().getStyleClass().add(this == WALL ? "wall" : "desk");
    }

    /** Its style sheets, later ones laid over earlier ones. */
    List<String> files() {
        return switch (this) {
            case DARK -> List.of("fx/theme-dark.css", "fx/look.css", "fx/parts.css");
            case LIGHT -> List.of("fx/theme-light.css", "fx/look.css", "fx/parts.css");
            case CONTRAST -> List.of("fx/theme-contrast.css", "fx/look.css", "fx/parts.css");
            case WALL ->
                    List.of(
                            "fx/theme-dark.css",
                            "fx/theme-wall.css",
                            "fx/look.css",
                            "fx/parts.css");
        };
    }

    /**
     * The address of a feature's style sheet, to be added to the feature's own views.
     *
     * @param path from the folder of the features, e.g. {@code board/board.css}
     */
    public static String sheet(String path) {
        var full = "/vn/toancanh/" + path;
        return Objects.requireNonNull(Theme.class.getResource(full), full).toExternalForm();
    }
}
