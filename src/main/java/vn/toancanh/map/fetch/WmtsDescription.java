package vn.toancanh.map.fetch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.toancanh.map.crs.AxisOrder;
import vn.toancanh.map.crs.Crs;
import vn.toancanh.map.crs.GeoUnits;
import vn.toancanh.map.crs.UnknownCrsException;
import vn.toancanh.map.source.SourceException;
import vn.toancanh.map.source.SourceFault;
import vn.toancanh.map.tile.TileGrid;

/** What a WMTS 1.0.0 says of itself. */
record WmtsDescription(String host, List<Xml> layers, List<Xml> sets) {
    private static final List<String> FORMATS =
            List.of("image/png", "image/png8", "image/jpeg", "image/jpg");

    /** Side of a pixel of the standard in metres (OGC 07-057r7, 6.1). */
    private static final double STANDARD_PIXEL = 0.000_28;

    /**
     * What tiles are asked with.
     *
     * @param template null when they are asked for by parameters
     * @param limits by level: the columns and rows there are, where the service says
     */
    record Choice(
            String layer,
            String style,
            String format,
            String set,
            Map<String, String> dimensions,
            @Nullable String template,
            Map<String, Limits> limits,
            TileGrid grid) {}

    /** Both ends are included. */
    record Limits(int left, int right, int top, int bottom) {
        boolean holds(int column, int row) {
            return column >= left && column <= right && row >= top && row <= bottom;
        }
    }

    static WmtsDescription read(byte[] bytes, String host) throws SourceException {
        var root = Xml.parse(bytes, host);
        var contents = root.child("Contents");
        if (!root.name().equals("Capabilities") || contents == null) {
            var report = ServiceReport.read(bytes);
            if (report.isReport()) {
                throw new SourceException(SourceFault.SERVICE_EXCEPTION, host, report.words());
            }
            throw new SourceException(SourceFault.BAD_CAPABILITIES, host, root.name());
        }
        return new WmtsDescription(
                host, contents.children("Layer"), contents.children("TileMatrixSet"));
    }

    Choice choose(String name) throws SourceException {
        for (var layer : layers) {
            if (layer.textOf("Identifier").equals(name)) {
                return choose(layer, name);
            }
        }
        var known = layers.stream().map(layer -> layer.textOf("Identifier")).toList();
        throw new SourceException(SourceFault.NO_SUCH_LAYER, name, String.join(", ", known));
    }

    private Choice choose(Xml layer, String name) throws SourceException {
        var offered = layer.children("Format").stream().map(f -> f.text().strip()).toList();
        var format =
                FORMATS.stream()
                        .filter(offered::contains)
                        .findFirst()
                        .orElseThrow(() -> bad("Format: " + String.join(", ", offered)));
        var set = set(layer);
        var dimensions = new LinkedHashMap<String, String>();
        for (var dimension : layer.children("Dimension")) {
            dimensions.put(dimension.textOf("Identifier"), dimension.textOf("Default"));
        }
        return new Choice(
                name,
                style(layer),
                format,
                set.textOf("Identifier"),
                dimensions,
                template(layer, format),
                limits(layer, set.textOf("Identifier")),
                grid(set));
    }

    private Map<String, Limits> limits(Xml layer, String set) throws SourceException {
        var limits = new LinkedHashMap<String, Limits>();
        for (var link : layer.children("TileMatrixSetLink")) {
            if (link.textOf("TileMatrixSet").equals(set)) {
                for (var level : link.all("TileMatrixLimits")) {
                    limits.put(level.textOf("TileMatrix"), limits(level));
                }
            }
        }
        return limits;
    }

    private Limits limits(Xml level) throws SourceException {
        try {
            return new Limits(
                    Integer.parseInt(level.textOf("MinTileCol")),
                    Integer.parseInt(level.textOf("MaxTileCol")),
                    Integer.parseInt(level.textOf("MinTileRow")),
                    Integer.parseInt(level.textOf("MaxTileRow")));
        } catch (NumberFormatException e) {
            throw bad("TileMatrixLimits: " + e.getMessage());
        }
    }

