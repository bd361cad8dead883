package vn.toancanh.app.hotspot;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import vn.toancanh.alert.space.Metric;
import vn.toancanh.alert.space.ScanQuestion;
import vn.toancanh.alert.space.SpaceScan;
import vn.toancanh.app.Refusal;
import vn.toancanh.app.surveil.FileCommand;
import vn.toancanh.app.surveil.Rows;
import vn.toancanh.fx.Texts;

/** Where, and with dates since when, cases of a file gather among the people. */
@Command(name = "scan")
final class ScanCommand extends FileCommand {
    private static final int MOST_REPLICATIONS = 99_999;
    private static final int MOST_CLUSTERS = 1000;
    private static final int MOST_REGIONS = 20_000;

    @Option(names = "--metric", paramLabel = "planar|sphere", converter = MetricOf.class)
    private Metric metric = Metric.PLANAR;

    @Option(names = "--longitude", paramLabel = "x|y", converter = AxisOf.class)
    private @Nullable Axis longitude;

    @Option(names = "--max-population", paramLabel = "SHARE")
    private double share = 0.5;

    @Option(names = "--periods", paramLabel = "N")
    private @Nullable Integer periods;

    @Option(names = "--replications", paramLabel = "N")
    private int replications = 999;

    @Option(names = "--seed", paramLabel = "N")
    private long seed = 1;

    @Option(names = "--most", paramLabel = "N")
    private int most = 10;

    /** A column. */
    enum Axis {
        X,
        Y
    }

    static final class MetricOf implements ITypeConverter<Metric> {
        @Override
        public Metric convert(String value) {
            return Metric.valueOf(value.toUpperCase(Locale.ROOT));
        }
    }

    static final class AxisOf implements ITypeConverter<Axis> {
        @Override
        public Axis convert(String value) {
            return Axis.valueOf(value.toUpperCase(Locale.ROOT));
        }
    }

    @Override
    protected List<String> columns() {
        return List.of("id", "x", "y", "cases", "population");
    }

    @Override
    protected @Nullable String wrong(Texts texts) {
        if (!(share > 0 && share <= 1)) {
            return texts.get("app.scan.share");
        }
        var usable =
                replications >= 0
                        && replications <= MOST_REPLICATIONS
                        && most >= 1
                        && most <= MOST_CLUSTERS
                        && (periods == null || periods >= 1);
        return usable ? null : texts.get("app.scan.question", MOST_REPLICATIONS, MOST_CLUSTERS);
    }

    @Override
    protected int answer(Rows rows, Texts texts) {
        var places = new SpotFile(rows);
        if (metric == Metric.SPHERE) {
            places.takeDegrees(longitude);
        }
        places.readCases();
        rejected(rows, texts);
        check(rows, places);
        var people = places.amounts();
        var cases = places.cases();
        var longest = periods == null ? Math.max(1, cases.size() / 2) : periods;
        var question = new ScanQuestion(metric, share, longest, replications, seed, most);
        var clusters = SpaceScan.clusters(places.spots(), people, cases, question);
        print(
                json
                        ? List.of(new HotspotJson(rows, places, texts).scan(clusters, question))
                        : HotspotWords.scan(places, clusters, texts));
        return places.total() > 0 ? SAID : NOTHING_TO_SAY;
    }

    private static void check(Rows rows, SpotFile places) {
        if (places.size() < 2 || places.size() > MOST_REGIONS) {
            throw new Refusal("app.hotspot.places", rows.file(), places.size(), MOST_REGIONS);
        }
        if (places.total() > SpaceScan.MOST_CASES) {
            throw new Refusal("app.scan.cases", rows.file(), places.total(), SpaceScan.MOST_CASES);
        }
    }
}
