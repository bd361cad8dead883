package vn.toancanh.analysis.ask;

import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Mends words nobody says: Telex keys that were typed without a Vietnamese keyboard ("giair
 * ngaan"), and one slip of the finger in a longer word where only one known word is meant.
 */
final class Spelling {
    private static final String TONE_KEYS = "sfrxj";
    private static final int SHORTEST_MENDED = 4;

    private final Set<String> known;

    Spelling(Set<String> known) {
        this.known = Set.copyOf(known);
    }

    Words mend(Words words) {
        var mended = words.folded().stream().map(this::mend).toList();
        return mended.equals(words.folded()) ? words : new Words(words.typed(), mended);
    }

    private String mend(String word) {
        if (known.contains(word) || word.chars().anyMatch(c -> c < 'a' || c > 'z')) {
            return word;
        }
        var plain = withoutTelex(word);
        if (known.contains(plain)) {
            return plain;
        }
        if (word.length() < SHORTEST_MENDED) {
            return word;
        }
        var swapped = only(word, Spelling::isSwapped);
        var near = swapped == null ? only(word, Spelling::isOneLetterOff) : swapped;
        return near == null ? word : near;
    }

    /** {@code duwngj} is "dung": doubled letters, w and the key of the tone go. */
    private static String withoutTelex(String word) {
        var plain = new StringBuilder();
        var vowel = false;
        for (int i = 0; i < word.length(); i++) {
            var c = word.charAt(i);
            var doubled = !plain.isEmpty() && plain.charAt(plain.length() - 1) == c;
            var dropped =
                    (doubled && "aeod".indexOf(c) >= 0)
                            || (c == 'w' && i > 0)
                            || (vowel && TONE_KEYS.indexOf(c) >= 0);
            if (!dropped) {
                plain.append(c == 'w' ? 'u' : c);
            }
            vowel |= "aeiouyw".indexOf(c) >= 0;
        }
        return plain.toString();
    }

    /** The only known word {@code near} to it; null when there is none or more than one. */
    private @Nullable String only(String word, BiPredicate<String, String> near) {
        var found =
                known.stream()
                        .filter(each -> each.length() >= SHORTEST_MENDED - 1)
                        .filter(each -> near.test(word, each))
                        .limit(2)
                        .toList();
        return found.size() == 1 ? found.getFirst() : null;
    }

    /** Two neighbouring letters changed places. */
    private static boolean isSwapped(String typed, String meant) {
        var same = sameStart(typed, meant);
        return typed.length() == meant.length()
                && same + 1 < typed.length()
                && typed.charAt(same) == meant.charAt(same + 1)
                && typed.charAt(same + 1) == meant.charAt(same)
                && typed.substring(same + 2).equals(meant.substring(same + 2));
    }

    /** One letter too many, too few or wrong; the first letter is right. */
    private static boolean isOneLetterOff(String typed, String meant) {
        var same = sameStart(typed, meant);
        if (same == 0 || Math.abs(typed.length() - meant.length()) > 1) {
            return false;
        }
        var longer = typed.length() >= meant.length();
        var shorter = typed.length() <= meant.length();
        return rest(typed, same + (longer ? 1 : 0)).equals(rest(meant, same + (shorter ? 1 : 0)));
    }

    private static String rest(String word, int from) {
        return word.substring(Math.min(from, word.length()));
    }

    private static int sameStart(String one, String other) {
        int same = 0;
        var shorter = Math.min(one.length(), other.length());
        while (same < shorter && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }
}
