package vn.toancanh.app.doctor;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.toancanh.app.SettingsFile;
import vn.toancanh.app.option.CommonOptions;
import vn.toancanh.fx.Texts;

/** Says how everything is. Ends with 0 when nothing on this computer is damaged, else with 1. */
@Command(name = "doctor")
public final class DoctorCommand implements Callable<Integer> {
    private static final int DAMAGED = 1;

    @Mixin private final CommonOptions common = new CommonOptions();

    @Option(names = "--json")
    boolean json;

    @Spec @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var data = common.dataDirectory();
        var asked = common.locale();
        var locale = asked == null ? new SettingsFile(data.root()).settings().locale() : asked;
        var texts = Texts.of(locale);
        var found = new Doctor(data, Clock.systemUTC()).examine();
        if (json) {
            out().println(DoctorJson.write(found, texts));
        } else {
            new DoctorWords(found, texts).lines().forEach(out()::println);
        }
        out().flush();
        return found.sound() ? 0 : DAMAGED;
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec, "not run by the command line").commandLine().getOut();
    }
}
