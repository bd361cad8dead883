package vn.toancanh.map.within;

import java.util.List;
import java.util.Map;
import vn.toancanh.area.Place;
import vn.toancanh.base.AreaCode;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.Observation;

/**
 * What is known of the units of a map.
 *
 * @param measured what is asked about, in the order in which it is told
 */
public record Facts(List<Measured> measured, List<Place> places) {
    public static final Facts NONE = new Facts(List.of(), List.of());

    /**
     * @param latest the newest value of each unit that has one
     */
    public record Measured(Indicator indicator, Map<AreaCode, Observation> latest) {
        public Measured {
            latest = Map.copyOf(latest);
        }
    }

    public Facts {
        measured = List.copyOf(measured);
        places = List.copyOf(places);
    }
}
