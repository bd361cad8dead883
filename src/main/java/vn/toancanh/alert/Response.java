package vn.toancanh.alert;

/** Region D: what is being done about it. */
public enum Response {
    NO_TASK,
    TASK_OPEN,
    TASK_OVERDUE,
    /** The owner reports it done; the numbers decide whether it helped. */
    ACTION_CONFIRMED,
    CLOSED;

    public boolean isOpen() {
        return this == TASK_OPEN || this == TASK_OVERDUE;
    }
}
