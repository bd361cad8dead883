package vn.toancanh.app.layer;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The file with a profile's choice of layers. One that cannot be read counts as absent, because no
 * choice is worth a map that does not open. Blocks on disk.
 */
final class LayerChoicesJson {
    private static final System.Logger LOG = System.getLogger(LayerChoicesJson.class.getName());
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .build();

    private LayerChoicesJson() {}

    static LayerChoices read(Path file) {
        if (!Files.isRegularFile(file)) {
            return LayerChoices.NONE;
        }
        try {
            return JSON.readValue(file.toFile(), LayerChoices.class);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "no choice of layers: " + file, e);
            return LayerChoices.NONE;
        }
    }

    /** All of it or what was there before. */
    static void write(LayerChoices choices, Path file) {
        try {
            var whole = file.resolveSibling(file.getFileName() + ".new");
            Files.write(whole, JSON.writeValueAsBytes(choices));
            Files.move(
                    whole,
                    file,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (JacksonException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException("layers not remembered: " + file, e);
        }
    }
}
