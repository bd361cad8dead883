package vn.toancanh.task;

/** Whether it worked: another axis than whether it was done in time. */
public enum Verdict {
    IMPROVED,
    SIGNS,
    UNCHANGED,
    WORSE,
    NOT_ENOUGH_GROUNDS,
    NOT_MEASURED
}
