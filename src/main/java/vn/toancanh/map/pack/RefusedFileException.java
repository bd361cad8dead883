package vn.toancanh.map.pack;

import java.io.IOException;

/** A map file that cannot be used at all, with the key of a sentence that says why. */
public final class RefusedFileException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String textKey;
    private final transient Object[] arguments;

    RefusedFileException(String textKey, Object... arguments) {
        super(textKey);
        this.textKey = textKey;
        this.arguments = arguments.clone();
    }

    public String textKey() {
        return textKey;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
