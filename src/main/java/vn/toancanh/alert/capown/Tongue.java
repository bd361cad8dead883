package vn.toancanh.alert.capown;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import vn.toancanh.base.text.Phrases;

/** The words of messages in one language, whatever language the reader of a screen has chosen. */
record Tongue(Locale locale, List<ResourceBundle> bundles) implements Phrases {
    private static final Control NO_FALLBACK =
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    static Tongue of(Locale locale) {
        return new Tongue(
                locale,
                List.of(
                        ResourceBundle.getBundle("vn.toancanh.alert.texts", locale, NO_FALLBACK),
                        ResourceBundle.getBundle("vn.toancanh.base.texts", locale, NO_FALLBACK)));
    }

    @Override
    public Optional<String> find(String key) {
        return bundles.stream()
                .filter(bundle -> bundle.containsKey(key))
                .map(bundle -> bundle.getString(key))
                .findFirst();
    }

    @Override
    public String get(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException("no text for " + key));
    }

    @Override
    public String get(String key, Object... arguments) {
        return new MessageFormat(get(key), locale).format(arguments);
    }
}
