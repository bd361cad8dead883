package vn.toancanh.map.paper;

/**
 * How a text looks.
 *
 * @param size of the font, points
 * @param argb opaque
 * @param halo width of a line around the letters, 0 for none
 * @param haloArgb its colour
 */
public record Letters(Face face, double size, int argb, double halo, int haloArgb) {
    /** The shipped faces that sheets use. */
    public enum Face {
        USUAL("Medium"),
        STRONG("SemiBold");

        private final String file;

        Face(String file) {
            this.file = file;
        }

        String file() {
            return "/vn/toancanh/assets/fonts/NotoSans-" + file + ".ttf";
        }
    }

    public Letters(Face face, double size, int argb) {
        this(face, size, argb, 0, 0);
    }
}
