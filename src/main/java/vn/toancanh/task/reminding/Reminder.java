package vn.toancanh.task.reminding;

import java.util.UUID;

/**
 * Something somebody is to be reminded of, once.
 *
 * @param occasion what makes it another one of the same kind, such as the deadline it is about
 */
public record Reminder(UUID directive, Kind kind, String occasion) {
    /** What it is about. */
    public enum Kind {
        /** Three working days or fewer. */
        DUE_IN_THREE(Group.SOON),
        /** One working day, or none before it. */
        DUE_IN_ONE(Group.SOON),
        DUE_TODAY(Group.SOON),
        OVERDUE_DAY(Group.OVERDUE),
        OVERDUE_WEEK(Group.OVERDUE),
        OVERDUE_MONTH(Group.OVERDUE),
        /** By the rhythm that was asked for. */
        REPORT_DUE(Group.REPORT),
        ANSWER_WAITS(Group.ANSWER),
        ANSWER_SOON(Group.ANSWER),
        ANSWER_LATE(Group.ANSWER),
        SUPPORT_SOON(Group.SUPPORT),
        SUPPORT_LATE(Group.SUPPORT),
        ESCALATED(Group.ESCALATED);

        private final Group group;

        Kind(Group group) {
            this.group = group;
        }

        public Group group() {
            return group;
        }
    }

    /** What is told in one line; the most pressing first. */
    public enum Group {
        ESCALATED,
        OVERDUE,
        SOON,
        ANSWER,
        SUPPORT,
        REPORT
    }
}
