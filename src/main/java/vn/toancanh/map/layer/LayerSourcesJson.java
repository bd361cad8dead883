package vn.toancanh.map.layer;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.toancanh.map.layer.LayerException.Reason;

/** The member {@code source} of a definition. */
final class LayerSourcesJson {
    private static final Map<String, Kind> KINDS = kinds();

    private LayerSourcesJson() {}

    private interface Kind {
        LayerSource read(PartJson part, Path folder) throws LayerException;
    }

    private static Map<String, Kind> kinds() {
        var kinds = new LinkedHashMap<String, Kind>();
        kinds.put("xyz", LayerSourcesJson::xyz);
        kinds.put("wmts", (p, _) -> new LayerSource.Wmts(address(p), p.text("layer")));
        kinds.put("wms", LayerSourcesJson::wms);
        kinds.put("mbtiles", (p, folder) -> new LayerSource.MbTiles(file(p, folder)));
        kinds.put(
                "geopackage-tiles",
                (p, folder) -> new LayerSource.GeoPackageTiles(file(p, folder), p.text("layer")));
        kinds.put("geotiff", (p, folder) -> new LayerSource.GeoTiff(file(p, folder)));
        kinds.put(
                "geopackage",
                (p, folder) -> new LayerSource.GeoPackage(file(p, folder), p.text("layer")));
        kinds.put("geojson", (p, folder) -> new LayerSource.GeoJson(file(p, folder)));
        kinds.put("warehouse", LayerSourcesJson::warehouse);
        return kinds;
    }

    static LayerSource source(PartJson part, Path folder) throws LayerException {
        var source = part.word("kind", KINDS).read(part, folder);
        part.finish();
        return source;
    }

    private static LayerSource xyz(PartJson part, Path folder) throws LayerException {
        var template = address(part);
        for (var hole : new String[] {"{z}", "{x}", "y}"}) {
            if (!template.contains(hole)) {
                throw part.refused(Reason.WRONG_TYPE, "address", "{z}, {x}, {y}");
            }
        }
        int least = part.whole("minZoom", 0, 0, 24);
        return new LayerSource.Xyz(
                template,
                least,
                part.whole("maxZoom", 19, least, 24),
                part.whole("tileSize", 256, 64, 1024));
    }

    private static LayerSource warehouse(PartJson part, Path folder) throws LayerException {
        var resource = part.word("resource", LayerSource.Resource.values());
        var indicators = part.texts("indicators");
        if (resource != LayerSource.Resource.UNITS && !indicators.isEmpty()) {
            throw part.refused(Reason.STYLE_DOES_NOT_FIT, "indicators", "resource: units");
        }
        return new LayerSource.Warehouse(resource, indicators);
    }

    private static LayerSource wms(PartJson part, Path folder) throws LayerException {
        var layers = part.texts("layers");
        var styles = part.texts("styles");
        if (layers.isEmpty()) {
            throw part.refused(Reason.MISSING, "layers", "");
        }
        if (!styles.isEmpty() && styles.size() != layers.size()) {
            throw part.refused(Reason.OUT_OF_RANGE, "styles", layers.size() + "");
        }
        return new LayerSource.Wms(address(part), layers, styles);
    }

    private static String address(PartJson part) throws LayerException {
        var address = part.text("address");
        if (!address.matches("https?://[^\\s@]+")) {
            throw part.refused(Reason.WRONG_TYPE, "address", "https://…");
        }
        return address;
    }

    private static Path file(PartJson part, Path folder) throws LayerException {
        var text = part.text("file");
        try {
            return folder.resolve(text).normalize();
        } catch (InvalidPathException e) {
            throw part.refused(Reason.WRONG_TYPE, "file", text);
        }
    }
}
