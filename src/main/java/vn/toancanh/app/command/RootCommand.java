package vn.toancanh.app.command;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.toancanh.app.alerts.AlertsCommand;
import vn.toancanh.app.analysis.DetectCommand;
import vn.toancanh.app.analysis.ForecastCommand;
import vn.toancanh.app.bench.BenchCommand;
import vn.toancanh.app.cap.CapCommand;
import vn.toancanh.app.doctor.DoctorCommand;
import vn.toancanh.app.effect.EffectCommand;
import vn.toancanh.app.hotspot.HotspotCommand;
import vn.toancanh.app.index.ExportCommand;
import vn.toancanh.app.index.IndicatorsCommand;
import vn.toancanh.app.index.QualityCommand;
import vn.toancanh.app.index.WhatIfCommand;
import vn.toancanh.app.maps.MapsCommand;
import vn.toancanh.app.surveil.SurveilCommand;
import vn.toancanh.app.taskdrill.TaskDrillCommand;
import vn.toancanh.app.tasks.TasksCommand;
import vn.toancanh.app.window.Opening;

/** {@code toancanh} without a command opens the desk. */
@Command(name = "toancanh", versionProvider = VersionOfJar.class)
public final class RootCommand implements Callable<Integer> {
    @Mixin final WindowOptions options = new WindowOptions();

    @Option(
            names = {"-V", "--version"},
            versionHelp = true)
    boolean version;

    /**
     * The parser for {@code args}. Reading what the options of a command are takes long at a cold
     * start, so where the first word names a command only that one is read.
     */
    public static CommandLine line(String... args) {
        var line = new CommandLine(new RootCommand());
        var all = commands();
        var named = args.length > 0 && all.containsKey(args[0]);
        all.forEach((name, command) -> {
            if (!named || name.equals(args[0])) {
                line.addSubcommand(name, command.get());
            }
        });
        return line;
    }

    /** In the order of the help. */
    private static SequencedMap<String, Supplier<Object>> commands() {
        var commands = new LinkedHashMap<String, Supplier<Object>>();
        commands.put("desk", DeskCommand::new);
        commands.put("wall", WallCommand::new);
        commands.put("snapshot", SnapshotCommand::new);
        commands.put("warehouse", WarehouseCommand::new);
        commands.put("doctor", DoctorCommand::new);
        commands.put("maps", MapsCommand::new);
        commands.put("forecast", ForecastCommand::new);
        commands.put("surveil", SurveilCommand::new);
        commands.put("hotspot", HotspotCommand::new);
        commands.put("detect", DetectCommand::new);
        commands.put("effect", EffectCommand::new);
        commands.put("indicators", IndicatorsCommand::new);
        commands.put("quality", QualityCommand::new);
        commands.put("whatif", WhatIfCommand::new);
        commands.put("board", BoardCommand::new);
        commands.put("cap", CapCommand::new);
        commands.put("alerts", AlertsCommand::new);
        commands.put("tasks", TasksCommand::new);
        commands.put("drill", TaskDrillCommand::new);
        commands.put("export", ExportCommand::new);
        commands.put("usage", UsageCommand::new);
        commands.put("bench", BenchCommand::new);
        return commands;
    }

    @Override
    public Integer call() throws Exception {
        return options.open(Opening.Screen.DESK);
    }
}
