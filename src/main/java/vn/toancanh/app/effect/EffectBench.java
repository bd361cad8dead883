package vn.toancanh.app.effect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.toancanh.app.measure.Stopwatch;
import vn.toancanh.effect.Design;
import vn.toancanh.effect.Options;
import vn.toancanh.effect.Panel;
import vn.toancanh.effect.Treatment;
import vn.toancanh.effect.Trial;
import vn.toancanh.effect.twin.Twin;
import vn.toancanh.effect.twin.Twins;
import vn.toancanh.effect.verdict.Circumstances;
import vn.toancanh.effect.verdict.Question;
import vn.toancanh.effect.verdict.Rung;
import vn.toancanh.effect.verdict.Verdict;
import vn.toancanh.effect.verdict.Verdicts;
import vn.toancanh.effect.verdict.Wish;

/** How fast verdicts are, and how often they are right where nothing happened. */
final class EffectBench {
    private static final int DONORS = 100;
    private static final int INDICATORS = 67;
    private static final int TIMES = 60;
    private static final int START = 48;
    private static final double MEMORY = 0.4;

    private EffectBench() {}

    /** Seconds, with all placebos: each design by itself, and the choice with all beside it. */
    static Map<String, Double> seconds(int rounds) {
        var trial = trial(new Random(1), DONORS, TIMES, START);
        var figures = new LinkedHashMap<String, Double>();
        for (var design : Design.values()) {
            if (design.compares()) {
                var question = question(trial, design);
                figures.put(
                        design.code(), Stopwatch.median(rounds, () -> Verdicts.judge(question)));
            }
        }
        var chosen = new Question(trial, null, new Wish.Up(), Circumstances.NONE);
        figures.put("auto", Stopwatch.median(rounds, () -> Verdicts.judge(chosen)));
        return figures;
    }

    private static Question question(Trial trial, Design design) {
        return new Question(trial, design, new Wish.Up(), Circumstances.NONE);
    }

    /** Of all units of a province, each beside its twin, for so many indicators. */
    static Map<String, Double> twins(int rounds) {
        var panels =
                IntStream.range(0, INDICATORS)
                        .mapToObj(i -> trial(new Random(i), DONORS - 1, TIMES, START).panel())
                        .toList();
        var figures = new LinkedHashMap<String, Double>();
        figures.put("units", (double) DONORS);
        figures.put("indicators", (double) INDICATORS);
        figures.put("seconds", Stopwatch.median(rounds, () -> twins(panels)));
        return figures;
    }

    private static List<List<Twin>> twins(List<Panel> panels) {
        return panels.parallelStream().map(panel -> Twins.of(panel, START)).toList();
    }

    /** Shares of so many panels in which nothing happened. */
    static Map<String, Double> nulls(int panels) {
        var verdicts =
                IntStream.range(0, panels).parallel().mapToObj(EffectBench::nothing).toList();
        var figures = new LinkedHashMap<String, Double>();
        figures.put("panels", (double) panels);
        figures.put("interval_holds_truth", share(verdicts.stream().map(EffectBench::holds)));
        for (var rung : Rung.values()) {
            figures.put(
                    rung.code(), share(verdicts.stream().map(verdict -> verdict.rung() == rung)));
        }
        return figures;
    }

    private static Verdict nothing(int number) {
        var random = new Random(104_729L * number);
        var start = 16 + random.nextInt(25);
        var trial = trial(random, 20 + random.nextInt(41), start + 4 + random.nextInt(9), start);
        return Verdicts.judge(new Question(trial, null, new Wish.Up(), Circumstances.NONE));
    }

    private static boolean holds(Verdict verdict) {
        return Objects.requireNonNull(verdict.estimate(), "no estimate").effect().wide().holds(0);
    }

    private static double share(Stream<Boolean> all) {
        var list = all.toList();
        return list.stream().filter(each -> each).count() / (double) list.size();
    }

    /** Common shocks that each unit follows in its own way, trends, noise that remembers. */
    static Trial trial(Random random, int donors, int times, int start) {
        var common = new double[times];
        for (var t = 1; t < times; t++) {
            common[t] = 2 * MEMORY * common[t - 1] + random.nextGaussian();
        }
        var values = new double[donors + 1][times];
        for (var row : values) {
            var level = 50 + 5 * random.nextGaussian();
            var trend = 0.02 * random.nextGaussian();
            var follows = 1 + 0.3 * random.nextGaussian();
            var noise = Math.exp(0.25 * random.nextGaussian());
            var error = random.nextGaussian();
            for (var t = 0; t < times; t++) {
                row[t] = level + trend * t + follows * common[t] + noise * error;
                error = MEMORY * error + Math.sqrt(1 - MEMORY * MEMORY) * random.nextGaussian();
            }
        }
        return new Trial(
                Panel.of(names(values.length), names(times), values),
                new Treatment(List.of("1"), start, 0),
                Options.NONE);
    }

    private static List<String> names(int number) {
        var names = new ArrayList<String>();
        for (var i = 1; i <= number; i++) {
            names.add(Integer.toString(i));
        }
        return names;
    }
}
