package vn.toancanh.demo.land;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import vn.toancanh.area.BaseLine;
import vn.toancanh.base.Bilingual;
import vn.toancanh.demo.border.CellRaster;
import vn.toancanh.demo.border.Ground;
import vn.toancanh.demo.border.Strokes;
import vn.toancanh.demo.terrain.Contours;
import vn.toancanh.demo.terrain.Grid;
import vn.toancanh.demo.terrain.Noise;
import vn.toancanh.demo.terrain.Roads;

/** The lines under the map: rivers, roads and contours, inside the country only. */
final class BaseMap {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final int[] LEVELS = {50, 100, 200, 400, 600, 800, 1000, 1250, 1500};
    private static final List<String> RIVERS =
            List.of(
                    "Mai",
                    "Thượng Hà",
                    "Trà Vân",
                    "Cửa Hạ",
                    "Vĩnh Giang",
                    "Kim Sa",
                    "Bến Đông",
                    "Tịnh");

    private final Realm realm;
    private final Ground ground;
    private final CellRaster raster;
    private final List<Integer> towns;
    private final List<BaseLine> lines = new ArrayList<>();

    BaseMap(Realm realm, Ground ground, CellRaster raster, List<Integer> towns) {
        this.realm = realm;
        this.ground = ground;
        this.raster = raster;
        this.towns = towns;
    }

    /**
     * @param targets squares the roads must reach
     */
    List<BaseLine> lines(List<Integer> targets) {
        addRivers();
        addRoads(targets);
        addContours();
        return List.copyOf(lines);
    }

    private boolean isHome(int square) {
        return raster.owner(square) >= 0;
    }

    private void addRivers() {
        var count = 0;
        for (var course : ground.rivers().courses()) {
            var home = new ArrayList<Integer>();
            for (var square : course) {
                if (isHome(square)) {
                    home.add(square);
                } else if (!home.isEmpty()) {
                    home.add(square);
                    break;
                }
            }
            if (home.size() > 8) {
                var name =
                        count < RIVERS.size()
                                ? RIVERS.get(count)
                                : "nhánh " + (count + 1 - RIVERS.size());
                var text =
                        new Bilingual(
                                "Sông " + name,
                                Names.plain(name).replace("nhanh", "Branch") + " River");
                add(
                        "river-" + count,
                        "river",
                        text,
                        Strokes.natural(corners(home), new Noise(count)));
                count++;
            }
        }
    }

    /** First between the towns, then to the larger communes; a few at a time, so that ways join. */
    private void addRoads(List<Integer> targets) {
        var paved = new BitSet();
        paved.set(towns.getFirst());
        var all = new ArrayList<>(towns.subList(1, towns.size()));
        all.addAll(targets);
        var count = 0;
        var roads = new Roads(ground.terrain(), ground.rivers(), this::isHome, paved);
        for (var k = 0; k < all.size(); k++) {
            if (k < towns.size() || k % 8 == 0) {
                roads = new Roads(ground.terrain(), ground.rivers(), this::isHome, paved);
            }
            var way = roads.way(all.get(k));
            if (way.size() > 4) {
                add(
                        "road-" + count,
                        "road",
                        road(count),
                        Strokes.natural(corners(way), new Noise(~count)));
                count++;
            }
        }
    }

    private Bilingual road(int count) {
        return switch (realm) {
            case PROVINCE ->
                    new Bilingual(
                            "Đường tỉnh " + (601 + count), "Provincial Road " + (601 + count));
            case COUNTRY ->
                    new Bilingual("Quốc lộ " + (901 + count), "National Road " + (901 + count));
        };
    }

    private void addContours() {
        for (var level : LEVELS) {
            var count = 0;
            for (var line : Contours.at(level, ground.terrain(), this::isHome)) {
                if (line.size() > 14) {
                    var squares =
                            line.stream()
                                    .map(p -> new double[] {p[0] / Grid.STEP, p[1] / Grid.STEP})
                                    .toList();
                    add(
                            "contour-" + level + "-" + count++,
                            "contour",
                            Bilingual.same(Integer.toString(level)),
                            Strokes.smooth(squares));
                }
            }
        }
    }

    private static List<double[]> corners(List<Integer> squares) {
        return squares.stream()
                .map(square -> new double[] {Grid.x(square) + 0.5, Grid.y(square) + 0.5})
                .toList();
    }

    private void add(String id, String kind, Bilingual name, List<double[]> points) {
        var chart = realm.chart();
        var moved = Strokes.degrees(points).stream().map(chart::moved);
        var line = GEOMETRY.createLineString(moved.toArray(Coordinate[]::new));
        lines.add(new BaseLine(id, kind, name, line));
    }
}
