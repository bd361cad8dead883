package vn.toancanh.base.text;

import static java.util.Comparator.comparing;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;

/**
 * The order of a Vietnamese list of names: letters first (a ă â b c d đ e ê … o ô ơ … u ư), then
 * tones (level, grave, hook, tilde, acute, dot), then small before capital letters. Numbers stand
 * before letters and sort by size, so Phường 2 comes before Phường 10. Our own rules because a
 * trimmed runtime has no Vietnamese locale data and a shared {@link java.text.Collator} is locked.
 */
public final class VietnameseOrder {
    public static final Comparator<String> NAMES =
            comparing(VietnameseOrder::key).thenComparing(Comparator.reverseOrder());

    private static final String ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

    /** Combining grave, hook above, tilde, acute and dot below. */
    private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";

    /** Above every punctuation mark and digit that a name may hold. */
    private static final char LETTERS = '\u1000';

    private VietnameseOrder() {}

    /** For long lists: keys of names compare as plain text does in the order of the names. */
    public static String sortKey(String name) {
        var key = key(name);
        return key.letters() + '\0' + key.tones();
    }

    public static <T> Comparator<T> by(Function<T, String> name) {
        return comparing(name, NAMES);
    }

    private record Key(String letters, String tones) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                comparing(Key::letters).thenComparing(Key::tones);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private static Key key(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        var letters = new StringBuilder(plain.length());
        var tones = new StringBuilder(plain.length());
        int at = 0;
        while (at < plain.length()) {
            var end = endOfCluster(plain, at);
            if (isDigit(plain.charAt(at))) {
                appendNumber(plain.substring(at, end), letters);
            } else {
                letters.append(weight(plain, at, end));
            }
            tones.append(tone(plain, at, end));
            at = end;
        }
        return new Key(letters.toString(), tones.toString());
    }

    /** After a letter with its marks, or after a whole number. */
    private static int endOfCluster(String text, int start) {
        int end = start + 1;
        var number = isDigit(text.charAt(start));
        while (end < text.length()
                && (number ? isDigit(text.charAt(end)) : isMark(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static char weight(String text, int start, int end) {
        var letter = text.charAt(start);
        for (int i = start + 1; i < end; i++) {
            letter = shaped(letter, text.charAt(i));
        }
        var place = ALPHABET.indexOf(letter);
        return place < 0 ? letter : (char) (LETTERS + place);
    }

    /** The letter with a breve, circumflex or horn, which makes it another letter. */
    private static char shaped(char letter, char mark) {
        return switch (mark) {
            case '\u0306' -> letter == 'a' ? 'ă' : letter;
            case '\u0302' ->
                    switch (letter) {
                        case 'a' -> 'â';
                        case 'e' -> 'ê';
                        case 'o' -> 'ô';
                        default -> letter;
                    };
            case '\u031B' ->
                    switch (letter) {
                        case 'o' -> 'ơ';
                        case 'u' -> 'ư';
                        default -> letter;
                    };
            default -> letter;
        };
    }

    private static char tone(String text, int start, int end) {
        for (int i = start + 1; i < end; i++) {
            var place = TONES.indexOf(text.charAt(i));
            if (place >= 0) {
                return (char) ('1' + place);
            }
        }
        return '0';
    }

    /** The number of digits first, so that longer numbers are greater. */
    private static void appendNumber(String digits, StringBuilder to) {
        int zeros = 0;
        while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
            zeros++;
        }
        to.append((char) ('0' + digits.length() - zeros)).append(digits, zeros, digits.length());
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isMark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
