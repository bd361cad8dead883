package vn.toancanh.app.early;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import vn.toancanh.alert.space.Spot;
import vn.toancanh.app.gather.Place;
import vn.toancanh.base.AreaCode;

/** Square units side by side, about eleven kilometres wide. */
final class Grid {
    static final double SIDE = 0.1;

    private Grid() {}

    static List<Place> of(int columns, int rows) {
        var places = new ArrayList<Place>();
        for (int i = 0; i < columns * rows; i++) {
            places.add(at(i, 108 + i % columns * SIDE, 15 + i / columns * SIDE));
        }
        return places;
    }

    static Place at(int number, double lon, double lat) {
        var half = SIDE / 2;
        var shape =
                new GeometryFactory()
                        .createPolygon(
                                new Coordinate[] {
                                    new Coordinate(lon - half, lat - half),
                                    new Coordinate(lon + half, lat - half),
                                    new Coordinate(lon + half, lat + half),
                                    new Coordinate(lon - half, lat + half),
                                    new Coordinate(lon - half, lat - half)
                                });
        return new Place(code(number), "Xã " + number, shape, new Spot(lon, lat));
    }

    static AreaCode code(int number) {
        return new AreaCode("U" + (100 + number));
    }
}
