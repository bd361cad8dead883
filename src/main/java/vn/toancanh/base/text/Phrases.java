package vn.toancanh.base.text;

import java.util.Locale;
import java.util.Optional;

/** Texts of one language, for whoever must not know where they come from. Any thread. */
public interface Phrases {
    Locale locale();

    /** For keys made from outside words, which need not exist. */
    Optional<String> find(String key);

    String get(String key);

    /** Fills {@code {0}} and so on; numbers are formatted by the caller. */
    String get(String key, Object... arguments);
}
