package vn.toancanh.map.vector;

/**
 * What is wrong with a filter, where.
 *
 * @param position counted from 1; one behind the end when more is expected
 * @param about what the sentence speaks of; blank when it names nothing
 */
public record FilterProblem(int position, Kind kind, String about) {
    /** The sentence of each is the text {@code map.filter.NAME}: {0} position, {1} about. */
    public enum Kind {
        /** It ends before it is complete. */
        ENDS_EARLY,
        /** A text between quotes is not closed. */
        OPEN_TEXT,
        /** A name that needs double quotes. */
        NEEDS_QUOTES,
        /** Something else is expected there. */
        UNEXPECTED,
        NO_SUCH_FUNCTION,
        NO_SUCH_ATTRIBUTE
    }

    public String textKey() {
        return "map.filter." + kind;
    }
}
