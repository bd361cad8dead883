package vn.toancanh.base;

/**
 * Stable codes a user can read to support. The sentence of each is the text {@code error.NAME};
 * codes are never reused.
 */
public enum ErrorCode {
    /** This computer was told not to connect. */
    OFFLINE("TC-1000"),
    UNREACHABLE("TC-1001"),
    TIMEOUT("TC-1002"),
    TLS("TC-1003"),
    NOT_SIGNED_IN("TC-1004"),
    FORBIDDEN("TC-1005"),
    NOT_FOUND("TC-1006"),
    CONFLICT("TC-1007"),
    TOO_MANY_REQUESTS("TC-1008"),
    SERVER_FAULT("TC-1009"),
    /** An answer that is not what the contract says: type, JSON, shape. */
    BAD_ANSWER("TC-1010"),
    /** An answer that ended too early. */
    CUT_OFF("TC-1011"),
    TOO_LARGE("TC-1012"),
    /** A page link that leaves the warehouse or never ends. */
    BAD_PAGING("TC-1013"),
    /** An act waits for the files it names, which are on their way. */
    FILES_FIRST("TC-1014"),
    /** The cache file was damaged, set aside and is being rebuilt. */
    CACHE_REBUILT("TC-2001"),
    WORK_RESTORED("TC-2002"),
    DISK_FULL("TC-2003"),
    DISK("TC-2004"),
    READ_ONLY("TC-2005"),
    /** Written by a later version of this program. */
    NEWER_FILE("TC-2006"),
    /** A line of a directive on this computer, passed over and left as it is. */
    LINE_UNREADABLE("TC-2007"),
    BUG("TC-9000");

    private final String code;

    ErrorCode(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Key of its sentence in the text bundle. */
    public String textKey() {
        return "error." + name();
    }
}
