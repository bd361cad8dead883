package vn.toancanh.app.maps;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.toancanh.app.Refusal;
import vn.toancanh.app.option.CommonOptions;
import vn.toancanh.fx.Texts;
import vn.toancanh.map.pack.Boundaries;
import vn.toancanh.map.pack.GeoPackageWriter;

/** Makes a checked pack with prepared zoom steps out of files of boundaries. */
@Command(name = "pack")
final class MapsPackCommand implements Callable<Integer> {
    @Mixin final CommonOptions common = new CommonOptions();

    @Option(names = "--in", required = true, arity = "1..*", paramLabel = "FILE")
    List<Path> in = new ArrayList<>();

    @Option(names = "--out", required = true, paramLabel = "PACK.gpkg")
    Path out = Path.of("");

    @Option(names = "--source", required = true, paramLabel = "TEXT")
    String source = "";

    @Option(names = "--licence", required = true, paramLabel = "TEXT")
    String licence = "";

    @Override
    public Integer call() throws Exception {
        var locale = common.locale();
        var texts = Texts.of(locale == null ? Texts.VIETNAMESE : locale);
        var layers = new ArrayList<Boundaries>();
        for (var file : in) {
            layers.addAll(BoundaryFiles.all(file));
        }
        check(layers);
        var about = new GeoPackageWriter.About(source, licence);
        new GeoPackageWriter(about, Clock.systemUTC()).write(layers, out);
        layers.forEach(layer -> report(layer, texts));
        System.out.println(out.toAbsolutePath());
        return 0;
    }

    private static void check(List<Boundaries> layers) {
        var names = new HashSet<String>();
        for (var layer : layers) {
            if (!names.add(layer.layer().toLowerCase(Locale.ROOT))) {
                throw new Refusal("app.maps.repeated", layer.layer());
            }
            if (layer.units().isEmpty()) {
                throw new Refusal("app.maps.empty", layer.layer());
            }
        }
    }

    private static void report(Boundaries layer, Texts texts) {
        System.out.println(
                texts.get(
                        "app.maps.packed",
                        layer.layer(),
                        layer.units().size(),
                        layer.points(),
                        layer.rejected().size()));
        for (var one : layer.rejected()) {
            var reason = texts.get(one.reason().textKey());
            System.err.println(
                    texts.get("app.maps.rejected", one.layer(), one.feature(), one.code(), reason));
        }
    }
}
