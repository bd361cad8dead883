package vn.toancanh.app.layer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import vn.toancanh.app.session.Session;
import vn.toancanh.area.LonLat;
import vn.toancanh.base.Bilingual;
import vn.toancanh.map.layer.LayerOpening;
import vn.toancanh.map.layer.LayerSource.Resource;
import vn.toancanh.map.source.FeatureSource;
import vn.toancanh.map.source.SourceFeature;
import vn.toancanh.map.source.SourceFeatures;

/** What the warehouse serves, as features of the local copy. Blocks on disk. */
record WarehouseFeatures(Session session, Locale locale)
        implements LayerOpening.FeaturesOfWarehouse {
    private static final GeometryFactory SHAPES = new GeometryFactory();

    @Override
    public FeatureSource of(Resource resource) {
        return _ -> new SourceFeatures(features(resource), List.of());
    }

    private List<SourceFeature> features(Resource resource) {
        var territory = session.copy().territory();
        return switch (resource) {
            case BASE_MAP ->
                    territory.baseMap().stream()
                            .map(l -> feature(l.id(), l.kind(), l.name(), l.line()))
                            .toList();
            case PLACES ->
                    territory.places().stream()
                            .map(p -> feature(p.id(), p.kind(), p.name(), point(p.at())))
                            .toList();
            case UNITS ->
                    territory.boundaries().stream()
                            .flatMap(b ->
                                    session.territory().tree().find(b.area()).stream()
                                            .map(area ->
                                                    feature(
                                                            b.area().value(),
                                                            area.level()
                                                                    .name()
                                                                    .toLowerCase(Locale.ROOT),
                                                            area.name(),
                                                            b.shape())))
                            .toList();
        };
    }

    private SourceFeature feature(String id, String kind, Bilingual name, Geometry shape) {
        Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
        attributes.put("id", id);
        attributes.put("kind", kind);
        attributes.put("name", name.in(locale));
        return new SourceFeature(id, shape, attributes);
    }

    private static Geometry point(LonLat at) {
        return SHAPES.createPoint(new Coordinate(at.lon(), at.lat()));
    }
}
