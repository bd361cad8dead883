package vn.toancanh.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import vn.toancanh.area.AreaLevel;
import vn.toancanh.area.LonLat;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.fx.Texts;
import vn.toancanh.map.geometry.Mercator;
import vn.toancanh.map.label.Box;
import vn.toancanh.map.picture.Archipelago;
import vn.toancanh.map.picture.MapContent;
import vn.toancanh.map.picture.MapRing;
import vn.toancanh.map.shade.Choropleth;
import vn.toancanh.map.shade.MapPalette;

/** The picture of a map, without a screen unless it must be shown. */
@Tag("screen")
class MapViewTest {
    private static int pixel(MapStage map, int feature) {
        var image = map.snapshot();
        return image.getPixelReader().getArgb((int) map.x(feature), (int) map.y(feature));
    }

    private static MapStage unshown(double width, double height) {
        return MapStage.unshown(Texts.VIETNAMESE, width, height);
    }

    @Test
    void aMapThatWasNeverShownIsWholeAfterRenderNow() {
        try (var map =
                unshown(1600, 1000)
                        .nameless()
                        .with(MapStage.content(false), MapStage.values(20))
                        .renderedNow()) {
            assertTrue(FxToolkit.on(() -> map.model.settledProperty().get()));
            assertEquals(MapPalette.DARK.sequential().get(0), pixel(map, 4));
            assertEquals(MapPalette.DARK.sequential().get(3), pixel(map, 14));
        }
    }

    @Test
    void newValuesAndPalettesRecolourThePictureAndRedrawNoGeometry() {
        try (var map =
                MapStage.shown()
                        .nameless()
                        .with(MapStage.content(false), MapStage.values(26))
                        .settled()) {
            long drawn = map.view.cache().drawn();
            assertTrue(drawn > 0);

            FxToolkit.run(() -> map.model.shadingProperty().set(MapStage.values(5)));
            map.settled();
            FxToolkit.run(() -> map.model.paletteProperty().set(MapPalette.LIGHT));
            map.settled();

            assertEquals(drawn, map.view.cache().drawn());
            int shown = pixel(map, 2);
            assertEquals(MapPalette.LIGHT.sequential().get(0), shown);
        }
    }

    @ParameterizedTest
    @CsvSource({"1600, 1000", "900, 600", "700, 900", "455, 340"})
    void theLegendHidesNoLand(double width, double height) {
        try (var map =
                unshown(width, height)
                        .with(MapStage.content(false), MapStage.values(20))
                        .renderedNow()) {
            FxToolkit.run(() -> {
                var legend = map.view.legend().getBoundsInParent();
                var camera = map.model.cameraProperty().get();
                assertTrue(legend.getWidth() > 0);
                assertTrue(map.view.getLayoutBounds().contains(legend));
                var world =
                        new Envelope(
                                camera.worldX(legend.getMinX()),
                                camera.worldX(legend.getMaxX()),
                                camera.worldY(legend.getMinY()),
                                camera.worldY(legend.getMaxY()));
                var seen = new GeometryFactory().toGeometry(world);
                var ground = map.model.groundProperty().get();
                for (int f = 0; f < ground.steps().features(); f++) {
                    assertFalse(ground.steps().shape(f).intersects(seen), "unit " + f);
                }
            });
        }
    }

    @Test
    void unitsWithoutAValueAreHatchedAndCountedInTheLegend() {
        try (var map =
                unshown(900, 600)
                        .with(MapStage.content(false), MapStage.values(20))
                        .renderedNow()) {
            assertEquals(
                    List.of("0 – 10", "10 – 20", "chưa có số liệu (6)"),
                    FxToolkit.on(() ->
                            map.view.legend().words().stream()
                                    .filter(w -> !w.startsWith("từ"))
                                    .toList()));
            var image = map.snapshot();
            var hatch = MapPalette.DARK.noData();
            int light = 0;
            int dark = 0;
            for (int dx = -8; dx < 8; dx++) {
                int argb =
                        image.getPixelReader().getArgb((int) map.x(23) + dx, (int) map.y(23) + 24);
                light += argb == hatch.light() ? 1 : 0;
                dark += argb == hatch.dark() ? 1 : 0;
            }
            assertTrue(light >= 4 && dark >= 8, light + " light and " + dark + " dark of 16");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "vi, 1366, 768, Quần đảo Hoàng Sa (Đà Nẵng), Quần đảo Trường Sa (Khánh Hoà)",
        "vi, 3840, 2160, Quần đảo Hoàng Sa (Đà Nẵng), Quần đảo Trường Sa (Khánh Hoà)",
        "en, 700, 700, Hoang Sa Islands (Da Nang), Truong Sa Islands (Khanh Hoa)"
    })
    void theNationalViewShowsAndNamesBothArchipelagosWithoutAnyBoundaryOfThem(
            String language, double width, double height, String hoangSa, String truongSa) {
        try (var map =
                MapStage.unshown(Locale.of(language), width, height)
                        .with(MapStage.content(true), Choropleth.NONE)
                        .renderedNow()) {
            var names = FxToolkit.on(() -> map.view.labels().names());
            assertTrue(names.contains(hoangSa), names.toString());
            assertTrue(names.contains(truongSa), names.toString());
            for (var archipelago : Archipelago.values()) {
                for (var islet : archipelago.islets()) {
                    var camera = FxToolkit.on(() -> map.model.cameraProperty().get());
                    double x = camera.screenX(Mercator.x(islet.lon()));
                    double y = camera.screenY(Mercator.y(islet.lat()));
                    assertTrue(x > 0 && x < width && y > 0 && y < height, islet.toString());
                }
            }
        }
    }

