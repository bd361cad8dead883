package vn.toancanh.alert.cap;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an info holds: all of its polygons, circles and geocodes together.
 *
 * @param polygons each closed: the first point again as the last
 * @param altitude feet above mean sea level; the lowest where there is a ceiling
 * @param ceiling feet above mean sea level
 */
public record CapArea(
        String description,
        List<List<CapPoint>> polygons,
        List<CapCircle> circles,
        List<CapValue> geocodes,
        @Nullable BigDecimal altitude,
        @Nullable BigDecimal ceiling) {
    public CapArea {
        description = description.strip();
        polygons = polygons.stream().map(List::copyOf).toList();
        circles = List.copyOf(circles);
        geocodes = List.copyOf(geocodes);
    }
}
