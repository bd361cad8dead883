package vn.toancanh.server.words;

import java.util.Locale;

/** Something as a whole cannot be taken: a file, a folder. Says why, in a sentence. */
public final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Sentence why;

    public RefusedException(String key, Object... about) {
        super(key);
        this.why = Sentence.of(key, about);
    }

    public Sentence why() {
        return why;
    }

    public String in(Locale locale) {
        return why.in(locale);
    }
}
