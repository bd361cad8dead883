package vn.toancanh.alert.capwrite;

import vn.toancanh.alert.capxml.CapElement;

/** Elements of a message, one a line, indented. */
final class XmlLines {
    private static final int REPLACEMENT = 0xfffd;

    private final StringBuilder out = new StringBuilder();
    private int depth;

    void openMessage() {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        open("alert xmlns=\"" + CapElement.CAP + "\"");
    }

    void open(String name) {
        indent().append('<').append(name).append(">\n");
        depth++;
    }

    void close(String name) {
        depth--;
        indent().append("</").append(name).append(">\n");
    }

    void line(String name, String text) {
        indent().append('<').append(name).append('>');
        text.codePoints().forEach(this::letter);
        out.append("</").append(name).append(">\n");
    }

    /** Nothing for a blank text. */
    void optional(String name, String text) {
        if (!text.isBlank()) {
            line(name, text);
        }
    }

    String text() {
        return out.toString();
    }

    private StringBuilder indent() {
        return out.repeat("  ", depth);
    }

    private void letter(int letter) {
        switch (letter) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            // parsers make a bare one a new line
            case '\r' -> out.append("&#13;");
            default -> out.appendCodePoint(isXml(letter) ? letter : REPLACEMENT);
        }
    }

    /** XML 1.0, production 2. */
    private static boolean isXml(int letter) {
        return letter == '\t'
                || letter == '\n'
                || (letter >= 0x20 && letter <= 0xd7ff)
                || (letter >= 0xe000 && letter <= 0xfffd)
                || letter >= 0x10000;
    }
}
