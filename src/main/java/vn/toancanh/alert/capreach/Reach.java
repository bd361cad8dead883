package vn.toancanh.alert.capreach;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import vn.toancanh.alert.cap.CapArea;
import vn.toancanh.alert.cap.CapNames;
import vn.toancanh.alert.cap.CapValue;
import vn.toancanh.area.Area;
import vn.toancanh.area.AreaTree;
import vn.toancanh.area.Boundary;
import vn.toancanh.base.AreaCode;

/**
 * Which communes lie in the areas of a message: by outline, by circle, and by the codes of units (a
 * province stands for its communes). Communes that an outline only touches are not reached. Any
 * thread.
 */
public final class Reach {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    /** A millionth of a commune is what rounding leaves of a common border. */
    private static final double TOUCHED = 1e-6;

    private final AreaTree units;
    private final LocalDate day;
    private final Population population;
    private final STRtree index = new STRtree();
    private final Map<AreaCode, Geometry> outlines = new HashMap<>();

    private record Ground(AreaCode code, Geometry shape, PreparedGeometry prepared) {}

    /**
     * @param boundaries of communes; others are left aside
     * @param day whose units and boundaries count
     */
    public Reach(AreaTree units, List<Boundary> boundaries, LocalDate day, Population population) {
        this.units = units;
        this.day = day;
        this.population = population;
        for (var boundary : boundaries) {
            var shape = boundary.shape();
            if (isCommune(boundary.area()) && boundary.valid().covers(day) && !shape.isEmpty()) {
                outlines.put(boundary.area(), shape);
                var prepared = PreparedGeometryFactory.prepare(shape);
                index.insert(
                        shape.getEnvelopeInternal(), new Ground(boundary.area(), shape, prepared));
            }
        }
        index.build();
    }

    private boolean isCommune(AreaCode code) {
        return units.find(code).filter(unit -> unit.level() == units.leaves()).isPresent();
    }

    public Reached of(List<CapArea> areas) {
        var shares = new TreeMap<AreaCode, Double>();
        var unplaced = new ArrayList<String>();
        for (var area : areas) {
            if (!place(area, shares)) {
                unplaced.add(area.description());
            }
        }
        var people = 0L;
        var uncounted = 0;
        for (var code : shares.keySet()) {
            OptionalLong known = population.of(code);
            people += known.orElse(0);
            uncounted += known.isPresent() ? 0 : 1;
        }
        var communes =
                shares.entrySet().stream()
                        .map(each -> new Reached.Commune(each.getKey(), each.getValue()))
                        .toList();
        return new Reached(communes, people, uncounted, unplaced);
    }

    /**
     * The ground of the areas as a map draws it, degrees: outlines and circles as they stand, the
     * units named by code where there are none. Empty where there is nothing to be drawn.
     */
    public Geometry ground(List<CapArea> areas) {
        var shapes = new ArrayList<Geometry>();
        for (var area : areas) {
            var own = shapes(area);
            shapes.addAll(own);
            if (own.isEmpty()) {
                named(area)
                        .forEach(unit -> {
                            var outline = outlines.get(unit.code());
                            if (outline != null) {
                                shapes.add(outline);
                            }
                        });
            }
        }
        return OverlayNGRobust.union(shapes, GEOMETRY);
    }

    private static List<Geometry> shapes(CapArea area) {
        var shapes = new ArrayList<Geometry>();
        area.polygons().stream()
                .filter(points -> !points.isEmpty())
                .map(Shapes::polygon)
                .forEach(shapes::add);
        area.circles().stream().map(Shapes::circle).forEach(shapes::add);
        return shapes;
    }

    private List<Area> named(CapArea area) {
        return area.geocodes().stream()
                .filter(code -> code.name().equals(CapNames.AREA))
                .map(CapValue::value)
                .flatMap(value -> communes(value).stream())
                .toList();
    }

    /** False where the area says nothing that could be placed. */
    private boolean place(CapArea area, Map<AreaCode, Double> shares) {
        var named = named(area);
        named.forEach(unit -> shares.put(unit.code(), 1.0));
        var shapes = shapes(area);
        shapes.forEach(shape -> cover(shape, shares));
        return !named.isEmpty() || !shapes.isEmpty();
    }

    private List<Area> communes(String code) {
        return units.all().stream()
                .filter(unit -> unit.code().value().equals(code))
                .flatMap(unit -> units.subtree(unit.code(), day).stream())
                .filter(unit -> unit.level() == units.leaves())
                .toList();
    }

    /** Where shapes overlap, the greatest share counts: shares of one ground do not add up. */
    private void cover(Geometry shape, Map<AreaCode, Double> shares) {
        for (var hit : index.query(shape.getEnvelopeInternal())) {
            if (hit instanceof Ground ground && ground.prepared().intersects(shape)) {
                var share = share(ground.shape(), shape);
                if (share > TOUCHED || shape.getDimension() == 0) {
                    shares.merge(ground.code(), share, Math::max);
                }
            }
        }
    }

    private static double share(Geometry ground, Geometry shape) {
        var inside = OverlayNGRobust.overlay(ground, shape, OverlayNG.INTERSECTION);
        var whole = ground.getArea();
        return whole == 0 ? 0 : Math.min(1, inside.getArea() / whole);
    }
}
