package vn.toancanh.app.early;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.toancanh.app.content.Headline;
import vn.toancanh.app.gather.CaseHistory;
import vn.toancanh.app.gather.HotSpots;
import vn.toancanh.app.gather.Place;
import vn.toancanh.app.session.Session;
import vn.toancanh.base.AreaCode;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.SeriesKey;

/**
 * What one state of the map is about, read from the local copy. Blocks on disk; any thread.
 *
 * @param shown the indicator and the units of the map
 */
record EarlyData(Session session, Headline shown, Instant now, Texts texts) {
    private static final String POPULATION = "DS-01";

    /** Some more than are looked at, for those in which too few reported. */
    private static final int MORE = 15;

    Indicator indicator() {
        return session.territory().catalogue().orUndefined(shown.key().indicator(), "");
    }

    String name() {
        return indicator().name(texts.locale());
    }

    List<Place> places() {
        return Place.of(shown.ground(), texts.locale());
    }

    HotSpots hotSpots() {
        return HotSpots.of(places(), session.readings().values(shown.key(), now));
    }

    Map<AreaCode, Double> people() {
        return session.readings().values(POPULATION, shown.key().area(), now);
    }

    CaseHistory.Gathered cases() {
        var places = places();
        var newest =
                session.readings().latest(shown.key(), now).values().stream()
                        .map(Observation::period)
                        .max(Comparator.naturalOrder());
        var series = new HashMap<AreaCode, List<Observation>>();
        if (newest.isPresent()) {
            var from = newest.get().plus(-CaseHistory.PERIODS - MORE).from();
            var archive = session.copy().observations();
            for (var place : places) {
                var key =
                        new SeriesKey(
                                shown.key().indicator(), place.code(), shown.key().dimensions());
                series.put(place.code(), archive.series(key, from, now));
            }
        }
        return new CaseHistory(indicator(), people()).of(places, series);
    }
}
