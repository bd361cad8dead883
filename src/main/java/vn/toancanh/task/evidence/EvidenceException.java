package vn.toancanh.task.evidence;

import org.jspecify.annotations.Nullable;

/** A file that cannot go with a directive, or cannot be had; nothing has changed. */
public final class EvidenceException extends Exception {
    private static final long serialVersionUID = 1L;

    private final EvidenceFault why;

    public EvidenceException(EvidenceFault why, @Nullable Throwable cause) {
        super(why.name(), cause);
        this.why = why;
    }

    public EvidenceFault why() {
        return why;
    }
}
