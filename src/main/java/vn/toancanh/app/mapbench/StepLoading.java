package vn.toancanh.app.mapbench;

import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import vn.toancanh.map.pack.Boundaries;
import vn.toancanh.map.pack.GeoPackagePack;
import vn.toancanh.map.pack.GeoPackageWriter;

/** How long all prepared steps of a layer take to be read back from a pack on disk and checked. */
final class StepLoading {
    private static final int WARM_UP = 2;
    private static final int ROUNDS = 7;

    private StepLoading() {}

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
