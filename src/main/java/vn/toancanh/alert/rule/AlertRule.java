package vn.toancanh.alert.rule;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.life.AlertPolicy;
import vn.toancanh.base.Bilingual;
import vn.toancanh.indicator.Dimensions;

/**
 * One thing that is watched. It has one alert in each unit. Immutable; a changed rule is the next
 * version of it.
 *
 * @param id lower case words with hyphens; never changes and is never used again
 * @param version from 1
 * @param paused judged by nobody; its alerts are retired
 */
public record AlertRule(
        String id,
        int version,
        Bilingual name,
        Subject subject,
        Signal signal,
        Levels levels,
        Pace pace,
        Attendance attendance,
        Advice advice,
        boolean paused) {

    /**
     * What is looked at.
     *
     * @param indicator its code; "" for signals that look at sources or at other rules
     * @param scope in which units
     * @param leastCount fewer cases than this, or a share of fewer than this, is never an alarm
     * @param restDays whether days off are judged
     */
    public record Subject(
            String indicator,
            Dimensions dimensions,
            Scope scope,
            double leastCount,
            boolean restDays) {}

    /** In which units a rule has alerts. */
    public enum Scope {
        /** The whole territory, as one. */
        TERRITORY,
        /** Each of its units of today. */
        UNITS
    }

    /**
     * How bad: the base, and more from how far beyond the limit on. In the unit of the signal's
     * excess.
     *
     * @param mediumFrom null for never
     * @param highFrom null for never
     */
    public record Levels(Severity base, @Nullable Double mediumFrom, @Nullable Double highFrom) {
        public Severity of(double excess) {
            if (highFrom != null && excess >= highFrom) {
                return Severity.HIGH;
            }
            return mediumFrom != null && excess >= mediumFrom
                    ? Severity.max(base, Severity.MEDIUM)
                    : base;
        }
    }

    /**
     * How long it must be so.
     *
     * @param pendFor zero fires at once
     * @param rises fires at the n-th rise within {@code pendFor}; 1 does not count
     * @param keepFiring how long it must be over
     * @param missing what a period without data means
     */
    public record Pace(
            Duration pendFor, int rises, Duration keepFiring, AlertPolicy.Missing missing) {
        /** Fires at once, ends at once. */
        public static final Pace PLAIN =
                new Pace(Duration.ZERO, 1, Duration.ZERO, AlertPolicy.Missing.KEEP_LAST);
    }

    /**
     * Who must look at it, and when others do.
     *
     * @param persona who must acknowledge it, as the warehouse names personas; "" for nobody
     * @param latches whether the end nobody saw stays on the list
     * @param ackHolds how long an acknowledgement holds without a task, by severity
     * @param escalate who is told next, and how long after nobody has seen it
     */
    public record Attendance(
            String persona,
            boolean latches,
            Map<Severity, Duration> ackHolds,
            List<Escalation> escalate) {
        public Attendance {
            ackHolds = Map.copyOf(ackHolds);
            escalate = List.copyOf(escalate);
        }
    }

    /** Who is told when nobody has seen it for so long. */
    public record Escalation(Duration after, String persona) {}

    /**
     * What goes with it.
     *
     * @param guidance what to do first, in a sentence
     * @param steps the standard operating procedure, in order
     * @param driver the cause it shares with other rules, one word; "" for none
     * @param inhibitors rules whose alert in the same unit, or above it, explains this one
     * @param legalBasis the decision that asks for it, "" where it is a proposal of ours
     */
    public record Advice(
            Bilingual guidance,
            List<Bilingual> steps,
            String driver,
            List<String> inhibitors,
            String legalBasis) {
        public Advice {
            steps = List.copyOf(steps);
            inhibitors = List.copyOf(inhibitors);
        }
    }

    /** What the life of its alerts needs of it. */
    public AlertPolicy policy() {
        return new AlertPolicy(
                pace.pendFor(),
                pace.rises(),
                pace.keepFiring(),
                !attendance.persona().isEmpty(),
                attendance.latches(),
                pace.missing(),
                attendance.ackHolds(),
                Shelves.LONGEST,
                version);
    }
}
