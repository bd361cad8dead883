package vn.toancanh.indicator.catalogue;

import static java.util.Comparator.comparingInt;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toancanh.base.text.Folded;
import vn.toancanh.indicator.Indicator;

/**
 * Finds indicators as somebody types: by code with or without its hyphen, by words of either name,
 * of the group or of the source, without marks. Immutable, any thread.
 */
public final class SearchIndex {
    private static final String TEXTS = "vn.toancanh.indicator.texts";
    private static final int NONE = Integer.MAX_VALUE;

    private final List<Entry> entries;

    /**
     * @param names both names, each after a space, folded
     * @param all names, group and source, each word after a space, folded
     */
    private record Entry(Indicator indicator, String code, String names, String all) {
        /** Smaller is better: code, start of a name, words of a name, words of anything, inside. */
        int fit(String query, List<String> words) {
            if (code.startsWith(query.replace("-", "").replace(" ", ""))) {
                return 0;
            }
            if (names.contains("| " + query)) {
                return 1;
            }
            if (words.stream().allMatch(word -> names.contains(" " + word))) {
                return 2;
            }
            if (words.stream().allMatch(word -> all.contains(" " + word))) {
                return 3;
            }
            return words.stream().allMatch(names::contains) ? 4 : NONE;
        }
    }

    public SearchIndex(List<Indicator> indicators) {
        var bundles =
                Stream.of(Locale.ROOT, Locale.ENGLISH)
                        .map(locale -> ResourceBundle.getBundle(TEXTS, locale, noFallback()))
                        .toList();
        entries = indicators.stream().map(indicator -> entry(indicator, bundles)).toList();
    }

    private static ResourceBundle.Control noFallback() {
        return ResourceBundle.Control.getNoFallbackControl(
                ResourceBundle.Control.FORMAT_PROPERTIES);
    }

    private static Entry entry(Indicator indicator, List<ResourceBundle> bundles) {
        var publication = indicator.publication();
        var key = Catalogue.groupTextKey(publication.group());
        var groups =
                bundles.stream()
                        .filter(bundle -> bundle.containsKey(key))
                        .map(bundle -> bundle.getString(key))
                        .collect(Collectors.joining(" "));
        var names = "| " + words(indicator.name().vi()) + " | " + words(indicator.name().en());
        return new Entry(
                indicator,
                Folded.fold(indicator.code()).replace("-", ""),
                names,
                names + " " + words(groups + " " + publication.source()));
    }

    private static String words(String text) {
        return Folded.fold(text.replaceAll("[(),/|]", " "));
    }

    /** The best {@code limit}, best first; equals keep the order of the catalogue. */
    public List<Indicator> find(String text, int limit) {
        var query = words(text);
        if (query.isEmpty()) {
            return List.of();
        }
        var words = Arrays.asList(query.split(" "));
        return entries.stream()
                .map(entry -> new Hit(entry.indicator(), entry.fit(query, words)))
                .filter(hit -> hit.fit() != NONE)
                .sorted(comparingInt(Hit::fit))
                .limit(limit)
                .map(Hit::indicator)
                .toList();
    }

    private record Hit(Indicator indicator, int fit) {}
}
