package vn.toancanh.app.layer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import vn.toancanh.app.session.Session;
import vn.toancanh.area.Boundary;
import vn.toancanh.area.LonLat;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.map.layer.LayerOpening;
import vn.toancanh.map.layer.LayerSource;
import vn.toancanh.map.source.FeatureSource;
import vn.toancanh.map.source.SourceFeature;
import vn.toancanh.map.source.SourceFeatures;

/** What the warehouse serves, as features of the local copy. Blocks on disk. */
record WarehouseFeatures(Session session, Locale locale)
        implements LayerOpening.FeaturesOfWarehouse {
    private static final GeometryFactory SHAPES = new GeometryFactory();

    @Override
    public FeatureSource of(LayerSource.Warehouse served) {
        return _ -> new SourceFeatures(features(served), List.of());
    }

    private List<SourceFeature> features(LayerSource.Warehouse served) {
        var territory = session.copy().territory();
        return switch (served.resource()) {
            case BASE_MAP ->
                    territory.baseMap().stream()
                            .map(l -> feature(l.id(), l.kind(), l.name(), l.line()))
                            .toList();
            case PLACES ->
                    territory.places().stream()
                            .map(p -> feature(p.id(), p.kind(), p.name(), point(p.at())))
                            .toList();
            case UNITS -> units(territory.boundaries(), values(served.indicators()));
        };
    }

    private Map<String, Map<AreaCode, Observation>> values(List<String> indicators) {
        var home = session.profile().known().home();
        var now = session.clock().instant();
        var values = new LinkedHashMap<String, Map<AreaCode, Observation>>();
        for (var code : indicators) {
            values.put(code, session.readings().latest(new SeriesKey(code, home), now));
        }
        return values;
    }

    private List<SourceFeature> units(
            List<Boundary> boundaries, Map<String, Map<AreaCode, Observation>> values) {
        var units = new ArrayList<SourceFeature>();
        for (var boundary : boundaries) {
            var code = boundary.area();
            var area = session.territory().tree().find(code).orElse(null);
            if (area != null) {
                var level = area.level().name().toLowerCase(Locale.ROOT);
                var attributes = attributes(code.value(), level, area.name());
                values.forEach((indicator, latest) -> {
                    var newest = latest.get(code);
                    attributes.put(indicator, newest == null ? null : newest.value());
                });
                units.add(new SourceFeature(code.value(), boundary.shape(), attributes));
            }
        }
        return units;
    }

    private SourceFeature feature(String id, String kind, Bilingual name, Geometry shape) {
        return new SourceFeature(id, shape, attributes(id, kind, name));
    }

    private Map<String, @Nullable Object> attributes(String id, String kind, Bilingual name) {
        Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
        attributes.put("id", id);
        attributes.put("kind", kind);
        attributes.put("name", name.in(locale));
        return attributes;
    }

    private static Geometry point(LonLat at) {
        return SHAPES.createPoint(new Coordinate(at.lon(), at.lat()));
    }
}
