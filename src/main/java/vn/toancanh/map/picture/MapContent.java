package vn.toancanh.map.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import vn.toancanh.area.Area;
import vn.toancanh.area.AreaLevel;
import vn.toancanh.area.BaseLine;
import vn.toancanh.area.Boundary;
import vn.toancanh.base.AreaCode;

/**
 * The ground of a map: which units are painted, under which lines. Giving a view the same instance
 * again costs nothing; a new instance is projected and drawn anew.
 *
 * @param units of the painted level and, for their names, of the level above
 * @param national shows the whole country, hence always Hoàng Sa and Trường Sa
 * @param kept where the zoom steps of the units lie between starts
 */
public record MapContent(
        List<MapUnit> units,
        AreaLevel painted,
        List<BaseLine> lines,
        boolean national,
        StepFolder kept) {
    public static final MapContent EMPTY =
            new MapContent(List.of(), AreaLevel.COMMUNE, List.of(), false);

    public MapContent {
        units = List.copyOf(units);
        lines = List.copyOf(lines);
    }

    /** Prepared anew at every start. */
    public MapContent(
            List<MapUnit> units, AreaLevel painted, List<BaseLine> lines, boolean national) {
        this(units, painted, lines, national, StepFolder.NONE);
    }

    /** The same, with a place for its zoom steps. */
    public MapContent keptIn(StepFolder folder) {
        return new MapContent(units, painted, lines, national, folder);
    }

    /** The same, of an invented country: what belongs to Viet Nam is not on its map. */
    public MapContent ofElsewhere() {
        return new MapContent(units, painted, lines, false, kept);
    }

    /**
     * The units that exist on {@code day}, each with the shape it has then. It is national once
     * more than one province is among them.
     */
    public static MapContent of(
            Collection<Area> areas,
            Collection<Boundary> boundaries,
            List<BaseLine> lines,
            AreaLevel painted,
            LocalDate day) {
        var shapes = new HashMap<AreaCode, Boundary>();
        for (var boundary : boundaries) {
            if (boundary.valid().covers(day)) {
                shapes.put(boundary.area(), boundary);
            }
        }
        var units = new ArrayList<MapUnit>();
        for (var area : areas) {
            var boundary = shapes.get(area.code());
            if (boundary != null && area.existsOn(day)) {
                units.add(
                        new MapUnit(
                                area.code(),
                                area.name(),
                                area.level(),
                                area.parent(),
                                boundary.shape()));
            }
        }
        long provinces =
                areas.stream()
                        .filter(a -> a.level() == AreaLevel.PROVINCE && a.existsOn(day))
                        .count();
        return new MapContent(units, painted, lines, provinces > 1);
    }

    /** The units that get a colour, in the order of their feature numbers. */
    List<MapUnit> paintedUnits() {
        return units.stream().filter(unit -> unit.level() == painted).toList();
    }

    /** The units above, of which the painted ones are parts. */
    List<MapUnit> groupUnits() {
        var wanted =
                paintedUnits().stream().map(MapUnit::group).filter(Objects::nonNull).distinct();
        var codes = wanted.toList();
        return units.stream().filter(unit -> codes.contains(unit.code())).toList();
    }
}
