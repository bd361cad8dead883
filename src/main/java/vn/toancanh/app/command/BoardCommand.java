package vn.toancanh.app.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.toancanh.app.option.CommonOptions;

/** Works on documents of boards. */
@Command(
        name = "board",
        subcommands = {BoardCheckCommand.class})
final class BoardCommand implements Runnable {
    @Mixin final CommonOptions common = new CommonOptions();

    @Spec CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), String.join(", ", spec.subcommands().keySet()));
    }
}
