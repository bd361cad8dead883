package vn.toancanh.alert.cap;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A value of one of the closed lists of the standard, with the word messages write for it. */
public interface CapWord {
    String word();

    /** Empty for a word that is not on the list; case counts. */
    static <E extends Enum<E> & CapWord> Optional<E> find(Class<E> list, String word) {
        return Arrays.stream(list.getEnumConstants())
                .filter(value -> value.word().equals(word))
                .findFirst();
    }

    static <E extends Enum<E> & CapWord> List<String> words(Class<E> list) {
        return Arrays.stream(list.getEnumConstants()).map(CapWord::word).toList();
    }
}
