package vn.toancanh.task.desk;

import vn.toancanh.task.Refusal;

/** An act that may not follow; nothing was written. */
public final class TaskRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Refusal why;

    public TaskRefusedException(Refusal why) {
        super(why.name());
        this.why = why;
    }

    public Refusal why() {
        return why;
    }
}
