package vn.toancanh.analysis.ask;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.text.Folded;

/** The ways of saying things that {@code phrases.properties} lists, folded. Immutable. */
final class Phrases {
    private static final Phrases STANDARD = new Phrases(load());

    private final Map<String, List<String>> byKey;

    private Phrases(Map<String, List<String>> byKey) {
        this.byKey = Map.copyOf(byKey);
    }

    static Phrases standard() {
        return STANDARD;
    }

    private static Map<String, List<String>> load() {
        var lines = new Properties();
        try (var in = Phrases.class.getResourceAsStream("phrases.properties")) {
            var stream = Objects.requireNonNull(in, "phrases.properties is missing");
            lines.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var byKey = new HashMap<String, List<String>>();
        for (var key : lines.stringPropertyNames()) {
            var said = new ArrayList<String>();
            for (var phrase : lines.getProperty(key).split("\\|", -1)) {
                said.add(String.join(" ", Words.of(phrase).folded()));
            }
            byKey.put(key, List.copyOf(said));
        }
        return byKey;
    }

    /** The ways of saying what {@code key} stands for; none where the list has no such key. */
    List<String> of(String key) {
        return byKey.getOrDefault(key, List.of());
    }

    boolean is(String key, String phrase) {
        return of(key).contains(phrase);
    }

    /** Codes of the indicators the list knows ways of saying for. */
    Set<String> indicators() {
        var codes = new HashSet<String>();
        byKey.keySet().stream()
                .filter(key -> key.startsWith("indicator."))
                .forEach(key -> codes.add(key.substring("indicator.".length())));
        return codes;
    }

    /** Every phrase that stands for something by itself, with what it stands for. */
    Map<String, List<Meaning>> meanings() {
        var all = new HashMap<String, List<Meaning>>();
        byKey.forEach((key, said) -> {
            var meaning = meaning(key);
            if (meaning != null) {
                said.forEach(p -> all.computeIfAbsent(p, _ -> new ArrayList<>()).add(meaning));
            }
        });
        return all;
    }

    private static @Nullable Meaning meaning(String key) {
        Function<String, String> rest = start -> key.substring(start.length());
        if (key.startsWith("indicator.")) {
            return new Meaning.OfIndicator(rest.apply("indicator."));
        }
        if (key.startsWith("part.")) {
            return new Meaning.OfPart(rest.apply("part."));
        }
        if (key.startsWith("compare.")) {
            return new Meaning.OfComparison(comparison(rest.apply("compare.")));
        }
        return switch (key) {
            case "unit.home" -> new Meaning.Home();
            case "unit.country" -> new Meaning.Country();
            case "filler" -> new Meaning.Filler();
            default -> null;
        };
    }

    private static Asked.Comparison comparison(String name) {
        return switch (name) {
            case "yearago" -> Asked.Comparison.YEAR_AGO;
            case "previous" -> Asked.Comparison.PREVIOUS;
            case "best" -> Asked.Comparison.BEST;
            case "worst" -> Asked.Comparison.WORST;
            case "highest" -> Asked.Comparison.HIGHEST;
            case "lowest" -> Asked.Comparison.LOWEST;
            default -> throw new IllegalStateException("no comparison " + name);
        };
    }

    /** Every single word of every phrase. */
    Set<String> vocabulary() {
        var words = new HashSet<String>();
        byKey.values().forEach(all -> all.forEach(p -> words.addAll(List.of(p.split(" ", -1)))));
        return words;
    }

    /** {@code text} as the phrases are kept. */
    static String fold(String text) {
        return String.join(" ", Words.of(Folded.fold(text).toLowerCase(Locale.ROOT)).folded());
    }
}
