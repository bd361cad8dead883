package vn.toancanh.alert.jmh;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.toancanh.alert.space.Cluster;
import vn.toancanh.alert.space.GetisOrd;
import vn.toancanh.alert.space.HotSpot;
import vn.toancanh.alert.space.Metric;
import vn.toancanh.alert.space.Neighbourhood;
import vn.toancanh.alert.space.ScanQuestion;
import vn.toancanh.alert.space.SpaceScan;
import vn.toancanh.alert.space.Spot;
import vn.toancanh.alert.surveil.CountSeries;
import vn.toancanh.alert.surveil.Judged;
import vn.toancanh.alert.surveil.Method;
import vn.toancanh.alert.surveil.Surveillance;
import vn.toancanh.alert.surveil.Survey;

/**
 * Gi* over as many communes as the country has, spread over as large a land, some 20 neighbours
 * each; a scan of as many regions and cases as upstate New York has with 999 random maps, on all
 * processors, in space and over the latest of 30 days; one week of one unit judged by five years.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class WarningWork {
    private static final int COMMUNES = 3321;
    private static final int REGIONS = 281;
    private static final int CASES = 552;
    private static final int DAYS = 30;
    private static final int WEEKS = 320;

    private List<Spot> communes;
    private double[] values;
    private List<Spot> regions;
    private double[] people;
    private int[] cases;
    private List<int[]> casesByDay;
    private CountSeries weeks;

    @Setup
    public void prepare() {
        var random = new SplittableRandom(20_251_121);
        communes = spots(random, COMMUNES, 300_000, 1_100_000);
        values = random.doubles(COMMUNES).toArray();
        regions = spots(random, REGIONS, 100, 100);
        people = random.doubles(REGIONS, 500, 7000).toArray();
        cases = new int[REGIONS];
        random.ints(CASES, 0, REGIONS).forEach(region -> cases[region]++);
        casesByDay =
                Stream.generate(() -> random.ints(REGIONS, 0, 2).toArray()).limit(DAYS).toList();
        var first = LocalDate.of(2019, 1, 7);
        weeks =
                new CountSeries(
                        IntStream.range(0, WEEKS).mapToObj(first::plusWeeks).toList(),
                        random.ints(WEEKS, 0, 30).mapToObj(count -> (double) count).toList());
    }

    private static List<Spot> spots(SplittableRandom random, int number, double wide, double high) {
        return Stream.generate(
                        () -> new Spot(random.nextDouble() * wide, random.nextDouble() * high))
                .limit(number)
                .toList();
    }

    @Benchmark
    public List<HotSpot> hotSpotsOfTheCountry() {
        return GetisOrd.STAR.of(Neighbourhood.of(communes, Metric.PLANAR, 25_000), values);
    }

    @Benchmark
    public List<Cluster> scanOf281Regions() {
        return SpaceScan.clusters(
                regions, people, List.of(cases), ScanQuestion.space(Metric.PLANAR, 999, 1));
    }

    @Benchmark
    public List<Cluster> scanOf281RegionsAndTheLatestWeek() {
        var question = new ScanQuestion(Metric.PLANAR, 0.5, 7, 999, 1, 10);
        return SpaceScan.clusters(regions, people, casesByDay, question);
    }

    @Benchmark
    public Judged farringtonOfOneWeek() {
        return Surveillance.at(weeks, WEEKS - 1, Survey.of(Method.FARRINGTON, 0.01));
    }

    @Benchmark
    public Judged noufailyOfOneWeek() {
        return Surveillance.at(weeks, WEEKS - 1, Survey.of(Method.NOUFAILY, 0.01));
    }
}
