package vn.toancanh.app.hotspot;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.toancanh.app.option.CommonOptions;

/** Finds where something gathers. */
@Command(
        name = "hotspot",
        subcommands = {GiCommand.class, ScanCommand.class})
public final class HotspotCommand implements Runnable {
    @Mixin final CommonOptions common = new CommonOptions();

    @Spec CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), String.join(", ", spec.subcommands().keySet()));
    }
}
