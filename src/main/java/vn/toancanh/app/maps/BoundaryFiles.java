package vn.toancanh.app.maps;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.toancanh.app.Refusal;
import vn.toancanh.map.pack.Boundaries;
import vn.toancanh.map.pack.BoundariesGeoJson;
import vn.toancanh.map.pack.GeoPackageReader;
import vn.toancanh.map.pack.RefusedFileException;

/** Boundaries from files of either kind, told apart by their names. Blocks. */
public final class BoundaryFiles {
    private BoundaryFiles() {}

    /** One layer; a GeoJSON file has only one, whatever it is called. */
    public static Boundaries read(Path file, String layer) throws IOException {
        try {
            return isGeoPackage(file)
                    ? new GeoPackageReader(file).read(layer)
                    : BoundariesGeoJson.read(file);
        } catch (RefusedFileException e) {
            throw new Refusal(e.textKey(), e.arguments());
        }
    }

    static List<Boundaries> all(Path file) throws IOException {
        if (!isGeoPackage(file)) {
            return List.of(read(file, ""));
        }
        try {
            var all = new ArrayList<Boundaries>();
            for (var layer : new GeoPackageReader(file).layers()) {
                all.add(read(file, layer));
            }
            return all;
        } catch (RefusedFileException e) {
            throw new Refusal(e.textKey(), e.arguments());
        }
    }

    private static boolean isGeoPackage(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".gpkg");
    }
}
