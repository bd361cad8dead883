package vn.toancanh.map.source;

/** Gives all its features, each time anew. Blocks; any thread but the FX thread. */
public interface FeatureSource {
    SourceFeatures features(Cancellation cancellation) throws SourceException;
}
