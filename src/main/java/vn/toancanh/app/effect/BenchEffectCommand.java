package vn.toancanh.app.effect;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.toancanh.app.measure.Measured;
import vn.toancanh.app.option.CommonOptions;

/** How fast verdicts and twins of 100 units and 60 times are, and how often verdicts are right. */
@Command(name = "effect")
public final class BenchEffectCommand implements Callable<Integer> {
    @Mixin final CommonOptions common = new CommonOptions();

    @Option(names = "--json")
    boolean json;

    @Option(names = "--rounds", paramLabel = "N")
    int rounds = 5;

    @Option(names = "--panels", paramLabel = "N")
    int panels = 1000;

    @Override
    public Integer call() {
        var figures = new LinkedHashMap<String, Map<String, Double>>();
        figures.put("verdict_seconds", EffectBench.seconds(rounds));
        figures.put("twins", EffectBench.twins(rounds));
        if (panels > 0) {
            figures.put("nulls", EffectBench.nulls(panels));
        }
        System.out.println(new Measured(figures).text(json));
        return 0;
    }
}
