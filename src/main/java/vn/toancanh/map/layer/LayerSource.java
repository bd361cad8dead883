package vn.toancanh.map.layer;

import java.nio.file.Path;
import java.util.List;

/** Where a layer comes from. Files are found beside the definition unless they are absolute. */
public sealed interface LayerSource {
    /** Whether it gives pictures rather than features. */
    default boolean givesPictures() {
        return switch (this) {
            case Xyz _, Wmts _, Wms _, MbTiles _, GeoPackageTiles _, GeoTiff _ -> true;
            case GeoPackage _, GeoJson _, Warehouse _ -> false;
        };
    }

    /** Tiles by a template with {@code {z}}, {@code {x}} and {@code {y}} or {@code {-y}}. */
    record Xyz(String template, int minZoom, int maxZoom, int tileSize) implements LayerSource {}

    /** One layer of a WMTS. */
    record Wmts(String address, String layer) implements LayerSource {}

    /** Layers of a WMS 1.3, drawn over each other by the server. */
    record Wms(String address, List<String> layers, List<String> styles) implements LayerSource {
        public Wms {
            layers = List.copyOf(layers);
            styles = List.copyOf(styles);
        }
    }

    /** Pictures of an MBTiles file. */
    record MbTiles(Path file) implements LayerSource {}

    /** Tiles of a GeoPackage. */
    record GeoPackageTiles(Path file, String layer) implements LayerSource {}

    /** A GeoTIFF. */
    record GeoTiff(Path file) implements LayerSource {}

    /** Features of a GeoPackage. */
    record GeoPackage(Path file, String layer) implements LayerSource {}

    /** Features of a GeoJSON file. */
    record GeoJson(Path file) implements LayerSource {}

    /**
     * What the warehouse serves, with the attributes {@code id}, {@code kind} and {@code name}.
     *
     * @param indicators codes, for units only: each is an attribute with the newest value
     */
    record Warehouse(Resource resource, List<String> indicators) implements LayerSource {
        public Warehouse {
            indicators = List.copyOf(indicators);
        }
    }

    /** Resources of the warehouse that lie on the map. */
    enum Resource {
        BASE_MAP,
        PLACES,
        UNITS
    }
}
