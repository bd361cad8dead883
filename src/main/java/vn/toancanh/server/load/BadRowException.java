package vn.toancanh.server.load;

import vn.toancanh.server.words.Sentence;

/** One row cannot be taken; the file goes on. */
final class BadRowException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Sentence why;

    BadRowException(String key, Object... about) {
        super(key, null, false, false);
        this.why = Sentence.of(key, about);
    }

    Sentence why() {
        return why;
    }
}
