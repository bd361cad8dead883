package vn.toancanh.map.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import vn.toancanh.area.BaseLine;
import vn.toancanh.base.AreaCode;
import vn.toancanh.map.geometry.LineKind;
import vn.toancanh.map.geometry.Mercator;
import vn.toancanh.map.geometry.ProjectedLine;
import vn.toancanh.map.geometry.ZoomSteps;

/**
 * A content made ready to draw: projected, numbered, with a place for every name. Making one takes
 * up to a second for a whole country the first time, so never on the FX thread. Immutable; any
 * thread.
 */
public final class MapGround {
    private final MapContent content;
    private final List<MapUnit> painted;
    private final Map<AreaCode, Integer> numbers = new HashMap<>();
    private final Map<AreaCode, Envelope> groupBoxes = new HashMap<>();
    private final ZoomSteps steps;
    private final List<NameSpot> spots;
    private final Envelope extent;

    public MapGround(MapContent content) {
        this(content, content.kept()::shelf);
    }

    /**
     * @param shelf the steps of these very units that were prepared earlier
     */
    public MapGround(MapContent content, ZoomSteps.Shelf shelf) {
        this(content, (_, _) -> shelf);
    }

    private MapGround(MapContent content, Shelves shelves) {
        this.content = content;
        painted = content.paintedUnits();
        var shapes = painted.parallelStream().map(u -> Mercator.project(u.shape())).toList();
        var groupNumbers = new HashMap<AreaCode, Integer>();
        var groups = new int[painted.size()];
        for (int f = 0; f < painted.size(); f++) {
            var unit = painted.get(f);
            numbers.put(unit.code(), f);
            var group = unit.group();
            if (group != null) {
                groups[f] = groupNumbers.computeIfAbsent(group, _ -> groupNumbers.size() + 1);
                groupBoxes
                        .computeIfAbsent(group, _ -> new Envelope())
                        .expandToInclude(shapes.get(f).getEnvelopeInternal());
            }
        }
        var shelf = shelves.of(shapes, groups);
        steps = new ZoomSteps(shapes, groups, project(content.lines()), shelf);
        spots = NameSpot.all(content, shapes);
        extent = measure();
    }

    private interface Shelves {
        ZoomSteps.Shelf of(List<Geometry> shapes, int[] groups);
    }

    private static List<ProjectedLine> project(List<BaseLine> lines) {
        var projected = new ArrayList<ProjectedLine>();
        for (var line : lines) {
            projected.add(new ProjectedLine(kind(line.kind()), Mercator.project(line.line())));
        }
        return projected;
    }

    /** Kinds come from outside: one we do not know is drawn as the quietest line. */
    private static LineKind kind(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "river" -> LineKind.RIVER;
            case "road" -> LineKind.ROAD;
            default -> LineKind.CONTOUR;
        };
    }

    public MapContent content() {
        return content;
    }

    public ZoomSteps steps() {
        return steps;
    }

    /** Where names may stand, the most important first. */
    public List<NameSpot> spots() {
        return spots;
    }

    /** Mean size of a painted unit in Mercator metres. */
    public double meanUnitSize() {
        double sum = 0;
        for (int f = 0; f < steps.features(); f++) {
            var box = steps.box(f);
            sum += box == null ? 0 : Math.sqrt(box.getArea());
        }
        return sum / Math.max(1, steps.features());
    }

    public MapUnit unit(int feature) {
        return painted.get(feature);
    }

    public AreaCode code(int feature) {
        return painted.get(feature).code();
    }

    /** The feature's number, or null when the unit is not painted here. */
    public @Nullable Integer feature(AreaCode code) {
        return numbers.get(code);
    }

    /** Projected outline of a painted unit, or null. */
    public @Nullable Geometry shape(AreaCode code) {
        var number = numbers.get(code);
        return number == null ? null : steps.shape(number);
    }

    /** Box of a painted unit or of a group, in Mercator metres; null when nothing of it is here. */
    public @Nullable Envelope box(AreaCode code) {
        var number = numbers.get(code);
        var box = number == null ? groupBoxes.get(code) : steps.box(number);
        return box == null ? null : new Envelope(box);
    }

    /** Everything there is; on a national map always with both archipelagos. */
    public Envelope extent() {
        return new Envelope(extent);
    }

    private Envelope measure() {
        var all = new Envelope();
        for (int f = 0; f < steps.features(); f++) {
            var box = steps.box(f);
            if (box != null) {
                all.expandToInclude(box);
            }
        }
        if (content.national()) {
            for (var archipelago : Archipelago.values()) {
                all.expandToInclude(archipelago.box());
            }
        }
        return all;
    }
}
