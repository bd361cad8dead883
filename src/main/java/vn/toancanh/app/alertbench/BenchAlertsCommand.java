package vn.toancanh.app.alertbench;

import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.toancanh.app.measure.Measured;
import vn.toancanh.app.option.CommonOptions;

/** How fast early warning is: detectors, whole sweeps, journals read again. */
@Command(name = "alerts")
public final class BenchAlertsCommand implements Callable<Integer> {
    @Mixin final CommonOptions common = new CommonOptions();

    @Option(names = "--json")
    boolean json;

    @Option(names = "--rounds", paramLabel = "N")
    int rounds = 5;

    @Option(names = "--part", paramLabel = "detectors|sweep|journal|console", split = ",")
    Set<Part> parts = EnumSet.allOf(Part.class);

    @Option(names = "--seconds", paramLabel = "N")
    int seconds = 60;

    /** What can be measured by itself. */
    enum Part {
        detectors,
        sweep,
        journal,
        console
    }

    @Override
    public Integer call() throws Exception {
        var figures = new LinkedHashMap<String, Map<String, Double>>();
        if (parts.contains(Part.detectors)) {
            figures.put("detectors_per_second", new DetectorBench().measure(rounds));
        }
        if (parts.contains(Part.sweep)) {
            figures.put("sweep", new SweepBench().measure());
        }
        if (parts.contains(Part.journal)) {
            figures.put("journal", new JournalBench(rounds).measure());
        }
        if (parts.contains(Part.console)) {
            figures.put("console", new ConsoleBench().measure(Duration.ofSeconds(seconds)));
        }
        System.out.println(new Measured(figures).text(json));
        return 0;
    }
}
