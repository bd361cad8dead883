package vn.toancanh.analysis;

import java.util.List;

/**
 * What a figure cannot say, or why there is none, to be written beside it.
 *
 * @param key of the sentence in the texts of this feature
 * @param about numbers and words that fill the sentence, not yet formatted
 */
public record Limit(String key, List<Object> about) {
    public Limit {
        about = List.copyOf(about);
    }

    public static Limit of(String key, Object... about) {
        return new Limit(key, List.of(about));
    }
}
