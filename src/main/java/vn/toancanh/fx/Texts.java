package vn.toancanh.fx;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import vn.toancanh.base.ErrorCode;
import vn.toancanh.base.text.Phrases;

/** Every text of every feature in one language. Vietnamese stands in where English lacks. */
public final class Texts implements Phrases {
    public static final Locale VIETNAMESE = Locale.of("vi", "VN");

    private static final System.Logger LOG = System.getLogger(Texts.class.getName());
    private static final List<String> FEATURES =
            List.of(
                    "base",
                    "area",
                    "indicator",
                    "analysis",
                    "alert",
                    "task",
                    "proposal",
                    "effect",
                    "warehouse",
                    "cache",
                    "sync",
                    "map",
                    "board",
                    "wall",
                    "report",
                    "fx",
                    "server",
                    "demo",
                    "app");

    private final Locale locale;
    private final Map<String, String> byKey;
    private final boolean strict;

    private Texts(Locale locale, Map<String, String> byKey, boolean strict) {
        this.locale = locale;
        this.byKey = byKey;
        this.strict = strict;
    }

    /** A missing key is logged and shown as itself, so that a wall never stops for a word. */
    public static Texts of(Locale locale) {
        return new Texts(locale, load(locale), false);
    }

    /** A missing key is an {@link IllegalStateException}: for tests. */
    public static Texts strict(Locale locale) {
        return new Texts(locale, load(locale), true);
    }

    @Override
    public Locale locale() {
        return locale;
    }

    @Override
    public Optional<String> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    @Override
    public String get(String key) {
        var text = byKey.get(key);
        if (text != null) {
            return text;
        }
        if (strict) {
            throw new IllegalStateException("no text for key " + key + " in " + locale);
        }
        LOG.log(System.Logger.Level.WARNING, "no text for key {0}", key);
        return key;
    }

    @Override
    public String get(String key, Object... arguments) {
        return new MessageFormat(get(key), locale).format(arguments);
    }

    public String error(ErrorCode code) {
        return get(code.textKey());
    }

    private static Map<String, String> load(Locale locale) {
        var merged = new HashMap<String, String>();
        for (var feature : FEATURES) {
            read(feature, "texts.properties", merged);
            if (locale.getLanguage().equals("en")) {
                read(feature, "texts_en.properties", merged);
            }
        }
        return Map.copyOf(merged);
    }

    private static void read(String feature, String file, Map<String, String> into) {
        var path = "/vn/toancanh/" + feature + "/" + file;
        try (var in = Texts.class.getResourceAsStream(path)) {
            if (in == null) {
                return;
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            properties.stringPropertyNames().forEach(k -> into.put(k, properties.getProperty(k)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
