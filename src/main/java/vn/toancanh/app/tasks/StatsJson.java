package vn.toancanh.app.tasks;

import java.util.Locale;
import java.util.OptionalDouble;
import vn.toancanh.app.surveil.Rows;
import vn.toancanh.app.surveil.RowsJson;
import vn.toancanh.fx.Texts;
import vn.toancanh.task.stats.TaskStatistics;
import vn.toancanh.task.stats.TimeClass;

/** The statistics as one line of JSON; rates in percent, null where nothing was due. */
final class StatsJson {
    private StatsJson() {}

    static String line(Rows rows, TaskStatistics figures, Texts texts) {
        var all = RowsJson.begin(rows, figures.total(), texts);
        all.put("asOf", figures.asOf().toString());
        all.put("total", figures.total())
                .put("completed", figures.completed())
                .put("completedOnTime", figures.of(TimeClass.COMPLETED_ON_TIME))
                .put("completedLate", figures.of(TimeClass.COMPLETED_LATE))
                .put("open", figures.open())
                .put("withinTerm", figures.withinTerm())
                .put("overdue", figures.overdue())
                .put("due", figures.due());
        RowsJson.number(all, "completionRate", value(figures.completionRate()));
        RowsJson.number(all, "overdueRate", value(figures.overdueRate()));
        RowsJson.number(all, "onTimeShare", value(figures.onTimeShare()));
        var classes = all.putObject("timeClasses");
        for (var time : TimeClass.values()) {
            classes.put(time.name().toLowerCase(Locale.ROOT), figures.of(time));
        }
        return RowsJson.line(all);
    }

    private static double value(OptionalDouble rate) {
        return rate.orElse(Double.NaN);
    }
}
