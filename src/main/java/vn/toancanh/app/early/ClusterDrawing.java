package vn.toancanh.app.early;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import vn.toancanh.alert.near.Band;
import vn.toancanh.alert.space.Cluster;
import vn.toancanh.app.gather.CaseHistory.Gathered.Cases;
import vn.toancanh.app.gather.ClusterScan;
import vn.toancanh.app.gather.Place;
import vn.toancanh.base.AreaCode;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Times;
import vn.toancanh.map.early.AreaMark;
import vn.toancanh.map.early.AreaMark.Badge;
import vn.toancanh.map.early.AreaMark.Hatch;
import vn.toancanh.map.early.AreaMark.Look;
import vn.toancanh.map.early.AreaMark.Sign;
import vn.toancanh.map.geometry.Mercator;
import vn.toancanh.map.point.LayerLegend;

/** Emerging clusters as circles, legend and notes. Any thread. */
record ClusterDrawing(Texts texts, EarlyLook colours) {
    private static final double WIDTH = 2.6;
    private static final int CORNERS = 96;
    private static final int NAMED = 6;
    private static final GeometryFactory SHAPES = new GeometryFactory();

    /** A circle of one unit is at least as wide as half the usual way to its neighbours. */
    private static final double LEAST = 0.5;

    Drawing of(Cases cases, List<Cluster> all, String indicator) {
        var sure = ClusterScan.sure(all);
        var marks = new ArrayList<AreaMark>();
        var notes = new HashMap<AreaCode, String>();
        var band = Band.of(cases.places().stream().map(Place::middle).toList()).kilometres();
        for (var rank = 1; rank <= sure.size(); rank++) {
            var cluster = sure.get(rank - 1);
            var lines = lines(rank, cluster, cases);
            marks.add(mark(rank, cluster, cases.places(), band * LEAST, lines));
            var note = lines.getFirst() + " · " + lines.get(1);
            cluster.regions().forEach(region -> notes.put(cases.places().get(region).code(), note));
        }
        var none = sure.isEmpty() ? texts.get("app.early.clusters.none") : "";
        // The strongest lies on top.
        return new Drawing(
                marks.reversed(), legend(cases, all, sure.size(), indicator), none, notes);
    }

    private Look look() {
        return new Look(colours.high(), Hatch.NONE, 0, WIDTH, List.of());
    }

    private AreaMark mark(
            int rank, Cluster cluster, List<Place> places, double least, List<String> lines) {
        var middle = places.get(cluster.regions().getFirst()).middle();
        var circle = circle(middle.x(), middle.y(), Math.max(cluster.radius(), least));
        var box = circle.getEnvelopeInternal();
        var word = texts.get("app.early.cluster", Integer.toString(rank));
        var badge =
                new Badge(
                        Mercator.x(middle.x()),
                        box.getMaxY(),
                        Sign.DIAMOND,
                        word,
                        Double.POSITIVE_INFINITY);
        return new AreaMark(circle, look(), "", badge, lines);
    }

    /** In Mercator metres, of so many kilometres on the ground. */
    static Polygon circle(double lon, double lat, double kilometres) {
        var radius = kilometres * 1000 / Math.cos(Math.toRadians(lat));
        var ring = new Coordinate[CORNERS + 1];
        for (var i = 0; i < CORNERS; i++) {
            var angle = 2 * Math.PI * i / CORNERS;
            ring[i] =
                    new Coordinate(
                            Mercator.x(lon) + radius * Math.cos(angle),
                            Mercator.y(lat) + radius * Math.sin(angle));
        }
        ring[CORNERS] = ring[0].copy();
        return SHAPES.createPolygon(ring);
    }

    private List<String> lines(int rank, Cluster cluster, Cases cases) {
        var words = new EarlyWords(texts);
        var since = cases.periods().get(cases.periods().size() - cluster.periods());
        var risk = cluster.relativeRisk();
        var names =
                cluster.regions().stream()
                        .limit(NAMED)
                        .map(region -> cases.places().get(region).name())
                        .collect(Collectors.joining(", "));
        var more = cluster.regions().size() - NAMED;
        return List.of(
                texts.get(
                        "app.early.cluster.title",
                        Integer.toString(rank),
                        words.count(cluster.regions().size()),
                        new Times(texts).period(since)),
                texts.get(
                        "app.early.cluster.risk",
                        words.count(cluster.observed()),
                        words.number(cluster.expected(), 1),
                        Double.isFinite(risk) ? words.number(risk, 2) : "∞"),
                texts.get(
                        "app.early.cluster.sure",
                        words.number(cluster.likelihood(), 1),
                        words.probability(cluster.p())),
                more > 0 ? texts.get("app.early.cluster.more", names, words.count(more)) : names);
    }

    private LayerLegend legend(Cases cases, List<Cluster> all, int sure, String indicator) {
        var words = new EarlyWords(texts);
        var times = new Times(texts);
        var entries = new ArrayList<LayerLegend.Entry>();
        var count = texts.get("app.early.legend.clusters", words.count(sure));
        entries.add(colours.entry(look(), Sign.DIAMOND, count));
        var about = new ArrayList<String>();
        about.add(
                texts.get(
                        "app.early.clusters.about",
                        indicator,
                        words.count(ClusterScan.all(cases)),
                        times.period(cases.periods().getFirst()),
                        times.period(cases.periods().getLast())));
        about.add(
                texts.get(
                        "app.early.clusters.how",
                        Integer.toString(ClusterScan.LONGEST),
                        words.count(cases.periods().size()),
                        words.count(ClusterScan.replications())));
        if (all.size() > sure) {
            about.add(texts.get("app.early.clusters.weak", words.count(all.size() - sure)));
        }
        if (cases.leftOut() > 0) {
            about.add(texts.get("app.early.clusters.leftOut", words.count(cases.leftOut())));
        }
        entries.add(EarlyLook.remark(String.join(" ", about)));
        return new LayerLegend(entries);
    }
}
