package vn.toancanh.fx;

import vn.toancanh.base.text.Folded;

/** Units of measure in the reader's language. */
public final class Units {
    private Units() {}

    /** A unit nobody translated is shown as the catalogue writes it. */
    public static String in(Texts texts, String unit) {
        if (!texts.locale().getLanguage().equals("en")) {
            return unit;
        }
        var key = Folded.fold(unit).replaceAll("[^a-z0-9]+", "-");
        return texts.find("indicator.unit." + key).orElse(unit);
    }
}
