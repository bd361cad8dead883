package vn.toancanh.demo.warning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import vn.toancanh.alert.cap.CapPoint;
import vn.toancanh.area.Boundary;
import vn.toancanh.base.AreaCode;
import vn.toancanh.demo.land.Land;
import vn.toancanh.demo.land.Unit;
import vn.toancanh.demo.model.Days;
import vn.toancanh.demo.model.Simulation;
import vn.toancanh.demo.model.Weather;
import vn.toancanh.demo.warning.DemoWarnings.DemoMoments;
import vn.toancanh.demo.warning.DemoWarnings.WarnedPlaces;

/** Outlines as weather services draw them: few corners, no more exact than a forecast. */
public final class DemoShapes {
    private static final GeometryFactory SHAPES = new GeometryFactory();

    /** Kilometres at which the weather leaves half of the storm. */
    private static final double REACH = 28;

    /** A part of a commune, degrees. */
    private static final double AROUND = 0.02;

    /** About a hundred metres. */
    private static final double STEP = 0.001;

    private DemoShapes() {}

    public static DemoMoments moments(Weather weather) {
        var storm = weather.current();
        return new DemoMoments(
                Days.moment(storm.begins()), Days.moment(storm.peak()), Days.moment(storm.ends()));
    }

    public static WarnedPlaces places(Land land, Simulation simulation, List<Boundary> boundaries) {
        var outlines = new HashMap<AreaCode, Geometry>();
        boundaries.forEach(boundary -> outlines.put(boundary.area(), boundary.shape()));
        var track = simulation.weather().current().track();
        var coast = land.unitsToday().stream().filter(unit -> isHit(land, unit, track)).toList();
        var story = simulation.story();
        var wet = new ArrayList<>(coast);
        wet.addAll(story.flooded());
        var flooded = story.flooded().stream().map(unit -> unit.area().code()).sorted().toList();
        return new WarnedPlaces(
                around(coast, outlines),
                around(wet, outlines),
                flooded,
                around(story.online().subList(0, 1), outlines));
    }

    /** By the sea and near the track. */
    private static boolean isHit(Land land, Unit unit, double track) {
        return unit.cells().stream()
                .map(land.cells()::get)
                .anyMatch(
                        cell -> cell.nature().coastal() && Math.abs(cell.north() - track) < REACH);
    }

    private static Geometry around(List<Unit> units, Map<AreaCode, Geometry> outlines) {
        var shapes =
                units.stream()
                        .map(unit -> outlines.get(unit.area().code()))
                        .filter(Objects::nonNull)
                        .toList();
        return SHAPES.buildGeometry(shapes).convexHull().buffer(AROUND).convexHull();
    }

    /** The ring of a convex shape, closed; without a shape none. */
    static List<List<CapPoint>> outlines(Geometry shape) {
        var ring = new ArrayList<CapPoint>();
        for (var corner : shape.getBoundary().getCoordinates()) {
            var point = point(corner);
            if (ring.isEmpty() || !ring.getLast().equals(point)) {
                ring.add(point);
            }
        }
        return ring.size() < 4 ? List.of() : List.of(ring);
    }

    private static CapPoint point(Coordinate corner) {
        return new CapPoint(
                Math.rint(corner.y / STEP) / Math.rint(1 / STEP),
                Math.rint(corner.x / STEP) / Math.rint(1 / STEP));
    }
}
