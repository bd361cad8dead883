package vn.toancanh.app.hotspot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.toancanh.alert.space.Cluster;
import vn.toancanh.alert.space.HotSpot;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.fx.Texts;

/** Hot spots and clusters in lines for a person at a terminal. */
final class HotspotWords {
    private static final int DECIMALS_OF_CHANCE = 4;

    private final SpotFile places;
    private final Texts texts;
    private final List<String> lines = new ArrayList<>();

    private HotspotWords(SpotFile places, Texts texts) {
        this.places = places;
        this.texts = texts;
    }

    static List<String> gi(SpotFile places, List<HotSpot> spots, double share, Texts texts) {
        var words = new HotspotWords(places, texts);
        var hot = 0;
        var cold = 0;
        for (var i = 0; i < spots.size(); i++) {
            var kind = spots.get(i).kind(share);
            hot += kind == HotSpot.Kind.HOT ? 1 : 0;
            cold += kind == HotSpot.Kind.COLD ? 1 : 0;
            words.spot(i, spots.get(i), kind);
        }
        words.lines.add(texts.get("app.hotspot.summary", spots.size(), hot, cold));
        return words.lines;
    }

    private void spot(int place, HotSpot spot, HotSpot.Kind kind) {
        var key =
                switch (kind) {
                    case HOT -> "app.hotspot.hot";
                    case COLD -> "app.hotspot.cold";
                    case UNKNOWN -> "app.hotspot.unknown";
                    case USUAL -> "";
                };
        if (!key.isEmpty()) {
            lines.add(
                    texts.get(
                            key,
                            places.id(place),
                            number(spot.z(), 2),
                            number(spot.q(), DECIMALS_OF_CHANCE)));
        }
    }

    static List<String> scan(SpotFile places, List<Cluster> clusters, Texts texts) {
        var words = new HotspotWords(places, texts);
        clusters.forEach(words::cluster);
        if (clusters.isEmpty()) {
            words.lines.add(texts.get("app.scan.none"));
        }
        return words.lines;
    }

    private void cluster(Cluster cluster) {
        var names = cluster.regions().stream().map(places::id).collect(Collectors.joining(", "));
        lines.add(
                texts.get(
                        places.hasDates() ? "app.scan.since" : "app.scan.cluster",
                        lines.size() + 1,
                        names,
                        cluster.observed(),
                        number(cluster.expected(), 1),
                        number(cluster.relativeRisk(), 2),
                        number(cluster.likelihood(), 2),
                        number(cluster.p(), DECIMALS_OF_CHANCE),
                        places.since(cluster.periods()).toString()));
    }

    private String number(double value, int decimals) {
        return Numbers.format(value, decimals, texts.locale());
    }
}
