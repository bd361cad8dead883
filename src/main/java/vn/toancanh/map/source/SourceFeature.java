package vn.toancanh.map.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One feature in WGS 84, x = longitude.
 *
 * @param attributes texts, numbers, booleans and nulls, in the order of the source
 */
public record SourceFeature(
        String id, Geometry geometry, Map<String, @Nullable Object> attributes) {
    public SourceFeature {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }
}
