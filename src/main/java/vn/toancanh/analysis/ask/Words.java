package vn.toancanh.analysis.ask;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import vn.toancanh.base.text.Folded;

/**
 * What was typed, word by word.
 *
 * @param typed as it was typed, composed
 * @param folded the same without marks and capitals
 */
record Words(List<String> typed, List<String> folded) {
    /** Longer than any question; what lies behind is left out. */
    private static final int MOST = 40;

    Words {
        typed = List.copyOf(typed);
        folded = List.copyOf(folded);
    }

    static Words of(String text) {
        var typed = new ArrayList<String>();
        var folded = new ArrayList<String>();
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        for (var part : composed.split("[\\s\\u00a0,;:?!()\"“”'…%]+", -1)) {
            var word = part.replaceAll("^[.\\-/]+|[.\\-/]+$", "");
            if (!word.isEmpty() && typed.size() < MOST) {
                typed.add(word);
                folded.add(Folded.fold(word));
            }
        }
        return new Words(typed, folded);
    }

    int size() {
        return folded.size();
    }

    String at(int index) {
        return index < folded.size() ? folded.get(index) : "";
    }

    /** {@code length} folded words from {@code from}, one space between. */
    String phrase(int from, int length) {
        return String.join(" ", folded.subList(from, from + length));
    }

    String typed(int from, int length) {
        return String.join(" ", typed.subList(from, from + length));
    }
}
