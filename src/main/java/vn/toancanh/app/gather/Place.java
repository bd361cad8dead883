package vn.toancanh.app.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Geometry;
import vn.toancanh.alert.space.Spot;
import vn.toancanh.base.AreaCode;
import vn.toancanh.map.picture.MapContent;

/**
 * A unit of the map.
 *
 * @param shape in degrees
 * @param middle its centre of gravity; x is the longitude
 */
public record Place(AreaCode code, String name, Geometry shape, Spot middle) {
    /** The units that a map paints; those without a shape are nowhere. */
    public static List<Place> of(MapContent ground, Locale locale) {
        var places = new ArrayList<Place>();
        for (var unit : ground.units()) {
            if (unit.level() == ground.painted() && !unit.shape().isEmpty()) {
                var middle = unit.shape().getCentroid();
                places.add(
                        new Place(
                                unit.code(),
                                unit.name().in(locale),
                                unit.shape(),
                                new Spot(middle.getX(), middle.getY())));
            }
        }
        return List.copyOf(places);
    }
}
