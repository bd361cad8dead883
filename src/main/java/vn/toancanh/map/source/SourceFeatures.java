package vn.toancanh.map.source;

import java.util.List;

/**
 * What was read of a vector source.
 *
 * @param rejected features left out, each with its number or id and the reason
 */
public record SourceFeatures(List<SourceFeature> features, List<String> rejected) {
    public SourceFeatures {
        features = List.copyOf(features);
        rejected = List.copyOf(rejected);
    }
}
