package vn.toancanh.app.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.toancanh.alert.near.Band;
import vn.toancanh.alert.space.GetisOrd;
import vn.toancanh.alert.space.HotSpot;
import vn.toancanh.alert.space.HotSpot.Kind;
import vn.toancanh.alert.space.Metric;
import vn.toancanh.alert.space.Neighbourhood;
import vn.toancanh.base.AreaCode;

/**
 * Where high or low values of an indicator gather (Gi*), over the units of a map. Pure.
 *
 * @param found units with a value and a neighbour
 * @param band how far neighbours may be apart, in kilometres
 * @param alone units too far from all others to be judged
 * @param without units without a value
 */
public record HotSpots(List<Found> found, double band, int alone, int without) {
    /** Of what is called hot or cold, the share that may be chance. */
    static final double SHARE = 0.05;

    public HotSpots {
        found = List.copyOf(found);
    }

    /** One unit and how unusual the values around it are. */
    public record Found(Place place, HotSpot spot) {
        public Kind kind() {
            return spot.kind(SHARE);
        }
    }

    public static HotSpots of(List<Place> places, Map<AreaCode, Double> values) {
        var known = places.stream().filter(place -> values.containsKey(place.code())).toList();
        var without = places.size() - known.size();
        if (known.size() < GetisOrd.FEWEST) {
            return new HotSpots(List.of(), 0, 0, without);
        }
        var band = Band.of(known.stream().map(Place::middle).toList());
        var judged = new ArrayList<Place>();
        for (var i = 0; i < known.size(); i++) {
            if (!band.alone().get(i)) {
                judged.add(known.get(i));
            }
        }
        var around =
                Neighbourhood.of(
                        judged.stream().map(Place::middle).toList(),
                        Metric.SPHERE,
                        band.kilometres());
        var numbers = judged.stream().mapToDouble(place -> values.get(place.code())).toArray();
        var spots = GetisOrd.STAR.of(around, numbers);
        var found = new ArrayList<Found>();
        for (var i = 0; i < judged.size(); i++) {
            found.add(new Found(judged.get(i), spots.get(i)));
        }
        return new HotSpots(found, band.kilometres(), known.size() - judged.size(), without);
    }

    public int count(Kind kind) {
        return (int) found.stream().filter(each -> each.kind() == kind).count();
    }
}
