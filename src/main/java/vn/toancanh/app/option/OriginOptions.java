package vn.toancanh.app.option;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import vn.toancanh.app.session.Origin;
import vn.toancanh.base.Period;
import vn.toancanh.demo.DemoSettings;

/** Where the data come from: the demo, a warehouse, or what was saved last. */
public final class OriginOptions {
    @ArgGroup(exclusive = true)
    @Nullable Choice choice;

    @Option(names = "--token-file", paramLabel = "FILE")
    @Nullable Path tokenFile;

    @Option(names = "--seed")
    long seed = DemoSettings.USUAL_SEED;

    @Option(names = "--start")
    @Nullable LocalDate start;

    @Option(names = "--communes")
    int communes = DemoSettings.USUAL_COMMUNES;

    @Option(names = "--speed")
    double speed = 1;

    /** One of the two. */
    static final class Choice {
        @Option(names = "--demo")
        boolean demo;

        @ArgGroup(exclusive = false)
        @Nullable Real real;
    }

    /** A warehouse, its saved copy, or the copy used last. */
    static final class Real {
        @Option(names = "--warehouse", paramLabel = "URL")
        @Nullable URI warehouse;

        @Option(names = "--offline")
        boolean offline;
    }

    /** What was asked for; null when nothing was. */
    public @Nullable Origin origin() {
        if (choice == null) {
            return null;
        }
        var real = choice.real;
        if (real == null) {
            var first = start == null ? LocalDate.now(Period.ZONE) : start;
            return new Origin.Demo(new DemoSettings(communes, seed, first), speed);
        }
        return real.offline || real.warehouse == null
                ? new Origin.LastSaved(real.warehouse)
                : new Origin.Remote(real.warehouse, tokenFile);
    }
}
