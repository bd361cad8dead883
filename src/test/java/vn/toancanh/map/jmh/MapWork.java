package vn.toancanh.map.jmh;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Geometry;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.toancanh.area.AreaLevel;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;
import vn.toancanh.map.classes.ClassBreaks;
import vn.toancanh.map.geometry.Camera;
import vn.toancanh.map.geometry.PatchworkCoverage;
import vn.toancanh.map.geometry.StepGeometry;
import vn.toancanh.map.geometry.ZoomSteps;
import vn.toancanh.map.label.LabelPlacer;
import vn.toancanh.map.label.NameWishes;
import vn.toancanh.map.label.Placed;
import vn.toancanh.map.label.TextSize;
import vn.toancanh.map.picture.MapContent;
import vn.toancanh.map.picture.MapGround;
import vn.toancanh.map.picture.MapStyle;
import vn.toancanh.map.picture.MapUnit;
import vn.toancanh.map.raster.ColourTable;
import vn.toancanh.map.raster.Tile;
import vn.toancanh.map.raster.TileCache;
import vn.toancanh.map.raster.TileKey;
import vn.toancanh.map.shade.Choropleth;
import vn.toancanh.map.shade.MapPalette;

/**
 * What a map does on one worker, over a generated land of 2,400 units: one tile in the middle of it
 * drawn and coloured, the names of a view placed, all borders thinned for one zoom step.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class MapWork {
    private static final int COLUMNS = 60;
    private static final int ROWS = 40;
    private static final long SEED = 20_251_121;
    private static final int STEP = 8;

    private MapGround ground;
    private Camera camera;
    private TileKey key;
    private Tile tile;
    private ColourTable table;
    private int[] pixels;
    private NameWishes wishes;

    @Setup
    public void prepare() {
        var shapes = PatchworkCoverage.of(COLUMNS, ROWS, SEED);
        var units = new ArrayList<MapUnit>();
        Map<AreaCode, Double> values = new HashMap<>();
        for (int f = 0; f < shapes.size(); f++) {
            var code = new AreaCode("U" + f);
            var group = new AreaCode("P" + f % COLUMNS / 10);
            var name = new Bilingual("Xã Hoà Phú " + f, "");
            units.add(new MapUnit(code, name, AreaLevel.COMMUNE, group, shapes.get(f)));
            values.put(code, (double) (f * 37 % 100));
        }
        ground = new MapGround(new MapContent(units, AreaLevel.COMMUNE, List.of(), false));
        camera = Camera.fitting(ground.extent(), 3840, 2160, MapStyle.DESK.margin());
        int column = (int) Math.floor(camera.centreX() / camera.scale() / TileKey.SIZE);
        int row = (int) Math.floor(-camera.centreY() / camera.scale() / TileKey.SIZE);
        key = new TileKey(camera.scale(), column, row);
        tile = drawTile();
        var figures = new Choropleth.Figures(0, (value, _) -> Double.toString(value));
        var breaks = ClassBreaks.manual(10, 20, 40, 60, 80);
        table = MapPalette.DARK.table(ground, new Choropleth("", "", values, breaks, figures), 1);
        pixels = new int[TileKey.SIZE * TileKey.SIZE];
        var language = new NameWishes.Language(Locale.of("vi"), Pattern.compile("^Xã "));
        wishes = new NameWishes(ground, List.of(), Map.of(), MapStyle.DESK, language);
    }

    /** By an empty cache, which is what a worker meets. */
    @Benchmark
    public final Tile drawTile() {
        return new TileCache(ground.steps(), MapStyle.DESK.widths(1), 1L << 26).getOrDraw(key);
    }

    @Benchmark
    public int[] colourTile() {
        table.colour(tile, pixels);
        return pixels;
    }

    @Benchmark
    public List<Placed> placeNames() {
        var size = new TextSize(Map.of(), 0.55, 1.36);
        var closer = camera.zoomed(8, camera.width() / 2, camera.height() / 2);
        var placer = new LabelPlacer(closer, size, _ -> MapStyle.DESK.label(), List.of());
        return placer.place(wishes.of(closer));
    }

    /** With the borders found and every point weighed anew. */
    @Benchmark
    public StepGeometry thinBorders() {
        var shapes = new ArrayList<Geometry>();
        for (int f = 0; f < ground.steps().features(); f++) {
            shapes.add(ground.steps().shape(f));
        }
        var steps = new ZoomSteps(shapes, new int[shapes.size()], List.of());
        return steps.at(Math.pow(2, STEP));
    }
}
