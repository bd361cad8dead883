package vn.toancanh.map.within;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import vn.toancanh.area.LonLat;
import vn.toancanh.base.AreaCode;
import vn.toancanh.map.MapThreads;
import vn.toancanh.map.MapViewModel;
import vn.toancanh.map.picture.MapGround;

/**
 * The units chosen on a map and what they add up to, worked out on a background thread and again
 * whenever the map shows other values. JavaFX thread only.
 */
public final class SelectionViewModel {
    private final MapViewModel map;
    private final MapThreads threads;
    private final Supplier<Facts> facts;
    private final ReadOnlyObjectWrapper<Findings> findings =
            new ReadOnlyObjectWrapper<>(this, "findings", Findings.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Geometry> outline =
            new ReadOnlyObjectWrapper<>(this, "outline");
    private @Nullable Wish wish;

    /** Counts what was asked: an answer that was overtaken is not shown. */
    private int asking;

    /**
     * @param area in degrees
     * @param whole whether a unit counts whole when a part of it is inside
     */
    private record Wish(Geometry area, boolean whole) {}

    private record Worked(Findings findings, @Nullable Geometry outline) {}

    /**
     * @param facts asked on a background thread
     */
    public SelectionViewModel(MapViewModel map, MapThreads threads, Supplier<Facts> facts) {
        this.map = map;
        this.threads = threads;
        this.facts = facts;
        map.groundProperty().addListener((_, _, _) -> again());
        map.shadingProperty().addListener((_, _, _) -> again());
    }

    public MapViewModel map() {
        return map;
    }

    public ReadOnlyObjectProperty<Findings> findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    /** The outer borders of all units chosen, in Mercator metres; null without any. */
    ReadOnlyObjectProperty<@Nullable Geometry> outlineProperty() {
        return outline.getReadOnlyProperty();
    }

    public boolean isEmpty() {
        return wish == null;
    }

    /** Whether parts of units are counted, not whole ones. */
    boolean countsParts() {
        var now = wish;
        return now != null && !now.whole();
    }

    /** Chooses every unit that lies in the ring at least in part. */
    public void choose(List<LonLat> ring) {
        ask(new Wish(polygon(ring), true));
    }

    /** Reads what lies inside the ring. */
    public void read(List<LonLat> ring) {
        ask(new Wish(polygon(ring), false));
    }

    public void clear() {
        wish = null;
        asking++;
        show(new Worked(Findings.NONE, null));
    }

    private static Geometry polygon(List<LonLat> ring) {
        var points = new Coordinate[ring.size() + 1];
        for (int i = 0; i < points.length; i++) {
            var at = ring.get(i % ring.size());
            points[i] = new Coordinate(at.lon(), at.lat());
        }
        return new GeometryFactory().createPolygon(points);
    }

    private void ask(Wish next) {
        wish = next;
        again();
    }

    private void again() {
        var asked = wish;
        if (asked == null) {
            return;
        }
        var ground = map.groundProperty().get();
        int number = ++asking;
        threads.render()
                .execute(() -> {
                    var worked = work(asked, ground, facts.get());
                    threads.fx()
                            .execute(() -> {
                                if (asking == number) {
                                    show(worked);
                                }
                            });
                });
    }

    private static Worked work(Wish asked, MapGround ground, Facts facts) {
        var units = new UnitsWithin(ground);
        if (!asked.whole()) {
            var inside = units.inside(asked.area());
            return new Worked(Findings.inside(asked.area(), inside, facts), null);
        }
        var touched = units.touched(asked.area());
        var shapes = touched.stream().map(share -> ground.shape(share.unit().code())).toList();
        var union = UnaryUnionOp.union(shapes);
        return new Worked(Findings.ofWhole(touched, facts), union);
    }

    private void show(Worked worked) {
        outline.set(worked.outline());
        findings.set(worked.findings());
        map.selectionProperty().set(codes(worked.findings()));
    }

    private static Set<AreaCode> codes(Findings found) {
        return found.units().stream()
                .map(share -> share.unit().code())
                .collect(Collectors.toUnmodifiableSet());
    }
}
