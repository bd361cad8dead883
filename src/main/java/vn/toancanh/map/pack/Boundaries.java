package vn.toancanh.map.pack;

import java.util.List;
import vn.toancanh.map.picture.MapUnit;

/** The units of one layer of a file, and what was left out of it and why. */
public record Boundaries(String layer, List<MapUnit> units, List<Rejection> rejected) {
    public Boundaries {
        units = List.copyOf(units);
        rejected = List.copyOf(rejected);
    }

    /** Points of all rings. */
    public long points() {
        return units.stream().mapToLong(unit -> unit.shape().getNumPoints()).sum();
    }
}
