package vn.toancanh.alert.capxml;

/**
 * What can be wrong with a message. Faults before {@link #IDENTIFIER_CHARACTERS} are of its form:
 * such a message cannot be used. The others are of its sense: it is used, and marked.
 */
public enum FaultName {
    NOT_WELL_FORMED,
    BAD_ENCODING,
    TOO_LARGE,
    TOO_DEEP,
    TOO_MANY_ELEMENTS,
    DOCTYPE_REFUSED,
    NOT_CAP,
    WRONG_VERSION,
    ENTRY_WITHOUT_MESSAGE,
    MISSING_ELEMENT,
    EMPTY_ELEMENT,
    REPEATED_ELEMENT,
    WRONG_ORDER,
    UNKNOWN_ELEMENT,
    UNKNOWN_ATTRIBUTE,
    UNEXPECTED_TEXT,
    UNKNOWN_WORD,
    BAD_TIME,
    BAD_LANGUAGE,
    BAD_NUMBER,

    IDENTIFIER_CHARACTERS,
    SENDER_CHARACTERS,
    REFERENCES_MISSING,
    BAD_REFERENCE,
    CIRCULAR_REFERENCE,
    POSTDATED_REFERENCE,
    REPEATED_REFERENCE,
    REFERENCE_OF_ANOTHER_SENDER,
    RESTRICTION_MISSING,
    RESTRICTION_WITHOUT_SCOPE,
    ADDRESSES_MISSING,
    INFO_MISSING,
    EFFECTIVE_BEFORE_SENT,
    EXPIRES_BEFORE_SENT,
    EXPIRES_BEFORE_EFFECTIVE,
    EXPIRES_BEFORE_ONSET,
    SAME_TEXT_IN_TWO_LANGUAGES,
    NO_ACTION_AMONG_ACTIONS,
    WEB_NOT_ABSOLUTE,
    BAD_MIME_TYPE,
    RELATIVE_URI_WITHOUT_CONTENT,
    BAD_BASE64,
    BAD_DIGEST,
    BAD_POINT,
    POINT_OUT_OF_RANGE,
    LATITUDE_LONGITUDE_SWAPPED,
    POLYGON_TOO_SHORT,
    POLYGON_NOT_CLOSED,
    POLYGON_CROSSES_ITSELF,
    POLYGON_WITHOUT_SURFACE,
    BAD_CIRCLE,
    BAD_RADIUS,
    CEILING_WITHOUT_ALTITUDE,
    CEILING_BELOW_ALTITUDE,
    CANCEL_OF_UNKNOWN,
    REFERENCE_ACROSS_STATUS,
    CONFLICTING_COPY,
    TOO_MANY_FAULTS;

    /** Whether a message with this fault still says something that can be shown. */
    public boolean isOfSense() {
        return compareTo(IDENTIFIER_CHARACTERS) >= 0;
    }

    /** Of the sentence about it; {@code {0}} is what the fault is about. */
    public String textKey() {
        return "alert.cap.fault." + name();
    }
}
