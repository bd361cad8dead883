package vn.toancanh.app.maps;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.toancanh.app.option.CommonOptions;

/** Builds and checks offline map packs. */
@Command(
        name = "maps",
        subcommands = {MapsPackCommand.class, MapsVerifyCommand.class})
public final class MapsCommand implements Runnable {
    @Mixin final CommonOptions common = new CommonOptions();

    @Spec CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), String.join(", ", spec.subcommands().keySet()));
    }
}
