package vn.toancanh.app.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.toancanh.analysis.explain.Decomposition;
import vn.toancanh.analysis.explain.Explanation;
import vn.toancanh.analysis.explain.UnitRatio;
import vn.toancanh.app.option.CommonOptions;
import vn.toancanh.base.AreaCode;
import vn.toancanh.indicator.Observation.Fraction;

/** How long the decomposition of one province's change takes, and of a country of communes. */
@Command(name = "explain")
public final class BenchExplainCommand implements Callable<Integer> {
    private static final int PROVINCE = 168;
    private static final int COUNTRY = 3321;

    @Mixin final CommonOptions common = new CommonOptions();

    @Option(names = "--json")
    boolean json;

    @Option(names = "--rounds", paramLabel = "N")
    int rounds = 200;

    @Override
    public Integer call() {
        System.out.println(
                String.format(
                        Locale.ROOT,
                        json
                                ? "{\"communes\":%d,\"first_ms\":%.3f,\"median_ms\":%.3f,"
                                        + "\"country\":%d,\"country_median_ms\":%.3f}"
                                : "communes=%d first_ms=%.3f median_ms=%.3f country=%d"
                                        + " country_median_ms=%.3f",
                        PROVINCE,
                        explain(units(PROVINCE)),
                        median(units(PROVINCE)),
                        COUNTRY,
                        median(units(COUNTRY))));
        return 0;
    }

    private double median(List<UnitRatio> units) {
        var times = new double[Math.max(1, rounds)];
        Arrays.setAll(times, _ -> explain(units));
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private static double explain(List<UnitRatio> units) {
        var began = System.nanoTime();
        var answer = Decomposition.ratio(units, 100);
        if (!(answer instanceof Explanation.Explained explained)
                || explained.top(5).contributions().size() != 5) {
            throw new IllegalStateException("not explained: " + answer);
        }
        return (System.nanoTime() - began) / 1e6;
    }

    private static List<UnitRatio> units(int count) {
        var random = new Random(1);
        var units = new ArrayList<UnitRatio>();
        for (var i = 0; i < count; i++) {
            var before = 100 + random.nextInt(5000);
            var after = 100 + random.nextInt(5000);
            units.add(
                    new UnitRatio(
                            new AreaCode(Integer.toString(20_000 + i)),
                            new Fraction(before * random.nextDouble(), before),
                            new Fraction(after * random.nextDouble(), after)));
        }
        return units;
    }
}
