package vn.toancanh.app.hotspot;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.toancanh.alert.space.GetisOrd;
import vn.toancanh.alert.space.HotSpot;
import vn.toancanh.alert.space.Metric;
import vn.toancanh.alert.space.Neighbourhood;
import vn.toancanh.app.Refusal;
import vn.toancanh.app.surveil.FileCommand;
import vn.toancanh.app.surveil.Rows;
import vn.toancanh.fx.Texts;

/** Where high and low values of a file gather. */
@Command(name = "gi")
final class GiCommand extends FileCommand {
    /** So many within one band would be as many pairs as a country has people. */
    private static final int MOST_PLACES = 50_000;

    @Option(names = "--band", required = true, paramLabel = "D")
    private double band;

    @Option(names = "--star")
    private boolean star;

    @Option(names = "--row-share")
    private boolean rowShare;

    @Option(names = "--false-discovery", paramLabel = "Q")
    private double share = 0.05;

    @Override
    protected List<String> columns() {
        return List.of("id", "x", "y", "value");
    }

    @Override
    protected @Nullable String wrong(Texts texts) {
        if (!(band > 0 && band < Double.POSITIVE_INFINITY)) {
            return texts.get("app.hotspot.band");
        }
        return share > 0 && share < 1 ? null : texts.get("app.hotspot.share");
    }

    @Override
    protected int answer(Rows rows, Texts texts) {
        var places = new SpotFile(rows);
        places.readValues();
        rejected(rows, texts);
        if (places.size() == 0 || places.size() > MOST_PLACES) {
            throw new Refusal("app.hotspot.places", rows.file(), places.size(), MOST_PLACES);
        }
        var weights = rowShare ? GetisOrd.Weights.ROW_SHARE : GetisOrd.Weights.BINARY;
        var statistic = new GetisOrd(star, weights);
        var spots =
                statistic.of(
                        Neighbourhood.of(places.spots(), Metric.PLANAR, band), places.amounts());
        print(
                json
                        ? List.of(
                                new HotspotJson(rows, places, texts)
                                        .gi(spots, band, statistic, share))
                        : HotspotWords.gi(places, spots, share, texts));
        return spots.stream().anyMatch(spot -> spot.kind(share) != HotSpot.Kind.UNKNOWN)
                ? SAID
                : NOTHING_TO_SAY;
    }
}
