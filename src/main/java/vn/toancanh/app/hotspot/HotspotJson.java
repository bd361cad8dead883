package vn.toancanh.app.hotspot;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import vn.toancanh.alert.space.Cluster;
import vn.toancanh.alert.space.GetisOrd;
import vn.toancanh.alert.space.HotSpot;
import vn.toancanh.alert.space.ScanQuestion;
import vn.toancanh.app.surveil.Rows;
import vn.toancanh.app.surveil.RowsJson;
import vn.toancanh.fx.Texts;

/**
 * Hot spots and clusters as one line of JSON. Field names are stable; names of places are numbers
 * where all of them are whole numbers.
 */
final class HotspotJson {
    private final SpotFile places;
    private final boolean numbers;
    private final ObjectNode all;

    HotspotJson(Rows rows, SpotFile places, Texts texts) {
        this.places = places;
        numbers = places.hasNumbersForNames();
        all = RowsJson.begin(rows, places.size(), texts);
    }

    String gi(List<HotSpot> spots, double band, GetisOrd statistic, double share) {
        all.put("statistic", statistic.itself() ? "gi*" : "gi")
                .put("weights", code(statistic.weights()))
                .put("band", band)
                .put("falseDiscovery", share);
        all.put("hot", count(spots, share, HotSpot.Kind.HOT))
                .put("cold", count(spots, share, HotSpot.Kind.COLD));
        var list = all.putArray("places");
        for (var i = 0; i < spots.size(); i++) {
            var spot = spots.get(i);
            var place = list.addObject();
            if (numbers) {
                place.put("id", Long.parseLong(places.id(i)));
            } else {
                place.put("id", places.id(i));
            }
            place.put("value", places.amount(i)).put("neighbours", spot.neighbours());
            RowsJson.number(place, "z", spot.z());
            RowsJson.number(place, "p", spot.p());
            RowsJson.number(place, "q", spot.q());
            place.put("kind", code(spot.kind(share)));
        }
        return RowsJson.line(all);
    }

    private static long count(List<HotSpot> spots, double share, HotSpot.Kind kind) {
        return spots.stream().filter(spot -> spot.kind(share) == kind).count();
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String scan(List<Cluster> clusters, ScanQuestion question) {
        all.put("metric", code(question.metric()));
        var longitude = places.longitude();
        if (longitude != null) {
            all.put("longitude", code(longitude));
        }
        all.put("maxPopulation", question.share())
                .put("replications", question.replications())
                .put("seed", question.seed());
        all.put("cases", places.total()).put("population", places.everybody());
        var list = all.putArray("clusters");
        clusters.forEach(cluster -> cluster(list.addObject(), cluster));
        return RowsJson.line(all);
    }

    private void cluster(ObjectNode into, Cluster cluster) {
        into.put("llr", cluster.likelihood());
        RowsJson.number(into, "p", cluster.p());
        names(into.putArray("regions"), cluster.regions());
        into.put("observed", cluster.observed()).put("expected", cluster.expected());
        RowsJson.number(into, "relativeRisk", cluster.relativeRisk());
        into.put("radius", cluster.radius());
        if (places.hasDates()) {
            into.put("since", places.since(cluster.periods()).toString());
            into.put("periods", cluster.periods());
        }
    }

    private void names(ArrayNode into, List<Integer> regions) {
        for (var region : regions) {
            if (numbers) {
                into.add(Long.parseLong(places.id(region)));
            } else {
                into.add(places.id(region));
            }
        }
    }
}
