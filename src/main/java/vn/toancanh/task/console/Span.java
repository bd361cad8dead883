package vn.toancanh.task.console;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import vn.toancanh.base.Period;
import vn.toancanh.task.listing.TaskRow;

/**
 * The days a timeline shows, whole months.
 *
 * @param end the day after the last
 */
record Span(LocalDate start, LocalDate end) {
    /** What lies farther away is cut: the bars near today would be too short to read. */
    private static final int FARTHEST_MONTHS = 5;

    static Span of(List<TaskRow> rows, LocalDate today) {
        var now = YearMonth.from(today);
        var first = now;
        var last = now.plusMonths(1);
        for (var row : rows) {
            var from = YearMonth.from(issued(row));
            var to = YearMonth.from(row.state().term().now());
            first = from.isBefore(first) ? from : first;
            last = to.isAfter(last) ? to : last;
        }
        var earliest = now.minusMonths(FARTHEST_MONTHS);
        var latest = now.plusMonths(FARTHEST_MONTHS);
        first = first.isBefore(earliest) ? earliest : first;
        last = last.isAfter(latest) ? latest : last;
        return new Span(first.atDay(1), last.plusMonths(1).atDay(1));
    }

    static LocalDate issued(TaskRow row) {
        return LocalDate.ofInstant(row.state().issue().at(), Period.ZONE);
    }

    /** Where a day begins, 0 to 1. */
    double at(LocalDate day) {
        var share =
                (double) ChronoUnit.DAYS.between(start, day) / ChronoUnit.DAYS.between(start, end);
        return Math.clamp(share, 0, 1);
    }

    List<YearMonth> months() {
        var months = new ArrayList<YearMonth>();
        for (var each = start; each.isBefore(end); each = each.plusMonths(1)) {
            months.add(YearMonth.from(each));
        }
        return months;
    }
}
