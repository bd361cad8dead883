package vn.toancanh.warehouse.json;

import java.util.ArrayList;
import java.util.List;

/**
 * What the texts of a page mean, each worked out once: in a page of observations nearly every text
 * is one of a few thousand. Looks up without making a String. One thread.
 */
final class Interned<T> {
    /** A sender with ever new texts must not fill the memory. */
    private static final int MOST = 1 << 16;

    private static final int FIRST_SLOTS = 1 << 8;

    private final Meaning<T> meaning;
    private final List<String> texts = new ArrayList<>();
    private final List<T> values = new ArrayList<>();

    /** Place in the lists plus one; zero is free. */
    private int[] slots = new int[FIRST_SLOTS];

    /** What a text means. */
    interface Meaning<T> {
        T of(String text) throws BadRowException;
    }

    Interned(Meaning<T> meaning) {
        this.meaning = meaning;
    }

    T get(char[] chars, int from, int length) throws BadRowException {
        var at = slot(hash(chars, from, length));
        for (; slots[at] != 0; at = (at + 1) & (slots.length - 1)) {
            var place = slots[at] - 1;
            if (same(texts.get(place), chars, from, length)) {
                return values.get(place);
            }
        }
        return learn(new String(chars, from, length));
    }

    private T learn(String text) throws BadRowException {
        var value = meaning.of(text);
        if (texts.size() >= MOST) {
            texts.clear();
            values.clear();
            slots = new int[FIRST_SLOTS];
        }
        texts.add(text);
        values.add(value);
        if (texts.size() * 2 > slots.length) {
            slots = new int[slots.length * 2];
            for (var place = 0; place < texts.size(); place++) {
                point(place);
            }
        } else {
            point(texts.size() - 1);
        }
        return value;
    }

    private void point(int place) {
        var at = slot(texts.get(place).hashCode());
        while (slots[at] != 0) {
            at = (at + 1) & (slots.length - 1);
        }
        slots[at] = place + 1;
    }

    private int slot(int hash) {
        return (hash ^ (hash >>> 15)) & (slots.length - 1);
    }

    /** The hash of the String these characters would make. */
    private static int hash(char[] chars, int from, int length) {
        var hash = 0;
        for (var i = from; i < from + length; i++) {
            hash = 31 * hash + chars[i];
        }
        return hash;
    }

    private static boolean same(String text, char[] chars, int from, int length) {
        if (text.length() != length) {
            return false;
        }
        for (var i = 0; i < length; i++) {
            if (text.charAt(i) != chars[from + i]) {
                return false;
            }
        }
        return true;
    }
}
