package vn.toancanh.map.layer;

import java.util.Arrays;
import java.util.List;

/** A definition that cannot be used: in which file, where in its JSON, and why. */
public final class LayerException extends Exception {
    private static final long serialVersionUID = 1L;

    /** The sentence of each is the text {@code map.layer.NAME}: {0} file, {1} place, {2} about. */
    public enum Reason {
        UNREADABLE,
        /** {2} line and column. */
        NOT_JSON,
        MISSING,
        /** A member nobody knows: {2} those there are. */
        UNKNOWN_MEMBER,
        /** {2} what is expected. */
        WRONG_TYPE,
        /** {2} those there are. */
        UNKNOWN_WORD,
        /** {2} the range. */
        OUT_OF_RANGE,
        /** {2} the colour as it is written. */
        NOT_A_COLOUR,
        /** A style that cannot draw what the source gives. */
        STYLE_DOES_NOT_FIT,
        /** {2} the other file. */
        REPEATED_ID
    }

    private final Reason reason;
    private final transient List<String> about;

    /**
     * @param place as {@code source.layers[1]}
     */
    LayerException(Reason reason, String file, String place, String about) {
        super(reason + " " + file + " " + place + " " + about);
        this.reason = reason;
        this.about = List.copyOf(Arrays.asList(file, place, about));
    }

    public Reason reason() {
        return reason;
    }

    public List<String> about() {
        return about;
    }

    public String textKey() {
        return "map.layer." + reason;
    }
}
