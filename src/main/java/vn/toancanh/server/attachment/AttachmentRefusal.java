package vn.toancanh.server.attachment;

import java.util.Locale;

/** Why an attachment, or a piece of one, is not taken. */
public enum AttachmentRefusal {
    EMPTY_FILE,
    TOO_LARGE,
    /** Its content is none of the kinds that are taken. */
    FORBIDDEN_TYPE,
    /** Its content is of another kind than was announced. */
    OTHER_TYPE,
    BAD_NAME,
    BAD_HASH,
    /** What came is not what was announced. */
    OTHER_CONTENT,
    NO_ROOM,
    /** The id was used for something else. */
    KEY_USED,
    NO_RIGHT,
    NO_SUCH_TASK,
    NO_SUCH_ATTACHMENT;

    /** As the contract calls it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
