package vn.toancanh.map.layer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.toancanh.map.layer.LayerException.Reason;

/**
 * The layers that are shipped and those of a folder. A definition that cannot be used is told and
 * left out; the others work. Blocks.
 *
 * @param layers in the order of their file names, shipped ones first
 */
public record LayerFolder(List<LayerDefinition> layers, List<LayerException> refused) {
    private static final String SHIPPED = "/vn/toancanh/maps/layers/";
    private static final List<String> NAMES =
            List.of(
                    "base-map-roads.json",
                    "base-map-rivers.json",
                    "places.json",
                    "rain-contours.json",
                    "dengue-heat.json");

    public LayerFolder {
        layers = List.copyOf(layers);
        refused = List.copyOf(refused);
    }

    /**
     * @param folder need not exist
     */
    public static LayerFolder read(Path folder) {
        var reading = new Reading();
        for (var name : NAMES) {
            var in = LayerFolder.class.getResourceAsStream(SHIPPED + name);
            if (in == null) {
                throw new IllegalStateException("not shipped: " + name);
            }
            reading.take(in, name, folder);
        }
        for (var file : files(folder)) {
            var name = String.valueOf(file.getFileName());
            try {
                reading.take(Files.newInputStream(file), name, folder);
            } catch (IOException e) {
                reading.refused.add(
                        new LayerException(
                                Reason.UNREADABLE, name, "", String.valueOf(e.getMessage())));
            }
        }
        return new LayerFolder(reading.layers, reading.refused);
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Reading {
        private final List<LayerDefinition> layers = new ArrayList<>();
        private final List<LayerException> refused = new ArrayList<>();
        private final Map<String, String> names = new HashMap<>();

        void take(InputStream in, String name, Path folder) {
            try (in) {
                var layer = LayersJson.read(in, name, folder);
                var other = names.putIfAbsent(layer.id(), name);
                if (other != null) {
                    throw new LayerException(Reason.REPEATED_ID, name, "id", other);
                }
                layers.add(layer);
            } catch (LayerException e) {
                refused.add(e);
            } catch (IOException e) {
                var why = String.valueOf(e.getMessage());
                refused.add(new LayerException(Reason.UNREADABLE, name, "", why));
            }
        }
    }
}
