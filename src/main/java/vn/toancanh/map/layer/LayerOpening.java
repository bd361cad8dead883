package vn.toancanh.map.layer;

import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.toancanh.map.fetch.WmsTiles;
import vn.toancanh.map.fetch.WmtsTiles;
import vn.toancanh.map.fetch.XyzTiles;
import vn.toancanh.map.grid.GeoTiffPictures;
import vn.toancanh.map.grid.ValueRamp;
import vn.toancanh.map.source.Cancellation;
import vn.toancanh.map.source.FeatureSource;
import vn.toancanh.map.source.Fetch;
import vn.toancanh.map.source.PictureSource;
import vn.toancanh.map.source.SourceException;
import vn.toancanh.map.source.SourceFeatures;
import vn.toancanh.map.tile.GeoPackageTiles;
import vn.toancanh.map.tile.MbTilesReader;
import vn.toancanh.map.tile.TileGrid;
import vn.toancanh.map.tile.TileStock;
import vn.toancanh.map.tile.TiledPictures;
import vn.toancanh.map.vector.FeaturesJson;
import vn.toancanh.map.vector.GeoFilter;
import vn.toancanh.map.vector.GeoPackageFeatures;

/** Opens what definitions name. Blocks: the network, files, and seconds for GeoTools. */
public final class LayerOpening {
    /** Gives the way to a map service, with its token and the kept copies. */
    public interface Fetching {
        Fetch to(String address) throws SourceException;
    }

    private final Fetching fetching;
    private final FeaturesOfWarehouse warehouse;

    /** Gives what the warehouse serves as features, from the local copy. */
    public interface FeaturesOfWarehouse {
        FeatureSource of(LayerSource.Warehouse served);
    }

    public LayerOpening(Fetching fetching, FeaturesOfWarehouse warehouse) {
        this.fetching = fetching;
        this.warehouse = warehouse;
    }

    /** Null for a layer of features. Close it when the layer is no longer shown. */
    public @Nullable PictureSource pictures(LayerDefinition layer, Cancellation cancellation)
            throws SourceException {
        return switch (layer.source()) {
            case LayerSource.Xyz xyz -> {
                var grid = TileGrid.webMercator(xyz.minZoom(), xyz.maxZoom(), xyz.tileSize());
                var fetch = fetching.to(xyz.template().replaceAll("[{}]", ""));
                yield tiled(new XyzTiles(fetch, xyz.template(), grid));
            }
            case LayerSource.Wmts(var address, var name) ->
                    tiled(WmtsTiles.open(fetching.to(address), address, name, cancellation));
            case LayerSource.Wms(var address, var layers, var styles) -> {
                var wanted = new WmsTiles.Wanted(address, layers, styles);
                yield tiled(WmsTiles.open(fetching.to(address), wanted, cancellation));
            }
            case LayerSource.MbTiles(var file) -> tiled(MbTilesReader.open(file));
            case LayerSource.GeoPackageTiles(var file, var name) ->
                    tiled(GeoPackageTiles.open(file, name));
            case LayerSource.GeoTiff(var file) -> GeoTiffPictures.open(file, ramp(layer.style()));
            case LayerSource.GeoPackage _, LayerSource.GeoJson _, LayerSource.Warehouse _ -> null;
        };
    }

    private static PictureSource tiled(TileStock stock) throws SourceException {
        try {
            return new TiledPictures(stock);
        } catch (SourceException e) {
            stock.close();
            throw e;
        }
    }

    private static @Nullable ValueRamp ramp(LayerStyle style) {
        if (!(style instanceof LayerStyle.Raster(var stops)) || stops.isEmpty()) {
            return null;
        }
        return new ValueRamp(
                stops.stream().map(s -> new ValueRamp.Stop(s.value(), s.argb())).toList());
    }

    /** Null for a layer of pictures. The filter of the definition is applied. */
    public @Nullable FeatureSource features(LayerDefinition layer) {
        var all =
                switch (layer.source()) {
                    case LayerSource.GeoPackage(var file, var name) ->
                            new GeoPackageFeatures(file, name);
                    case LayerSource.GeoJson(var file) -> new FeaturesJson(file);
                    case LayerSource.Warehouse served -> warehouse.of(served);
                    case LayerSource.Xyz _,
                            LayerSource.Wmts _,
                            LayerSource.Wms _,
                            LayerSource.MbTiles _,
                            LayerSource.GeoPackageTiles _,
                            LayerSource.GeoTiff _ ->
                            null;
                };
        var filter = layer.filter();
        return all == null || filter == null
                ? all
                : cancellation -> filtered(all.features(cancellation), filter);
    }

    /** A filter may name the attributes that any feature has. */
    private static SourceFeatures filtered(SourceFeatures all, String text) throws SourceException {
        var names = new TreeSet<String>();
        all.features().forEach(feature -> names.addAll(feature.attributes().keySet()));
        if (names.isEmpty()) {
            return all;
        }
        var filter = GeoFilter.of(text, names);
        return new SourceFeatures(
                all.features().stream().filter(filter::accepts).toList(), all.rejected());
    }
}
