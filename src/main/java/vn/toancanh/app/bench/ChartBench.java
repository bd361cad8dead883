package vn.toancanh.app.bench;

import java.lang.ref.Reference;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntPredicate;
import javafx.scene.Scene;
import javafx.stage.Stage;
import vn.toancanh.app.Settings;
import vn.toancanh.app.mapbench.Pulses;
import vn.toancanh.app.part.FxToolkit;
import vn.toancanh.app.part.Look;
import vn.toancanh.board.chart.ChartView;
import vn.toancanh.board.figure.ChartSpec;
import vn.toancanh.board.plot.Course;
import vn.toancanh.board.plot.Span;
import vn.toancanh.fx.Theme;

/** A chart of a million values in a shown window, moved or zoomed in every pulse. */
final class ChartBench {
    static final int POINTS = 1_000_000;

    private static final double WIDTH = 960;
    private static final double HEIGHT = 540;
    private static final int WARM_UP = 200;
    private static final int PULSES = 600;
    private static final int LEG = 100;
    private static final double STRIDE = 12 / WIDTH;
    private static final double NOTCH = 0.95;
    private static final long MINUTE = 60_000;
    private static final long SEED = 20_261_121;

    private final Stage stage = new Stage();
    private final ChartView chart;

    private ChartBench(ChartSpec spec) {
        var look = Look.of(Settings.DEFAULT);
        chart = new ChartView(look.texts());
        chart.show(spec);
        stage.setScene(new Scene(chart, WIDTH, HEIGHT));
        look.theme().apply(stage.getScene(), Theme.DESK_PX);
    }

    /**
     * @param firstMs from the values to the chart laid out and painted
     * @param heapMb what the chart and its values hold
     */
    record Result(double firstMs, Pulses pan, Pulses zoom, double heapMb) {}

    /** Blocks; not on the JavaFX thread. */
    static Result run() throws Exception {
        FxToolkit.startHeadless().join();
        double before = heapMb();
        var spec = spec(values());
        long began = System.nanoTime();
        var bench =
                FxToolkit.call(() -> {
                    var made = new ChartBench(spec);
                    made.stage.show();
                    made.stage.getScene().snapshot(null);
                    return made;
                });
        double first = (System.nanoTime() - began) / 1e6;
        try {
            var pan = bench.pulses(bench::pan);
            var zoom = bench.pulses(bench::zoom);
            return new Result(first, pan, zoom, heapMb() - before);
        } finally {
            // The chart must be alive while the heap is counted.
            Reference.reachabilityFence(bench);
        }
    }

    private static Course values() {
        var random = new Random(SEED);
        var at = new long[POINTS];
        var value = new double[POINTS];
        double level = 0;
        for (int i = 0; i < POINTS; i++) {
            at[i] = MINUTE * i;
            level += random.nextGaussian() - level / 10_000;
            value[i] = level;
        }
        return Course.of(at, value);
    }

    private static ChartSpec spec(Course course) {
        var line = new ChartSpec.TimeLine("", course, ChartSpec.Role.MAIN);
        var head = new ChartSpec.Head("", new ChartSpec.Measure("", 1), "", "");
        return new ChartSpec.History(head, List.of(line), ChartSpec.Ground.NONE, List.of());
    }

    /** A tenth of all there is, by twelve pixels a pulse, there and back. */
    private boolean pan(int pulse) {
        double all = POINTS * (double) MINUTE;
        if (pulse == 0) {
            chart.look(new Span(0, all / 10).moved(all / 3));
        }
        var window = chart.window();
        if (window != null) {
            double way = pulse / LEG % 2 == 0 ? STRIDE : -STRIDE;
            chart.look(window.moved(way * window.length()));
        }
        return pulse < WARM_UP + PULSES;
    }

    /** From all there is to a hundredth of it and back. */
    private boolean zoom(int pulse) {
        double all = POINTS * (double) MINUTE;
        int leg = pulse % (2 * LEG);
        int notches = leg < LEG ? leg : 2 * LEG - leg;
        chart.look(new Span(0, all).zoomed(Math.pow(NOTCH, notches), all / 3));
        return pulse < WARM_UP + PULSES;
    }

    private Pulses pulses(IntPredicate work) throws Exception {
        CompletableFuture<Pulses> done =
                FxToolkit.call(() -> Pulses.of(stage.getScene(), WARM_UP, work));
        return done.get();
    }

    /** After collections: what nobody holds any more is not memory of the chart. */
    private static double heapMb() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0;
    }
}
