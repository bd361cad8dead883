package vn.toancanh.map.fetch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.toancanh.map.crs.AxisOrder;
import vn.toancanh.map.crs.Crs;
import vn.toancanh.map.crs.GeoUnits;
import vn.toancanh.map.crs.UnknownCrsException;
import vn.toancanh.map.source.Cancellation;
import vn.toancanh.map.source.Fetch;
import vn.toancanh.map.source.SourceException;
import vn.toancanh.map.source.SourceFault;
import vn.toancanh.map.tile.TileAddress;
import vn.toancanh.map.tile.TileGrid;
import vn.toancanh.map.tile.TileStock;

/**
 * A WMS 1.3.0 asked for tiles of a fixed grid, so that what was seen once is found again without
 * the server. Always asked at the address that was given: the ones a server writes into its
 * description are often those of the inside of its network.
 */
public final class WmsTiles implements TileStock {
    /** Labels of the server are cut at every edge, so tiles are large. */
    private static final int TILE = 512;

    /**
     * What is asked for.
     *
     * @param layers in the order they are drawn; at least one
     * @param styles as many as layers, or none for the default ones
     */
    public record Wanted(String address, List<String> layers, List<String> styles) {
        public Wanted {
            layers = List.copyOf(layers);
            styles = List.copyOf(styles);
            if (layers.isEmpty() || !(styles.isEmpty() || styles.size() == layers.size())) {
                throw new IllegalArgumentException("layers " + layers + " styles " + styles);
            }
        }
    }

    private final Fetch fetch;
    private final Wanted wanted;
    private final WmsDescription.Choice choice;
    private final AxisOrder order;
    private final TileGrid grid;

    private WmsTiles(
            Fetch fetch,
            Wanted wanted,
            WmsDescription.Choice choice,
            AxisOrder order,
            TileGrid grid) {
        this.fetch = fetch;
        this.wanted = wanted;
        this.choice = choice;
        this.order = order;
        this.grid = grid;
    }

    /** Reads the description of the service. Blocks. */
    public static WmsTiles open(Fetch fetch, Wanted wanted, Cancellation cancellation)
            throws SourceException {
        var question = Map.of("SERVICE", "WMS", "VERSION", "1.3.0", "REQUEST", "GetCapabilities");
        var host = FetchAccess.address(wanted.address()).getHost();
        var address = UrlQuery.with(wanted.address(), new TreeMap<>(question));
        var answer = fetch.get(address, Fetch.Kind.DESCRIPTION, cancellation);
        var choice = WmsDescription.read(answer.bytes(), host).choose(wanted.layers());
        try {
            var crs = Crs.of(choice.crs());
            var order = AxisOrder.of(AxisOrder.Protocol.WMS_1_3, choice.crs());
            var tile = Math.min(TILE, choice.most());
            var grid = TileGrid.of(crs, GeoUnits.degrees(crs), tile);
            return new WmsTiles(fetch, wanted, choice, order, grid);
        } catch (UnknownCrsException e) {
            throw new SourceException(SourceFault.UNKNOWN_CRS, e, e.name());
        }
    }

    @Override
    public TileGrid grid() {
        return grid;
    }

    @Override
    public @Nullable Tile tile(TileAddress tile, Cancellation cancellation) throws SourceException {
        var level = grid.levels().get(tile.level());
        var question = new LinkedHashMap<String, String>();
        question.put("SERVICE", "WMS");
        question.put("VERSION", "1.3.0");
        question.put("REQUEST", "GetMap");
        question.put("LAYERS", String.join(",", wanted.layers()));
        question.put("STYLES", String.join(",", wanted.styles()));
        question.put("CRS", choice.crs());
        question.put("BBOX", order.bounds(grid.bounds(tile)));
        question.put("WIDTH", Integer.toString(level.tileWidth()));
        question.put("HEIGHT", Integer.toString(level.tileHeight()));
        question.put("FORMAT", choice.format());
        question.put("TRANSPARENT", "TRUE");
        question.put("EXCEPTIONS", "XML");
        var address = UrlQuery.with(wanted.address(), question);
        return XyzTiles.tile(fetch.get(address, Fetch.Kind.PICTURE, cancellation));
    }
}
