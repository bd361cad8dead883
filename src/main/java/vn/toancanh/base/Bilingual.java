package vn.toancanh.base;

import java.util.Locale;

/** A name in Vietnamese and English. The English one may be blank; Vietnamese then stands in. */
public record Bilingual(String vi, String en) {
    public Bilingual {
        if (vi.isBlank()) {
            throw new IllegalArgumentException("the Vietnamese text is blank");
        }
    }

    public static Bilingual same(String text) {
        return new Bilingual(text, text);
    }

    public String in(Locale locale) {
        return locale.getLanguage().equals("en") && !en.isBlank() ? en : vi;
    }
}