    @Test
    void aNationalMapWithNothingLoadedStillNamesBothArchipelagos() {
        try (var map =
                unshown(1366, 768)
                        .with(
                                new MapContent(List.of(), AreaLevel.COMMUNE, List.of(), true),
                                Choropleth.NONE)
                        .renderedNow()) {
            assertEquals(2, FxToolkit.on(() -> map.view.labels().names().size()));
        }
    }

    @Test
    void namesTouchNeitherEachOtherNorMarksNorTheEdgeOfTheView() {
        try (var map =
                unshown(1366, 768)
                        .with(MapStage.content(true), MapStage.values(26))
                        .renderedNow()) {
            FxToolkit.run(() -> {
                map.model
                        .ringsProperty()
                        .set(
                                List.of(
                                        new MapRing(
                                                "r",
                                                new LonLat(106.3, 15.2),
                                                MapRing.Tone.ACT,
                                                "Lũ",
                                                true)));
                map.model.fit(MapStage.code(9));
                map.model.zoom(-6, 600, 400);
            });
            map.renderedNow();

            var boxes = FxToolkit.on(() -> map.view.labels().boxes());
            assertTrue(boxes.size() > 5, "only " + boxes.size() + " names");
            var view = new Box(0, 0, 1366, 768);
            for (int i = 0; i < boxes.size(); i++) {
                assertTrue(boxes.get(i).within(view), boxes.get(i) + " is cut");
                for (int j = 0; j < i; j++) {
                    assertFalse(
                            boxes.get(i).touches(boxes.get(j)), boxes.get(i) + " " + boxes.get(j));
                }
            }
            var ring = map.model.cameraProperty().get();
            var mark =
                    Box.around(
                            ring.screenX(Mercator.x(106.3)),
                            ring.screenY(Mercator.y(15.2)),
                            20,
                            20);
            assertTrue(boxes.stream().noneMatch(mark::touches), "a name lies on the ring");
        }
    }

    @Test
    void namesFollowTheirPlacesWhileTheMapIsMoved() {
        try (var map =
                unshown(1366, 768)
                        .with(MapStage.content(false), MapStage.values(26))
                        .renderedNow()) {
            var before = FxToolkit.on(() -> map.view.labels().boxes());
            var after =
                    FxToolkit.on(() -> {
                        map.model.pan(30, -20);
                        return map.view.labels().boxes();
                    });

            assertFalse(before.isEmpty(), "no names");
            var moved =
                    before.stream()
                            .map(b -> new Box(b.x() + 30, b.y() - 20, b.width(), b.height()))
                            .toList();
            assertEquals(moved, after);
        }
    }

    @Test
    void ringsPulseOnlyWhereMotionIsAllowed() {
        try (var map = MapStage.shown().with(MapStage.content(false), Choropleth.NONE)) {
            FxToolkit.run(() -> {
                map.model.motionAllowedProperty().set(false);
                map.model
                        .ringsProperty()
                        .set(
                                List.of(
                                        new MapRing(
                                                "r",
                                                new LonLat(106.3, 15.2),
                                                MapRing.Tone.ACT,
                                                "Lũ",
                                                true)));
            });
            map.settled();
            assertEquals(1.0, FxToolkit.on(() -> map.view.lookup(".map-ring").getOpacity()));

            FxToolkit.run(() -> map.model.motionAllowedProperty().set(true));

            org.awaitility.Awaitility.await()
                    .until(() -> FxToolkit.on(() -> map.view.lookup(".map-ring").getOpacity() < 1));
        }
    }

    @Test
    void panningKeepsWhatIsDrawnAndComingBackDrawsNothingAnew() {
        try (var map =
                MapStage.shown().with(MapStage.content(false), MapStage.values(26)).settled()) {
            FxToolkit.run(() -> map.model.pan(-400, 0));
            map.settled();
            long drawn = map.view.cache().drawn();

            FxToolkit.run(() -> map.model.pan(400, 0));
            map.settled();

            assertEquals(drawn, map.view.cache().drawn());
        }
    }
}
