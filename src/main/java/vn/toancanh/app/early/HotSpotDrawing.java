package vn.toancanh.app.early;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import vn.toancanh.alert.space.HotSpot.Kind;
import vn.toancanh.app.gather.HotSpots;
import vn.toancanh.fx.Texts;
import vn.toancanh.map.early.AreaMark;
import vn.toancanh.map.early.AreaMark.Badge;
import vn.toancanh.map.early.AreaMark.Hatch;
import vn.toancanh.map.early.AreaMark.Look;
import vn.toancanh.map.early.AreaMark.Sign;
import vn.toancanh.map.geometry.Mercator;
import vn.toancanh.map.point.LayerLegend;

/** Hot and cold spots as marks, legend and notes. Takes time; any thread. */
record HotSpotDrawing(Texts texts, EarlyLook colours) {
    private static final double STEP = 9;
    private static final double WIDTH = 2.2;
    private static final Geometry NOWHERE = new GeometryFactory().createPolygon();

    Drawing of(HotSpots spots, String indicator) {
        if (spots.found().isEmpty()) {
            return Drawing.nothing(texts.get("app.early.hot.few"));
        }
        var marks = new ArrayList<AreaMark>();
        add(marks, spots, Kind.COLD);
        add(marks, spots, Kind.HOT);
        var notes = new HashMap<vn.toancanh.base.AreaCode, String>();
        spots.found().forEach(found -> notes.put(found.place().code(), note(found)));
        var none = marks.isEmpty() ? texts.get("app.early.hot.none") : "";
        return new Drawing(marks, legend(spots, indicator), none, notes);
    }

    private Look look(Kind kind) {
        return kind == Kind.HOT
                ? new Look(colours.high(), Hatch.RISING, STEP, WIDTH, List.of())
                : new Look(colours.low(), Hatch.LEVEL, STEP, WIDTH, List.of());
    }

    private static Sign sign(Kind kind) {
        return kind == Kind.HOT ? Sign.UP : Sign.DOWN;
    }

    /** Neighbours in one outline, each unit with a badge of its own. */
    private void add(List<AreaMark> marks, HotSpots spots, Kind kind) {
        var shapes = new ArrayList<Geometry>();
        var badges = new ArrayList<AreaMark>();
        var word = texts.get("app.early." + word(kind));
        for (var found : spots.found()) {
            if (found.kind() == kind) {
                var shape = Mercator.project(found.place().shape());
                shapes.add(shape);
                var at = shape.getInteriorPoint();
                var room = shape.getEnvelopeInternal().getWidth();
                var badge = new Badge(at.getX(), at.getY(), sign(kind), word, room);
                badges.add(new AreaMark(NOWHERE, look(kind), "", badge, List.of()));
            }
        }
        if (!shapes.isEmpty()) {
            var together = UnaryUnionNG.union(shapes, new PrecisionModel(1));
            marks.add(new AreaMark(together, look(kind), "", null, List.of()));
            marks.addAll(badges);
        }
    }

    private static String word(Kind kind) {
        return switch (kind) {
            case HOT -> "hot";
            case COLD -> "cold";
            case USUAL -> "usual";
            case UNKNOWN -> "unknown";
        };
    }

    private String note(HotSpots.Found found) {
        var words = new EarlyWords(texts);
        var spot = found.spot();
        var kind = texts.get("app.early.note." + word(found.kind()));
        return found.kind() == Kind.UNKNOWN
                ? kind
                : texts.get(
                        "app.early.hot.note",
                        kind,
                        words.number(spot.z(), 2),
                        words.probability(spot.p()),
                        words.probability(spot.q()),
                        words.count(spot.neighbours() - 1));
    }

    private LayerLegend legend(HotSpots spots, String indicator) {
        var words = new EarlyWords(texts);
        var entries = new ArrayList<LayerLegend.Entry>();
        for (var kind : List.of(Kind.HOT, Kind.COLD)) {
            var count = words.count(spots.count(kind));
            var said = texts.get("app.early.legend." + word(kind), count);
            entries.add(colours.entry(look(kind), sign(kind), said));
        }
        var about = new ArrayList<String>();
        about.add(texts.get("app.early.hot.about", indicator, words.number(spots.band(), 1)));
        if (spots.alone() > 0) {
            about.add(texts.get("app.early.hot.alone", words.count(spots.alone())));
        }
        if (spots.without() > 0) {
            about.add(texts.get("app.early.hot.without", words.count(spots.without())));
        }
        entries.add(EarlyLook.remark(String.join(" ", about)));
        return new LayerLegend(entries);
    }
}
