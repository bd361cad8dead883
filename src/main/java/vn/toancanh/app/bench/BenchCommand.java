package vn.toancanh.app.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.toancanh.app.alertbench.BenchAlertsCommand;
import vn.toancanh.app.analysis.BenchExplainCommand;
import vn.toancanh.app.analysis.BenchForecastCommand;
import vn.toancanh.app.boardbench.BenchBoardCommand;
import vn.toancanh.app.effect.BenchEffectCommand;
import vn.toancanh.app.mapbench.BenchMapCommand;
import vn.toancanh.app.option.CommonOptions;
import vn.toancanh.app.taskbench.BenchTasksCommand;

/** Measures speed; every figure of {@code docs/benchmarks.md} comes from here. */
@Command(
        name = "bench",
        subcommands = {
            BenchSyncCommand.class,
            BenchStartCommand.class,
            BenchScreenCommand.class,
            BenchMapCommand.class,
            BenchBoardCommand.class,
            BenchChartCommand.class,
            BenchForecastCommand.class,
            BenchAlertsCommand.class,
            BenchFindCommand.class,
            BenchExplainCommand.class,
            BenchEffectCommand.class,
            BenchTasksCommand.class
        })
public final class BenchCommand implements Runnable {
    @Mixin final CommonOptions common = new CommonOptions();

    @Spec CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), String.join(", ", spec.subcommands().keySet()));
    }
}
