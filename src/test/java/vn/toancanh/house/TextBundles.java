package vn.toancanh.house;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The text bundles of the features as they lie on the disk. */
final class TextBundles {
    static final String VIETNAMESE = "texts.properties";
    static final String ENGLISH = "texts_en.properties";

    private TextBundles() {}

    static Map<String, Map<String, String>> named(String name) {
        var bundles = new TreeMap<String, Map<String, String>>();
        for (var file : files(name)) {
            var feature = Sources.RESOURCES.relativize(file).getName(0).toString();
            var texts = load(file);
            bundles.put(feature, texts);
        }
        assertTrue(!bundles.isEmpty() || name.isEmpty(), "no " + name + " was found");
        return bundles;
    }

    static Map<String, String> load(Path file) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(Sources.read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
        var texts = new HashMap<String, String>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }

    static List<Path> files(String name) {
        var names = name.isEmpty() ? List.of(VIETNAMESE, ENGLISH) : List.of(name);
        return Sources.files(Sources.RESOURCES, ".properties").stream()
                .filter(file -> names.contains(file.getFileName().toString()))
                .toList();
    }
}
