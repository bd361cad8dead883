package vn.toancanh.app;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import picocli.CommandLine;
import vn.toancanh.app.command.RootCommand;
import vn.toancanh.app.doctor.DoctorCommand;
import vn.toancanh.app.part.FxToolkit;
import vn.toancanh.cache.DataDirectory;
import vn.toancanh.cache.NativeLibrary;

/** The program's entry once the right JVM runs. */
public final class Main {
    private static final Set<String> WINDOWED = Set.of("desk", "wall");
    private static final Set<String> HELP = Set.of("-h", "--help", "-V", "--version");

    private Main() {}

    public static void main(String[] args) {
        var words = args.length == 0 ? new String[] {"desk"} : args;
        if (WINDOWED.contains(words[0]) && Collections.disjoint(List.of(words), HELP)) {
            // While the command line is read, which takes a tenth of a second at a cold start.
            NativeLibrary.loadAhead();
            var _ = FxToolkit.startWhereverWeAre();
        }
        Thread.setDefaultUncaughtExceptionHandler(new Failure(language(words)));
        System.exit(commandLine(words).execute(words));
    }

    /** The parser of the whole command line, with help in the language {@code args} asks for. */
    public static CommandLine commandLine(String... args) {
        var locale = language(args);
        var texts =
                ResourceBundle.getBundle(
                        "vn.toancanh.app.commands",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        var line = RootCommand.line(args);
        line.setResourceBundle(texts);
        line.setExecutionExceptionHandler(new Failure(locale));
        line.setExecutionStrategy(Main::run);
        line.setUsageHelpAutoWidth(true);
        return line;
    }

    /** Logs go to files before the command does anything. */
    private static int run(CommandLine.ParseResult parsed) {
        var last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        if (!last.isUsageHelpRequested() && !last.isVersionHelpRequested()) {
            log(last);
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private static void log(CommandLine.ParseResult command) {
        if (command.commandSpec().userObject() instanceof DoctorCommand) {
            // It must leave nothing behind where it looks.
            LogFiles.none();
            return;
        }
        Path chosen = command.matchedOptionValue("--data-dir", null);
        LogFiles.start(DataDirectory.locate(chosen).logs());
    }

    private static Locale language(String... args) {
        var words = Arrays.asList(args);
        var at = words.indexOf("--locale");
        var asked =
                words.contains("--locale=en")
                        || (at >= 0 && at + 1 < args.length && args[at + 1].equals("en"));
        return asked ? Locale.ENGLISH : Locale.of("vi");
    }
}
