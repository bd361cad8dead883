package vn.toancanh.app.tasks;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.toancanh.app.option.CommonOptions;

/** What is asked of directives. */
@Command(
        name = "tasks",
        subcommands = {StatsCommand.class})
public final class TasksCommand implements Runnable {
    @Mixin final CommonOptions common = new CommonOptions();

    @Spec CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), String.join(", ", spec.subcommands().keySet()));
    }
}
