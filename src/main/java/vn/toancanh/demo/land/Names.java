package vn.toancanh.demo.land;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import vn.toancanh.base.Bilingual;

/** Gives each unit a name of its own that suits the country it lies in. */
final class Names {
    private final Properties syllables = new Properties();
    private final Random random;
    private final Set<String> given = new HashSet<>();

    Names(long seed) {
        random = new Random(seed ^ 0x5A0);
        var file = Names.class.getResourceAsStream("/vn/toancanh/demo/names.txt");
        try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            syllables.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name of a commune with its kind: phường, xã or đặc khu. */
    Bilingual commune(Cell.Nature nature) {
        if (nature.island()) {
            return named("Đặc khu", "Special Zone", "Hòn Mai");
        }
        var ward = isWard(nature);
        var country =
                ward
                        ? "town"
                        : nature.hills() > 0.3 ? "hills" : nature.coastal() ? "coast" : "plain";
        return named(ward ? "Phường" : "Xã", ward ? "Ward" : "Commune", proper(country));
    }

    /** The name of a province; that of a town's is a city. */
    Bilingual province(Cell.Nature nature, boolean city) {
        var country =
                city
                        ? "cities"
                        : nature.island()
                                ? "islands"
                                : nature.hills() > 0.3
                                        ? "uplands"
                                        : nature.coastal() ? "shores" : "lowlands";
        for (var list : List.of(country, "lowlands", "shores", "uplands")) {
            for (var name : names(list)) {
                if (given.add(plain(name))) {
                    return named(city ? "Thành phố" : "Tỉnh", city ? "City" : "Province", name);
                }
            }
        }
        throw new IllegalStateException("no province name left");
    }

    static boolean isWard(Cell.Nature nature) {
        return nature.town() > 0.4;
    }

    private static Bilingual named(String kindVi, String kindEn, String proper) {
        return new Bilingual(kindVi + " " + proper, plain(proper) + " " + kindEn);
    }

    /** A name nobody has yet, not even without its marks. */
    private String proper(String country) {
        var choices = new ArrayList<>(pairs(country));
        Collections.shuffle(choices, random);
        // A large province runs out of pairs: the points of the compass then tell them apart.
        for (var suffix : List.of("", " Đông", " Tây", " Nam", " Bắc", " Thượng", " Hạ")) {
            for (var choice : choices) {
                if (given.add(plain(choice + suffix))) {
                    return choice + suffix;
                }
            }
        }
        throw new IllegalStateException("no commune name left");
    }

    private List<String> pairs(String country) {
        var pairs = new ArrayList<String>();
        for (var first : words(country + ".first")) {
            for (var second : words(country + ".second")) {
                if (!first.equals(second)) {
                    pairs.add(first + " " + second);
                }
            }
        }
        return pairs;
    }

    private List<String> names(String key) {
        var names = Normalizer.normalize(syllables.getProperty(key, ""), Normalizer.Form.NFC);
        return List.of(names.split(", ", -1));
    }

    private List<String> words(String key) {
        var words = Normalizer.normalize(syllables.getProperty(key, ""), Normalizer.Form.NFC);
        return List.of(words.split(" ", -1));
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('Đ', 'D')
                .replace('đ', 'd');
    }

    /** The name without its kind. */
    static String proper(Bilingual name) {
        return name.vi().replaceFirst("^(Đặc khu|Phường|Xã|Tỉnh|Thành phố) ", "");
    }
}
