package vn.toancanh.analysis.ask;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.toancanh.indicator.Indicator;

/**
 * Which indicators words speak of. Rare words weigh more than common ones; a way of saying it that
 * stands there as a whole weighs more than its words one by one. Immutable.
 */
final class IndicatorWords {
    /** Below it, words are those of another question. */
    private static final double LEAST = 0.5;

    /** How much worse than the best an answer may be to be offered beside it. */
    private static final double BESIDE = 0.12;

    private static final double WHOLE = 0.3;

    private final List<Said> sayings = new ArrayList<>();
    private final Map<String, Double> weights = new HashMap<>();

    private record Said(String code, String phrase, Set<String> words) {}

    /** Codes, best first, and the words that led to the first. */
    record Found(List<String> codes, Set<String> words) {
        static final Found NOTHING = new Found(List.of(), Set.of());

        Found {
            codes = List.copyOf(codes);
            words = Set.copyOf(words);
        }
    }

    IndicatorWords(List<Indicator> indicators, Phrases phrases) {
        for (var indicator : indicators) {
            var code = indicator.code();
            say(code, Phrases.fold(code));
            say(code, Phrases.fold(code.replace("-", "")));
            say(code, Phrases.fold(indicator.name().vi()));
            say(code, Phrases.fold(indicator.name().en()));
            phrases.of("indicator." + code).forEach(phrase -> say(code, phrase));
        }
        weigh();
    }

    private void say(String code, String phrase) {
        sayings.add(new Said(code, phrase, Set.copyOf(List.of(phrase.split(" ", -1)))));
    }

    private void weigh() {
        var codesOf = new HashMap<String, Set<String>>();
        for (var said : sayings) {
            said.words()
                    .forEach(
                            w -> codesOf.computeIfAbsent(w, _ -> new HashSet<>()).add(said.code()));
        }
        var all = codesOf.size();
        codesOf.forEach(
                (word, codes) -> weights.put(word, Math.log(1.0 + all / (double) codes.size())));
    }

    Set<String> vocabulary() {
        return Set.copyOf(weights.keySet());
    }

    /** Each way of saying it and the codes it stands for. */
    Map<String, List<String>> phrases() {
        var all = new TreeMap<String, List<String>>();
        sayings.forEach(said ->
                all.computeIfAbsent(said.phrase(), _ -> new ArrayList<>()).add(said.code()));
        return all;
    }

    /**
     * @param words what is left when units, times and the like are taken out
     * @param whole the same in one line
     * @param last the word that may still be being typed, or null
     */
    Found find(List<String> words, String whole, @Nullable String last) {
        if (words.isEmpty()) {
            return Found.NOTHING;
        }
        var asked = words.stream().mapToDouble(this::weight).sum();
        var best = new HashMap<String, Double>();
        for (var said : sayings) {
            var score = score(said, words, last, asked) + whole(said, whole);
            if (score >= LEAST) {
                best.merge(said.code(), score, Math::max);
            }
        }
        var order =
                best.entrySet().stream()
                        .sorted(
                                comparingDouble((Map.Entry<String, Double> e) -> -e.getValue())
                                        .thenComparing(Map.Entry::getKey))
                        .toList();
        if (order.isEmpty()) {
            return Found.NOTHING;
        }
        var top = order.getFirst();
        var least = top.getValue() - BESIDE;
        var codes = order.stream().filter(e -> e.getValue() >= least).map(Map.Entry::getKey);
        return new Found(codes.toList(), meant(top.getKey(), words, last));
    }

    /** Words that any way of saying it has. */
    private Set<String> meant(String code, List<String> words, @Nullable String last) {
        var own = sayings.stream().filter(said -> said.code().equals(code)).toList();
        return words.stream()
                .filter(w -> own.stream().anyMatch(s -> counterpart(s, w, w.equals(last)) != null))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static double whole(Said said, String line) {
        return (" " + line + " ").contains(" " + said.phrase() + " ") ? WHOLE : 0;
    }

    /** Between 0, no word in common, and 1, the same words. */
    private double score(Said said, List<String> words, @Nullable String last, double asked) {
        var met = new HashSet<String>();
        double common = 0;
        double covered = 0;
        for (var each : words) {
            var theirs = counterpart(said, each, each.equals(last));
            if (theirs != null && met.add(each)) {
                common += weight(each);
                covered += weight(theirs);
            }
        }
        if (met.isEmpty()) {
            return 0;
        }
        var full = said.words().stream().mapToDouble(this::weight).sum();
        return 0.6 * common / asked + 0.4 * covered / full;
    }

    private static @Nullable String counterpart(Said said, String word, boolean unfinished) {
        if (said.words().contains(word)) {
            return word;
        }
        if (!unfinished || word.length() < 2) {
            return null;
        }
        return said.words().stream().filter(each -> each.startsWith(word)).findFirst().orElse(null);
    }

    /** A word no indicator knows weighs as much as the rarest: it belongs to something else. */
    private double weight(String word) {
        return weights.getOrDefault(word, Math.log(1.0 + weights.size()));
    }
}
