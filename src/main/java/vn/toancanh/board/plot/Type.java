package vn.toancanh.board.plot;

/** How large text is; whoever draws it knows the font. */
public interface Type {
    /** The size of body text, in pixels: every other length is built on it. */
    double em();

    /** In pixels. */
    double width(String words, Face face);

    /** The kinds of text in a chart. */
    enum Face {
        SMALL(0.858, false),
        BODY(1, false),
        STRONG(1, true);

        private final double size;
        private final boolean strong;

        Face(double size, boolean strong) {
            this.size = size;
            this.strong = strong;
        }

        /** As a part of body text. */
        public double size() {
            return size;
        }

        public boolean strong() {
            return strong;
        }
    }

    /** The words, cut with an ellipsis where they are wider than {@code width}. */
    default String fit(String words, double width, Face face) {
        if (width(words, face) <= width) {
            return words;
        }
        int low = 0;
        int high = words.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (width(cut(words, middle), face) <= width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low == 0 ? "" : cut(words, low);
    }

    private static String cut(String words, int length) {
        return words.substring(0, length).stripTrailing() + "…";
    }
}
