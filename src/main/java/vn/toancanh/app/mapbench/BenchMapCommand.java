package vn.toancanh.app.mapbench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.toancanh.app.Refusal;
import vn.toancanh.app.maps.BoundaryFiles;
import vn.toancanh.app.option.CommonOptions;
import vn.toancanh.app.option.PictureSize;
import vn.toancanh.app.picture.Snapshot;
import vn.toancanh.map.pack.Boundaries;
import vn.toancanh.map.picture.MapContent;
import vn.toancanh.map.picture.MapGround;

/** How fast a map of these boundaries is prepared, drawn, coloured, moved and asked. */
@Command(name = "map")
public final class BenchMapCommand implements Callable<Integer> {
    private static final Snapshot.Size FULL_HD = new Snapshot.Size(1920, 1080);
    private static final Snapshot.Size ULTRA_HD = new Snapshot.Size(3840, 2160);

    @Mixin final CommonOptions common = new CommonOptions();

    @Option(names = "--boundaries", required = true, paramLabel = "FILE.gpkg|FILE.geojson")
    Path boundaries = Path.of("");

    @Option(names = "--layer", paramLabel = "NAME")
    String layer = "communes";

    @Option(names = "--size", paramLabel = "WxH", converter = PictureSize.class)
    Snapshot.Size size = ULTRA_HD;

    @Option(names = "--rounds", paramLabel = "N")
    int rounds = 30;

    @Option(names = "--json")
    boolean json;

    /** In the order they are printed in; values are JSON. */
    private final Map<String, String> figures = new LinkedHashMap<>();

    @Override
    public Integer call() throws Exception {
        long before = usedHeap();
        var read = BoundaryFiles.read(boundaries, layer);
        if (read.units().isEmpty()) {
            throw new Refusal("app.bench.noUnits", boundaries.getFileName());
        }
        figures.put("features", Integer.toString(read.units().size()));
        figures.put("vertices", Long.toString(read.points()));
        var level = read.units().getFirst().level();
        var content = new MapContent(read.units(), level, List.of(), isNational(read));
        measure(content, read, before);
        System.out.println(json ? json() : plain());
        return 0;
    }

    private String json() {
        return figures.entrySet().stream()
                .map(figure -> '"' + figure.getKey() + "\":" + figure.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private String plain() {
        return figures.entrySet().stream()
                .map(Map.Entry::toString)
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static boolean isNational(Boundaries read) {
        return read.units().stream().map(unit -> unit.group()).distinct().count() > 1;
    }

    private void measure(MapContent content, Boundaries read, long before) throws Exception {
        long began = System.nanoTime();
        var ground = new MapGround(content);
        ground.steps().prepareAll();
        figures.put("prepare_ms", number((System.nanoTime() - began) / 1e6));
        figures.put("load_ms", number(StepLoading.of(read).median()));
        var bench = new MapBench(ground, size, rounds);
        var start = StepLoading.Start.of(content, bench.whole().scale());
        figures.put("ground_first_ms", number(start.first().median()));
        figures.put("ground_again_ms", number(start.again().median()));
        figures.put("full_redraw_ms", bench.redraw(bench.whole()).json(95));
        figures.put("recolour_ms", bench.recolour().json(95));
        var tiles = bench.drawn();
        var heap = number((usedHeap() - before) / 1048576.0);
        screen(content, bench);
        figures.put("pick_us", number(bench.pickMicroseconds(tiles)));
        figures.put("heap_mb", heap);
        figures.put("full_redraw_zoomed_ms", bench.redraw(bench.close()).json(95));
        for (var shown : List.of(FULL_HD, ULTRA_HD)) {
            try (var screen = MapScreenBench.of(content, bench.values(), shown)) {
                figures.put(
                        "presented_per_second_" + shown.width(),
                        number(screen.presentedPerSecond()));
            }
        }
        figures.put("time_slider_steps_per_second", number(bench.stepsPerSecond()));
        figures.put("moving_points_ms", MovingBench.of(FULL_HD, rounds).json(95));
    }

    private void screen(MapContent content, MapBench bench) throws Exception {
        try (var screen = MapScreenBench.of(content, bench.values(), size)) {
            screen.look(bench.close());
            var pan = screen.panPulses();
            figures.put("pan_pulse_ms", pan.passed().json(99));
            figures.put("pan_pulse_worked_ms", pan.worked().json(99));
            var zoom = screen.zoomPulses();
            figures.put("zoom_pulse_ms", zoom.passed().json(99));
            figures.put("zoom_pulse_worked_ms", zoom.worked().json(99));
            figures.put("zoom_first_picture_ms", number(screen.zooms().median()));
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 1 ? "%.3f" : "%.1f", value);
    }

    /** After collections, because what nobody holds any more is not memory of the map. */
    private static long usedHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
