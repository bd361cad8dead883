package vn.toancanh.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.toancanh.app.bench.BenchCommand;
import vn.toancanh.app.doctor.DoctorCommand;
import vn.toancanh.app.window.Opening;

/** {@code toancanh} without a command opens the desk. */
@Command(
        name = "toancanh",
        versionProvider = VersionOfJar.class,
        subcommands = {
            DeskCommand.class,
            WallCommand.class,
            SnapshotCommand.class,
            WarehouseCommand.class,
            DoctorCommand.class,
            BenchCommand.class
        })
public final class RootCommand implements Callable<Integer> {
    @Mixin final WindowOptions options = new WindowOptions();

    @Option(
            names = {"-V", "--version"},
            versionHelp = true)
    boolean version;

    @Override
    public Integer call() throws Exception {
        return options.open(Opening.Screen.DESK);
    }
}
