package vn.toancanh.app.layer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.map.layer.LayerDefinition;
import vn.toancanh.map.layer.LayerOpening;
import vn.toancanh.map.paint.FeatureInks;
import vn.toancanh.map.paint.FeaturePictures;
import vn.toancanh.map.shade.MapPalette;
import vn.toancanh.map.source.Cancellation;
import vn.toancanh.map.source.PictureSource;
import vn.toancanh.map.source.SourceException;
import vn.toancanh.map.source.SourceFault;
import vn.toancanh.map.source.SourceFeatures;

/**
 * A layer whose source is opened when it is first needed and kept until it is closed; what could
 * not be opened is tried again at the next need. Blocks; any thread.
 */
final class OpenLayer implements AutoCloseable {
    private final LayerDefinition definition;
    private final LayerOpening opening;
    private @Nullable PictureSource pictures;
    private @Nullable SourceFeatures features;
    private boolean closed;

    /** Read by the screen, which must not wait for a source that is being opened. */
    private volatile int rejected;

    OpenLayer(LayerDefinition definition, LayerOpening opening) {
        this.definition = definition;
        this.opening = opening;
    }

    LayerDefinition definition() {
        return definition;
    }

    /** Features of a vector layer as its filter leaves them. */
    synchronized SourceFeatures features(Cancellation cancellation) throws SourceException {
        var known = features;
        if (known == null) {
            var source = opening.features(definition);
            known =
                    source == null
                            ? new SourceFeatures(List.of(), List.of())
                            : source.features(cancellation);
            features = known;
            rejected = known.rejected().size();
        }
        return known;
    }

    /** How many features could not be used, as far as they were read. */
    int rejected() {
        return rejected;
    }

    /** Pictures of a raster layer, or painted from the lines and areas of a vector layer. */
    synchronized PictureSource pictures(MapPalette palette, Cancellation cancellation)
            throws SourceException {
        if (closed) {
            throw new SourceException(SourceFault.CANCELLED);
        }
        var known = pictures;
        if (known == null) {
            known =
                    definition.source().givesPictures()
                            ? raster(cancellation)
                            : painted(palette, cancellation);
            pictures = known;
        }
        return known;
    }

    private PictureSource raster(Cancellation cancellation) throws SourceException {
        var opened = opening.pictures(definition, cancellation);
        if (opened == null) {
            throw new SourceException(SourceFault.EMPTY, definition.id());
        }
        return opened;
    }

    private PictureSource painted(MapPalette palette, Cancellation cancellation)
            throws SourceException {
        var all = features(cancellation).features();
        return new FeaturePictures(all, FeatureInks.of(definition.style(), all, palette));
    }

    /** Waits for what is being opened: not on the JavaFX thread. */
    @Override
    public synchronized void close() {
        closed = true;
        if (pictures != null) {
            pictures.close();
        }
    }
}
