package vn.toancanh.map.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import vn.toancanh.area.AreaLevel;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;
import vn.toancanh.map.picture.MapUnit;

/** Turns the rows of one layer into units; a row that cannot be used is left out and named. */
final class UnitRows {
    private final String layer;
    private final List<MapUnit> units = new ArrayList<>();
    private final List<Rejection> rejected = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private int rows;

    UnitRows(String layer) {
        this.layer = layer;
    }

    /** Where a row's shape comes from, read only when the rest of the row is sound. */
    @FunctionalInterface
    interface Shape {
        @Nullable Geometry read() throws BadShapeException;
    }

    /**
     * What a row says of its unit.
     *
     * @param province null in a layer of provinces
     */
    record Row(
            @Nullable String code,
            @Nullable String name,
            @Nullable String english,
            @Nullable String province) {}

    void take(Row row, AreaLevel level, Shape shape) {
        rows++;
        String code = row.code == null ? "" : row.code.strip();
        try {
            units.add(unit(row, code, level, shape));
        } catch (BadShapeException e) {
            rejected.add(new Rejection(layer, rows, code, e.reason()));
        }
    }

    private MapUnit unit(Row row, String code, AreaLevel level, Shape source)
            throws BadShapeException {
        var area = area(code, Rejection.Reason.NO_CODE);
        if (!seen.add(code)) {
            throw new BadShapeException(Rejection.Reason.REPEATED);
        }
        if (row.name == null || row.name.isBlank()) {
            throw new BadShapeException(Rejection.Reason.NO_NAME);
        }
        var name = new Bilingual(row.name, row.english == null ? "" : row.english);
        var parent =
                level == AreaLevel.PROVINCE
                        ? AreaCode.NATION
                        : area(row.province, Rejection.Reason.NO_PARENT);
        var shape = source.read();
        if (shape == null || shape.isEmpty()) {
            throw new BadShapeException(Rejection.Reason.NO_SHAPE);
        }
        return new MapUnit(area, name, level, parent, checked(shape));
    }

    private static AreaCode area(@Nullable String code, Rejection.Reason otherwise)
            throws BadShapeException {
        try {
            return new AreaCode(code == null ? "" : code.strip());
        } catch (IllegalArgumentException e) {
            throw new BadShapeException(otherwise);
        }
    }

    private static Geometry checked(Geometry shape) throws BadShapeException {
        for (int part = 0; part < shape.getNumGeometries(); part++) {
            if (shape.getGeometryN(part).getDimension() < 2) {
                throw new BadShapeException(Rejection.Reason.NOT_AREA);
            }
        }
        var box = shape.getEnvelopeInternal();
        // Also how swapped or projected coordinates are noticed: Việt Nam lies east of 90°.
        boolean degrees =
                box.getMinX() >= -180
                        && box.getMaxX() <= 180
                        && box.getMinY() >= -90
                        && box.getMaxY() <= 90;
        if (!degrees) {
            throw new BadShapeException(Rejection.Reason.NOT_DEGREES);
        }
        return shape;
    }

    Boundaries all() {
        return new Boundaries(layer, units, rejected);
    }
}
