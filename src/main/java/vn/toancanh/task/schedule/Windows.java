package vn.toancanh.task.schedule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Grain;
import vn.toancanh.task.Goal.Window;

/** When it is evaluated whether a directive worked. Days in the Vietnamese zone. Pure. */
public final class Windows {
    /** What is done in the first week after the issue cannot have worked yet. */
    private static final int WASH_OUT_DAYS = 7;

    private static final int USUAL_DAYS = 56;

    private Windows() {}

    /**
     * What is proposed: eight weeks after the deadline.
     *
     * @param given of the whole of which it is a part, kept where it begins late enough; null for
     *     most
     */
    public static Window usual(LocalDate today, LocalDate deadline, @Nullable Window given) {
        if (given != null && given.from().isAfter(deadline)) {
            return given;
        }
        var after = deadline.plusDays(1);
        var washed = today.plusDays(WASH_OUT_DAYS);
        return new Window(washed.isAfter(after) ? washed : after, after.plusDays(USUAL_DAYS));
    }

    /** How many days it takes, the first and the last among them. */
    public static long days(Window window) {
        return ChronoUnit.DAYS.between(window.from(), window.to()) + 1;
    }

    /** The last day of so many weeks. */
    public static LocalDate end(LocalDate from, int weeks) {
        return from.plusWeeks(weeks).minusDays(1);
    }

    /**
     * How many periods lie wholly in it, which is as many numbers as a verdict can have.
     *
     * @param grain in which the indicator is published; finer than a day counts as days
     */
    public static long periods(Window window, Grain grain) {
        var step = grain.compareTo(Grain.DAY) < 0 ? Grain.DAY : grain;
        var start = step.floor(window.from().atStartOfDay());
        if (start.isBefore(window.from().atStartOfDay())) {
            start = step.plus(start, 1);
        }
        var end = window.to().plusDays(1).atStartOfDay();
        long periods = 0;
        while (!step.plus(start, periods + 1).isAfter(end)) {
            periods++;
        }
        return periods;
    }
}
