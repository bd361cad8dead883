package vn.toancanh.map.fetch;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.toancanh.map.source.Cancellation;
import vn.toancanh.map.source.Fetch;
import vn.toancanh.map.source.SourceException;
import vn.toancanh.map.tile.TileAddress;
import vn.toancanh.map.tile.TileGrid;
import vn.toancanh.map.tile.TileStock;

/**
 * Tiles of a WMTS 1.0.0, by the addresses its description gives (REST) or by parameters (KVP) at
 * the address that was given to us.
 */
public final class WmtsTiles implements TileStock {
    private final Fetch fetch;
    private final String address;
    private final WmtsDescription.Choice choice;

    private WmtsTiles(Fetch fetch, String address, WmtsDescription.Choice choice) {
        this.fetch = fetch;
        this.address = address;
        this.choice = choice;
    }

    /**
     * Reads the description of the service. Blocks.
     *
     * @param address of the description ({@code ….xml}), or of the service for parameters
     */
    public static WmtsTiles open(
            Fetch fetch, String address, String layer, Cancellation cancellation)
            throws SourceException {
        var host = FetchAccess.address(address).getHost();
        var answer = fetch.get(description(address), Fetch.Kind.DESCRIPTION, cancellation);
        var choice = WmtsDescription.read(answer.bytes(), host).choose(layer);
        return new WmtsTiles(fetch, address, choice);
    }

    private static String description(String address) {
        if (address.split("\\?", 2)[0].endsWith(".xml")) {
            return address;
        }
        var question = Map.of("SERVICE", "WMTS", "VERSION", "1.0.0", "REQUEST", "GetCapabilities");
        return UrlQuery.with(address, new TreeMap<>(question));
    }

    @Override
    public TileGrid grid() {
        return choice.grid();
    }

    @Override
    public @Nullable Tile tile(TileAddress tile, Cancellation cancellation) throws SourceException {
        var level = choice.grid().levels().get(tile.level());
        var limits = choice.limits().get(level.name());
        if (limits != null && !limits.holds(tile.column(), tile.row())) {
            return null;
        }
        var place = new LinkedHashMap<String, String>();
        place.put("TileMatrixSet", choice.set());
        place.put("TileMatrix", level.name());
        place.put("TileRow", Integer.toString(tile.row()));
        place.put("TileCol", Integer.toString(tile.column()));
        var template = choice.template();
        var url = template == null ? byParameters(place) : byTemplate(template, place);
        return XyzTiles.tile(fetch.get(url, Fetch.Kind.PICTURE, cancellation));
    }

    private String byParameters(Map<String, String> place) {
        var question = new LinkedHashMap<String, String>();
        question.put("SERVICE", "WMTS");
        question.put("VERSION", "1.0.0");
        question.put("REQUEST", "GetTile");
        question.put("LAYER", choice.layer());
        question.put("STYLE", choice.style());
        question.put("FORMAT", choice.format());
        question.putAll(place);
        question.putAll(choice.dimensions());
        return UrlQuery.with(address, question);
    }

    private String byTemplate(String template, Map<String, String> place) {
        var all = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(choice.dimensions());
        all.put("Style", choice.style());
        all.putAll(place);
        var url = template;
        for (var value : all.entrySet()) {
            url = replaced(url, value.getKey(), UrlQuery.encoded(value.getValue()));
        }
        return url;
    }

    /** Templates write names in any case. */
    private static String replaced(String template, String name, String value) {
        int at =
                template.toLowerCase(Locale.ROOT)
                        .indexOf("{" + name.toLowerCase(Locale.ROOT) + "}");
        return at < 0
                ? template
                : template.substring(0, at) + value + template.substring(at + name.length() + 2);
    }
}
