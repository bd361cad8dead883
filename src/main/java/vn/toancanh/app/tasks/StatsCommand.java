package vn.toancanh.app.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.toancanh.app.surveil.FileCommand;
import vn.toancanh.app.surveil.Rows;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.fx.Texts;
import vn.toancanh.task.stats.TaskStatistics;
import vn.toancanh.task.stats.TimeClass;

/** The official statistics of the directives of a file. */
@Command(name = "stats")
public final class StatsCommand extends FileCommand {
    private static final int DECIMALS = 2;

    @Option(names = "--as-of", required = true, paramLabel = "DATE")
    private LocalDate asOf = LocalDate.MIN;

    @Override
    protected List<String> columns() {
        return CaseFile.COLUMNS;
    }

    @Override
    protected @Nullable String wrong(Texts texts) {
        return null;
    }

    @Override
    protected int answer(Rows rows, Texts texts) {
        var cases = CaseFile.of(rows);
        rejected(rows, texts);
        var figures = TaskStatistics.of(cases, asOf);
        print(json ? List.of(StatsJson.line(rows, figures, texts)) : lines(figures, texts));
        return figures.total() == 0 ? NOTHING_TO_SAY : SAID;
    }

    private static List<String> lines(TaskStatistics figures, Texts texts) {
        return List.of(
                texts.get("app.tasks.total", figures.total(), figures.completed(), figures.open()),
                texts.get(
                        "app.tasks.completed",
                        figures.of(TimeClass.COMPLETED_ON_TIME),
                        figures.of(TimeClass.COMPLETED_LATE),
                        percent(figures.onTimeShare(), texts)),
                texts.get(
                        "app.tasks.open",
                        figures.withinTerm(),
                        figures.of(TimeClass.DUE_SOON),
                        figures.overdue()),
                texts.get(
                        "app.tasks.overdue",
                        figures.of(TimeClass.OVERDUE_WEEK),
                        figures.of(TimeClass.OVERDUE_MONTH),
                        figures.of(TimeClass.OVERDUE_LONG)),
                texts.get(
                        "app.tasks.rates",
                        figures.due(),
                        percent(figures.completionRate(), texts),
                        percent(figures.overdueRate(), texts)));
    }

    private static String percent(OptionalDouble rate, Texts texts) {
        return rate.isEmpty()
                ? "—"
                : Numbers.format(rate.getAsDouble(), DECIMALS, texts.locale()) + " %";
    }
}
