package vn.toancanh.app.mapbench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import vn.toancanh.app.picture.Snapshot;
import vn.toancanh.base.AreaCode;
import vn.toancanh.map.classes.ClassBreaks;
import vn.toancanh.map.geometry.Camera;
import vn.toancanh.map.picture.MapGround;
import vn.toancanh.map.picture.MapStyle;
import vn.toancanh.map.raster.ColourTable;
import vn.toancanh.map.raster.TileCache;
import vn.toancanh.map.raster.TileKey;
import vn.toancanh.map.shade.Choropleth;
import vn.toancanh.map.shade.MapPalette;

/**
 * Times what the render workers do to one picture: as many at once as there are processors, tiles
 * of the whole view, no screen and no names.
 */
final class MapBench {
    private static final double CLOSER = 8;
    private static final int WARM_UP = 5;
    private static final int PICKS = 200_000;
    private static final int DAYS = PlayedYear.DAYS;
    private static final long SEED = 20_251_121;

    private final MapGround ground;
    private final Camera whole;
    private final Camera close;
    private final int rounds;

    MapBench(MapGround ground, Snapshot.Size size, int rounds) {
        this.ground = ground;
        this.rounds = rounds;
        double margin = MapStyle.DESK.margin();
        whole = Camera.fitting(ground.extent(), size.width(), size.height(), margin);
        close = busiest(whole.scale() / CLOSER);
    }

    /** Of all views at that scale centred on a unit, the one with most points in it. */
    private Camera busiest(double scale) {
        var steps = ground.steps();
        var best =
                new Camera(whole.centreX(), whole.centreY(), scale, whole.width(), whole.height());
        long most = -1;
        for (int centre = 0; centre < steps.features(); centre++) {
            var at = steps.box(centre);
            if (at == null) {
                continue;
            }
            var camera = best.centredOn(at.centre().x, at.centre().y);
            long points = 0;
            for (int f = 0; f < steps.features(); f++) {
                var box = steps.box(f);
                if (box != null && camera.world().contains(box.centre())) {
                    points += steps.shape(f).getNumPoints();
                }
            }
            if (points > most) {
                most = points;
                best = camera;
            }
        }
        return best;
    }

    Camera whole() {
        return whole;
    }

    Camera close() {
        return close;
    }

    private TileCache tiles() {
        return new TileCache(ground.steps(), MapStyle.DESK.widths(1), 1L << 30);
    }

    /** Indexes and outlines of every tile in view, from nothing. */
    Times redraw(Camera camera) {
        var keys = TileKey.seenBy(camera, 1);
        return Times.of(WARM_UP, rounds, _ -> draw(tiles(), keys));
    }

    private static void draw(TileCache tiles, List<TileKey> keys) {
        keys.parallelStream().forEach(tiles::getOrDraw);
    }

    /** New colours for every pixel of the whole view; each round other values. */
    Times recolour() {
        var picture = new Picture();
        var tables = tables(7);
        return Times.of(
                WARM_UP, rounds, round -> picture.colour(tables.get(Math.floorMod(round, 7))));
    }

    /** A year of days played: out of the history, to classes, to colours, to pixels. */
    double stepsPerSecond() {
        var picture = new Picture();
        var year = PlayedYear.of(ground, random());
        var took =
                Times.of(
                        WARM_UP,
                        DAYS,
                        day -> picture.colour(table(year.day(Math.floorMod(day, DAYS)))));
        return 1000 / took.median();
    }

    /** The tiles of the whole view. */
    TileCache drawn() {
        var tiles = tiles();
        draw(tiles, TileKey.seenBy(whole, 1));
        return tiles;
    }

    double pickMicroseconds(TileCache tiles) {
        var random = random();
        var xs = random.doubles(PICKS, 0, whole.width()).map(whole::worldX).toArray();
        var ys = random.doubles(PICKS, 0, whole.height()).map(whole::worldY).toArray();
        var found = new int[1];
        var took =
                Times.of(
                        WARM_UP,
                        rounds,
                        _ -> {
                            for (int i = 0; i < PICKS; i++) {
                                found[0] += tiles.featureAt(whole.scale(), xs[i], ys[i]);
                            }
                        });
        return took.median() * 1000 / PICKS;
    }

    private static RandomGenerator random() {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    }

    /** Some values for every unit. */
    Choropleth values() {
        return days().getFirst();
    }

    private List<ColourTable> tables(int count) {
        return days().stream().limit(count).map(this::table).toList();
    }

    private ColourTable table(Choropleth shown) {
        return MapPalette.DARK.table(ground, shown, 1);
    }

    private List<Choropleth> days() {
        var random = random();
        var days = new ArrayList<Choropleth>();
        var breaks = ClassBreaks.manual(10, 20, 30, 45, 60, 80);
        var figures = new Choropleth.Figures(1, (value, _) -> Double.toString(value));
        for (int day = 0; day < DAYS; day++) {
            Map<AreaCode, Double> values = new HashMap<>();
            for (int f = 0; f < ground.steps().features(); f++) {
                values.put(ground.code(f), 100 * random.nextDouble());
            }
            days.add(new Choropleth("bench", "", values, breaks, figures));
        }
        return days;
    }

    /** The tiles of the whole view with the pixels they are coloured into. */
    private final class Picture {
        private final TileCache tiles = tiles();
        private final Map<TileKey, int[]> pixels = new HashMap<>();

        Picture() {
            var keys = TileKey.seenBy(whole, 1);
            draw(tiles, keys);
            keys.forEach(key -> pixels.put(key, new int[TileKey.SIZE * TileKey.SIZE]));
        }

        void colour(ColourTable table) {
            pixels.entrySet().parallelStream()
                    .forEach(one -> table.colour(tiles.getOrDraw(one.getKey()), one.getValue()));
        }
    }
}
