package vn.toancanh.warehouse;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** Why a row was rejected: a sentence of the text bundle and what it speaks of. */
public record Reason(String key, List<String> about) {
    private static final Control NO_FALLBACK =
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    private static final String TAB = "\t";

    public Reason {
        about = List.copyOf(about);
    }

    public static Reason of(String key, Object... about) {
        return new Reason(key, List.of(about).stream().map(Reason::printable).toList());
    }

    /** What a stranger sent must not fill the screen. */
    private static String printable(Object value) {
        var text = value.toString().replaceAll("\\p{Cntrl}", " ");
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }

    public String in(Locale locale) {
        var texts = ResourceBundle.getBundle("vn.toancanh.warehouse.texts", locale, NO_FALLBACK);
        return new MessageFormat(texts.getString(key), locale).format(about.toArray());
    }

    /** One line that {@link #parse} reads back. */
    public String line() {
        return about.isEmpty() ? key : key + TAB + String.join(TAB, about);
    }

    public static Reason parse(String line) {
        var parts = List.of(line.split(TAB, -1));
        return new Reason(parts.getFirst(), parts.subList(1, parts.size()));
    }
}