    private static String style(Xml layer) {
        var styles = layer.children("Style");
        return styles.stream()
                .filter(style -> style.attribute("isDefault", "").equals("true"))
                .findFirst()
                .or(() -> styles.stream().findFirst())
                .map(style -> style.textOf("Identifier"))
                .orElse("");
    }

    private static @Nullable String template(Xml layer, String format) {
        return layer.children("ResourceURL").stream()
                .filter(url -> url.attribute("resourceType", "").equals("tile"))
                .filter(url -> url.attribute("format", "").equals(format))
                .map(url -> url.attribute("template", ""))
                .filter(url -> !url.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** The square everybody uses first, then degrees, then any system we know. */
    private Xml set(Xml layer) throws SourceException {
        var links =
                layer.children("TileMatrixSetLink").stream()
                        .map(link -> link.textOf("TileMatrixSet"))
                        .toList();
        var ranked = new ArrayList<Xml>();
        for (var link : links) {
            sets.stream().filter(s -> s.textOf("Identifier").equals(link)).forEach(ranked::add);
        }
        return ranked.stream()
                .filter(set -> rank(set) < 3)
                .min((a, b) -> Integer.compare(rank(a), rank(b)))
                .orElseThrow(() -> unknown(ranked));
    }

    private static SourceException unknown(List<Xml> sets) {
        var names = sets.stream().map(set -> set.textOf("SupportedCRS")).toList();
        return new SourceException(SourceFault.UNKNOWN_CRS, String.join(", ", names));
    }

    private static int rank(Xml set) {
        try {
            var crs = Crs.of(set.textOf("SupportedCRS"));
            return crs.equals(Crs.WEB_MERCATOR) ? 0 : crs.equals(Crs.WGS_84) ? 1 : 2;
        } catch (UnknownCrsException e) {
            return 3;
        }
    }

    private TileGrid grid(Xml set) throws SourceException {
        var name = set.textOf("SupportedCRS");
        try {
            var crs = Crs.of(name);
            var order = AxisOrder.of(AxisOrder.Protocol.WMTS, name);
            double unit = GeoUnits.metres(crs);
            var levels = new ArrayList<TileGrid.Level>();
            for (var matrix : set.children("TileMatrix")) {
                levels.add(level(matrix, order, unit));
            }
            return new TileGrid(crs, levels);
        } catch (UnknownCrsException e) {
            throw new SourceException(SourceFault.UNKNOWN_CRS, e, e.name());
        } catch (IllegalArgumentException e) {
            throw bad("TileMatrixSet: " + e.getMessage());
        }
    }

    private static TileGrid.Level level(Xml matrix, AxisOrder order, double unit) {
        var corner = matrix.textOf("TopLeftCorner").split("\\s+", -1);
        if (corner.length != 2) {
            throw new IllegalArgumentException("TopLeftCorner");
        }
        double first = Double.parseDouble(corner[0]);
        double second = Double.parseDouble(corner[1]);
        boolean east = order == AxisOrder.EAST_FIRST;
        double scale = Double.parseDouble(matrix.textOf("ScaleDenominator"));
        return new TileGrid.Level(
                matrix.textOf("Identifier"),
                scale * STANDARD_PIXEL / unit,
                east ? first : second,
                east ? second : first,
                Integer.parseInt(matrix.textOf("TileWidth")),
                Integer.parseInt(matrix.textOf("TileHeight")),
                Integer.parseInt(matrix.textOf("MatrixWidth")),
                Integer.parseInt(matrix.textOf("MatrixHeight")));
    }

    private SourceException bad(String reason) {
        return new SourceException(SourceFault.BAD_CAPABILITIES, host, reason);
    }
}
