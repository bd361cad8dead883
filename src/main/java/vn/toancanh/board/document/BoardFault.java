package vn.toancanh.board.document;

/**
 * What is wrong with a document, and where.
 *
 * @param place in the file, as {@code pages[0].items[2].at}; line and column when it is not JSON
 * @param about what {1} of the sentence says: the name nobody knows, the newer format and so on
 */
public record BoardFault(Reason reason, String place, String about) {
    /** The sentence of each is the text {@code board.fault.NAME}: {0} place, {1} about. */
    public enum Reason {
        NOT_JSON,
        UNREADABLE,
        /** Made by a newer program: {1} the format. */
        NEWER_FORMAT,
        MISSING,
        UNKNOWN_MEMBER,
        WRONG_TYPE,
        /** {1} the words or numbers that are allowed. */
        NOT_ALLOWED,
        REPEATED_ID,
        OUTSIDE_GRID,
        /** {1} the item it covers. */
        OVERLAP,
        UNKNOWN_ITEM,
        UNKNOWN_INDICATOR,
        UNKNOWN_ROLE,
        /** {1} the kind that can do what the link asks. */
        LINK_CANNOT
    }

    public String textKey() {
        return "board.fault." + reason;
    }
}
