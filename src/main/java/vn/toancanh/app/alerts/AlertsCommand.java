package vn.toancanh.app.alerts;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.toancanh.app.drill.DrillCommand;
import vn.toancanh.app.option.CommonOptions;

/** What is asked of early warning. */
@Command(
        name = "alerts",
        subcommands = {ReplayCommand.class, DrillCommand.class})
public final class AlertsCommand implements Runnable {
    @Mixin final CommonOptions common = new CommonOptions();

    @Spec CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), String.join(", ", spec.subcommands().keySet()));
    }
}
