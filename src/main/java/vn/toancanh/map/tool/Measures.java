package vn.toancanh.map.tool;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import vn.toancanh.area.LonLat;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.fx.Texts;
import vn.toancanh.map.geodesy.Geodesy;

/** Lengths and areas in words, with about three digits that mean something. Any thread. */
record Measures(Texts texts) {
    private static final double KILOMETRE = 1e3;
    private static final double HECTARE = 1e4;
    private static final double SQUARE_KILOMETRE = 1e6;

    /**
     * @param metres not negative
     */
    String length(double metres) {
        return metres < KILOMETRE
                ? texts.get("map.scale.m", number(metres, 0))
                : texts.get("map.scale.km", number(metres / KILOMETRE));
    }

    /**
     * @param square metres
     */
    String area(double square) {
        if (square < HECTARE) {
            return texts.get("map.measure.m2", number(square, 0));
        }
        return square < SQUARE_KILOMETRE
                ? texts.get("map.measure.ha", number(square / HECTARE))
                : texts.get("map.measure.km2", number(square / SQUARE_KILOMETRE));
    }

    /** Area and perimeter of a ring, or that it has none because it crosses itself. */
    String surface(List<LonLat> ring) {
        if (crosses(ring)) {
            return texts.get("map.measure.crosses");
        }
        var surface = Geodesy.surface(ring);
        return texts.get("map.measure.surface", area(surface.area()), length(surface.perimeter()));
    }

    static boolean crosses(List<LonLat> ring) {
        var points = new Coordinate[ring.size() + 1];
        for (int i = 0; i < points.length; i++) {
            var at = ring.get(i % ring.size());
            points[i] = new Coordinate(at.lon(), at.lat());
        }
        return !new GeometryFactory().createLineString(points).isSimple();
    }

    private String number(double value) {
        return number(value, value < 100 ? 2 : value < 1000 ? 1 : 0);
    }

    private String number(double value, int decimals) {
        return Numbers.format(value, decimals, texts.locale());
    }
}
