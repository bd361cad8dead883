package vn.toancanh.task.evidence;

/** Why a file a person chose cannot go with a directive, as far as he can do something about it. */
public enum EvidenceFault {
    /** Not there, or not allowed to be read. */
    GONE,
    EMPTY,
    TOO_LARGE,
    /** Its content is none of the kinds that are taken. */
    FORBIDDEN,
    /** It became another file while it was read. */
    CHANGED,
    /** The disk of this computer is full or takes nothing. */
    NO_ROOM,
    /** Nothing can be kept here. */
    READ_ONLY,
    /** The warehouse cannot be reached, or does not have it. */
    AWAY,
    /** A picture that cannot be shown here. */
    NOT_SHOWN,
    /** The system has no program for it. */
    NO_PROGRAM,
    OTHER;

    /** Of what failed somewhere on its way. */
    public static EvidenceFault of(Throwable failed) {
        for (Throwable each = failed; each != null; each = each.getCause()) {
            if (each instanceof EvidenceException known) {
                return known.why();
            }
        }
        return OTHER;
    }

    /** What a sentence about it is called in the texts. */
    public String textKey() {
        return "task.file.fault." + name();
    }
}
