package vn.toancanh.map.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import mockwebserver3.MockResponse;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.map.crs.Extent;
import vn.toancanh.map.fetch.MapServer;
import vn.toancanh.map.source.Cancellation;
import vn.toancanh.map.source.Fetch;
import vn.toancanh.map.source.PictureWish;
import vn.toancanh.map.source.SourceException;
import vn.toancanh.map.source.SourceFault;
import vn.toancanh.map.source.SourceFeatures;

class LayerOpeningTest {
    private static final String STATIONS =
            """
            {"type": "FeatureCollection", "features": [
             {"type": "Feature", "id": "a", "properties": {"mm": 3},
              "geometry": {"type": "Point", "coordinates": [108, 16]}},
             {"type": "Feature", "id": "b", "properties": {"mm": 30},
              "geometry": {"type": "Point", "coordinates": [108.1, 16]}}]}\
            """;

    @TempDir Path dir;

    private final LayerOpening files =
            new LayerOpening(
                    address -> {
                        throw new SourceException(SourceFault.BAD_ADDRESS, address);
                    },
                    _ -> _ -> new SourceFeatures(List.of(), List.of("kho")));

    private LayerDefinition layer(String source, String style, String filter) throws Exception {
        var json =
                """
                {"id": "a", "title": {"vi": "a", "en": "a"}, "source": %s, "style": %s, %s
                 "attribution": "a", "licence": "b"}\
                """
                        .formatted(source, style, filter);
        var in = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
        return LayersJson.read(in, "a.json", dir);
    }

    private LayerDefinition stations(String filter) throws Exception {
        Files.writeString(dir.resolve("s.geojson"), STATIONS);
        return layer(
                "{\"kind\": \"geojson\", \"file\": \"s.geojson\"}",
                "{\"kind\": \"point\", \"colour\": \"#ff0000\"}",
                "\"filter\": \"" + filter + "\",");
    }

    @Test
    void featuresAreThoseTheFilterChooses() throws Exception {
        var layer = stations("mm > 10");
        var source = files.features(layer);
        assertNotNull(source);
        assertEquals(
                List.of("b"),
                source.features(new Cancellation()).features().stream().map(f -> f.id()).toList());
        assertNull(files.pictures(layer, new Cancellation()));
    }

    @Test
    void aFilterWithATypoIsRefusedWithItsPlace() throws Exception {
        var source = files.features(stations("mm >> 10"));
        assertNotNull(source);
        var e = assertThrows(SourceException.class, () -> source.features(new Cancellation()));
        assertEquals(SourceFault.BAD_FILTER, e.fault());
        assertEquals("5", e.about().getFirst());
    }

    @Test
    void whatTheWarehouseServesComesFromIt() throws Exception {
        var shipped = LayerFolder.read(dir).layers().get(2);
        var source = files.features(shipped);
        assertNotNull(source);
        assertEquals(List.of("kho"), source.features(new Cancellation()).rejected());
    }

    @Test
    void tilesAreShownAsTheyAreDefined() throws Exception {
        var png = MapServer.png(128, Color.RED);
        try (var server =
                new MapServer(_ ->
                        new MockResponse.Builder()
                                .setHeader("Content-Type", "image/png")
                                .body(new Buffer().write(png))
                                .build())) {
            var opening =
                    new LayerOpening(
                            _ -> fetch(server), _ -> _ -> new SourceFeatures(List.of(), List.of()));
            var layer =
                    layer(
                            "{\"kind\": \"xyz\", \"tileSize\": 128, \"address\": \""
                                    + server.template()
                                    + "\"}",
                            "{\"kind\": \"raster\"}",
                            "");
            assertNull(opening.features(layer));
            try (var source = opening.pictures(layer, new Cancellation())) {
                assertNotNull(source);
                var wish = new PictureWish(new Extent(0, 0, 1e6, 1e6), 50, 50);
                var picture = source.picture(wish, new Cancellation());
                assertEquals(Color.RED.getRGB(), picture.argb()[1000]);
            }
        }
    }

    private static Fetch fetch(MapServer server) throws SourceException {
        try {
            return server.fetch(Clock.systemUTC(), null);
        } catch (SourceException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
