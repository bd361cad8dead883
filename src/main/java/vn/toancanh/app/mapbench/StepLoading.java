package vn.toancanh.app.mapbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import vn.toancanh.map.pack.Boundaries;
import vn.toancanh.map.pack.GeoPackagePack;
import vn.toancanh.map.pack.GeoPackageWriter;
import vn.toancanh.map.picture.MapContent;
import vn.toancanh.map.picture.MapGround;
import vn.toancanh.map.picture.StepFolder;

/** How long all prepared steps of a layer take to be read back from a pack on disk and checked. */
final class StepLoading {
    private static final int WARM_UP = 2;
    private static final int ROUNDS = 7;

    private StepLoading() {}

    /**
     * From shapes read to a ground that can draw this scale, as the desk starts.
     *
     * @param first when nothing was prepared before
     * @param again when an earlier start kept its steps
     */
    record Start(Times first, Times again) {
        static Start of(MapContent content, double metresPerPixel) throws Exception {
            var directory = Files.createTempDirectory("toancanh-bench");
            var first = new double[ROUNDS];
            var again = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                var own = directory.resolve("start-" + round);
                var folder = new StepFolder(own, true);
                first[round] = took(content.keptIn(folder), metresPerPixel);
                awaitKept(own);
                again[round] = took(content.keptIn(folder), metresPerPixel);
                folder.close();
                delete(own);
            }
            Files.delete(directory);
            return new Start(Times.of(first), Times.of(again));
        }

        private static double took(MapContent content, double metresPerPixel) {
            long began = System.nanoTime();
            Objects.requireNonNull(new MapGround(content).steps().at(metresPerPixel));
            return (System.nanoTime() - began) / 1e6;
        }

        private static void awaitKept(Path own) throws Exception {
            while (!StepFolder.isWhole(own)) {
                Thread.sleep(20);
            }
        }

        private static void delete(Path own) throws IOException {
            try (var all = Files.walk(own)) {
                for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    static Times of(Boundaries layer) throws Exception {
        var directory = Files.createTempDirectory("toancanh-bench");
        var pack = directory.resolve("bench.gpkg");
        try {
            var about = new GeoPackageWriter.About("bench", "bench");
            new GeoPackageWriter(about, Clock.systemUTC()).write(List.of(layer), pack);
            var took = new double[ROUNDS];
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                long began = System.nanoTime();
                var shelf = GeoPackagePack.open(pack).shelf(layer.layer());
                shelf.steps().parallelStream().forEach(shelf::find);
                took[Math.max(0, round)] = (System.nanoTime() - began) / 1e6;
            }
            return Times.of(took);
        } finally {
            Files.deleteIfExists(pack);
            Files.deleteIfExists(directory);
        }
    }
}
