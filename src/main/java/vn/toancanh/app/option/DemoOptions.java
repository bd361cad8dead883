package vn.toancanh.app.option;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.toancanh.base.Period;
import vn.toancanh.demo.DemoClock;
import vn.toancanh.demo.DemoSettings;
import vn.toancanh.demo.DemoTerritory;
import vn.toancanh.server.words.RefusedException;

/** What the simulated province, or the simulated country, may be told. */
public final class DemoOptions {
    @Option(names = "--demo")
    public boolean demo;

    /** The country of 34 provinces instead of the province. */
    @Option(names = "--country")
    boolean country;

    @Option(names = "--seed", paramLabel = "S")
    long seed = DemoSettings.USUAL_SEED;

    @Option(names = "--start", paramLabel = "DATE")
    @Nullable LocalDate start;

    @Option(names = "--communes", paramLabel = "N")
    int communes = DemoSettings.USUAL_COMMUNES;

    @Option(names = "--speed", paramLabel = "X")
    double speed = 1;

    public DemoTerritory territory(Clock real) throws RefusedException {
        try {
            var day = start == null ? LocalDate.now(real.withZone(Period.ZONE)) : start;
            var settings = new DemoSettings(communes, seed, day);
            return DemoTerritory.of(
                    country ? settings.country() : settings, new DemoClock(day, speed, real));
        } catch (IllegalArgumentException e) {
            throw new RefusedException("server.start.demo", String.valueOf(e.getMessage()));
        }
    }
}
