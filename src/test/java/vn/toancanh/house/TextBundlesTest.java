package vn.toancanh.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.toancanh.base.ErrorCode;

/** Every text exists in both languages, is used, and is found by the code that asks for it. */
class TextBundlesTest {
    private static final String VIETNAMESE = TextBundles.VIETNAMESE;
    private static final String ENGLISH = TextBundles.ENGLISH;
    private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[A-Za-z0-9_-]+)+");
    private static final Pattern PREFIX = Pattern.compile("[a-z]+(\\.[A-Za-z0-9_-]+)*\\.");
    private static final Pattern SUFFIX = Pattern.compile("(\\.[A-Za-z0-9_-]+)+");
    private static final Pattern HOLE = Pattern.compile("\\{(\\d+)[^}]*}");

    /** Names of files look like keys. */
    private static final Set<String> FILE_ENDINGS =
            Set.of(
                    "css",
                    "db",
                    "png",
                    "svg",
                    "yaml",
                    "sql",
                    "properties",
                    "lock",
                    "json",
                    "csv",
                    "ttf",
                    "gpkg",
                    "pdf",
                    "log",
                    "address",
                    "txt",
                    "gz",
                    "aot",
                    "release",
                    "html",
                    "token",
                    "tmp",
                    "new",
                    "geojson");

    private final Map<String, Map<String, String>> vietnamese =
            TextBundles.named(TextBundles.VIETNAMESE);
    private final Map<String, Map<String, String>> english = TextBundles.named(TextBundles.ENGLISH);

    @Test
    void bothLanguagesHaveTheSameTexts() {
        var paste = new TreeMap<String, String>();
        missing(vietnamese, english, ENGLISH, paste);
        missing(english, vietnamese, VIETNAMESE, paste);
        assertNone(lines(paste), "a language lacks these lines; translate and paste them");
    }

    /** Such as the help of the command line, whose keys are those of its library. */
    @Test
    void otherBundlesHaveBothLanguagesToo() {
        var wrong = new ArrayList<String>();
        for (var file : Sources.files(Sources.RESOURCES, "_en.properties")) {
            var other = file.toString().replace("_en.properties", ".properties");
            var vi = TextBundles.load(Path.of(other)).keySet();
            var en = TextBundles.load(file).keySet();
            vi.stream().filter(key -> !en.contains(key)).forEach(k -> wrong.add(file + " " + k));
            en.stream().filter(key -> !vi.contains(key)).forEach(k -> wrong.add(other + " " + k));
        }
        assertNone(wrong, "a language lacks these keys");
    }

    private static void missing(
            Map<String, Map<String, String>> from,
            Map<String, Map<String, String>> to,
            String file,
            Map<String, String> paste) {
        from.forEach((feature, texts) -> {
            var has = to.getOrDefault(feature, Map.of());
            texts.forEach((key, text) -> {
                if (!has.containsKey(key)) {
                    add(paste, feature, file, key + "=" + text);
                }
            });
        });
    }

    @Test
    void keysBeginWithTheirFeature() {
        var wrong = new ArrayList<String>();
        vietnamese.forEach((feature, texts) -> {
            for (var key : texts.keySet()) {
                var error = feature.equals("base") && key.startsWith("error.");
                if (!error && !key.startsWith(feature + ".")) {
                    wrong.add(path(feature, VIETNAMESE) + " " + key);
                }
            }
        });
        assertNone(wrong, "the first word of a key says in which folder its text is");
    }

    @Test
    void everyErrorHasASentence() {
        var paste = new TreeMap<String, String>();
        for (var code : ErrorCode.values()) {
            for (var file : List.of(VIETNAMESE, ENGLISH)) {
                var texts = file.equals(ENGLISH) ? english : vietnamese;
                if (!texts.getOrDefault("base", Map.of()).containsKey(code.textKey())) {
                    add(paste, "base", file, code.textKey() + "=");
                }
            }
        }
        assertNone(lines(paste), "an error without a sentence leaves its reader alone; paste");
    }

    @Test
    void everyKeyInTheCodeHasAText() {
        var known = allKeys();
        var paste = new TreeMap<String, String>();
        for (var literal : Sources.literals()) {
            var text = literal.text();
            var feature = text.split("\\.", 2)[0];
            var isKey = KEY.matcher(text).matches() && looksLikeOurs(text);
            if (isKey && vietnamese.containsKey(feature) && isUnknown(text, known)) {
                var line = text + "=    (used in " + literal.place() + ")";
                add(paste, feature, VIETNAMESE, line);
                add(paste, feature, ENGLISH, line);
            }
        }
        assertNone(lines(paste), "the code asks for texts that do not exist; paste these lines");
    }

    /** A literal may be the whole key or the beginning of some. */
    private static boolean isUnknown(String text, Set<String> known) {
        return !known.contains(text) && known.stream().noneMatch(key -> key.startsWith(text + "."));
    }

    private static boolean looksLikeOurs(String text) {
        return !FILE_ENDINGS.contains(text.substring(text.lastIndexOf('.') + 1));
    }

    @Test
    void noTextIsUnused() {
        var literals =
                Sources.literals().stream().map(Sources.Literal::text).collect(Collectors.toSet());
        var prefixes = matching(literals, PREFIX);
        var suffixes = matching(literals, SUFFIX);
        var unused = new ArrayList<String>();
        vietnamese.forEach((feature, texts) -> {
            for (var key : texts.keySet()) {
                if (!isUsed(key, literals, prefixes, suffixes)) {
                    unused.add(path(feature, VIETNAMESE) + " " + key);
                }
            }
        });
        assertNone(unused, "nothing shows these texts: remove them from both languages");
    }

    private static boolean isUsed(
            String key, Set<String> literals, Set<String> prefixes, Set<String> suffixes) {
        return literals.contains(key)
                || prefixes.stream().anyMatch(key::startsWith)
                || suffixes.stream()
                        .filter(key::endsWith)
                        .map(end -> key.substring(0, key.length() - end.length()))
                        .anyMatch(stem ->
                                literals.contains(stem)
                                        || prefixes.stream().anyMatch(stem::startsWith));
    }

    private static Set<String> matching(Set<String> literals, Pattern pattern) {
        return literals.stream()
                .filter(text -> pattern.matcher(text).matches())
                .collect(Collectors.toSet());
    }

    @Test
    void bothLanguagesFillTheSameHoles() {
        var wrong = new ArrayList<String>();
        vietnamese.forEach((feature, texts) ->
                texts.forEach((key, text) -> {
                    var other = english.getOrDefault(feature, Map.of()).get(key);
                    if (other != null && !holes(text).equals(holes(other))) {
                        wrong.add(key + ": " + holes(text) + " " + holes(other));
                    }
                }));
        assertNone(wrong, "one language would lose a value that the other shows");
    }

    private static Set<String> holes(String text) {
        return HOLE.matcher(text)
                .results()
                .map(hole -> hole.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A word may be nothing (a number without "million" behind it), but then in both. */
    @Test
    void noTextIsEmptyInOneLanguageOnly() {
        var wrong = new ArrayList<String>();
        vietnamese.forEach((feature, texts) ->
                texts.forEach((key, text) -> {
                    var other = english.getOrDefault(feature, Map.of()).get(key);
                    if (other != null && text.isBlank() != other.isBlank()) {
                        wrong.add(key);
                    }
                }));
        assertNone(wrong, "one language shows nothing where the other speaks");
    }

    @Test
    void noTextIsHalfQuoted() {
        var wrong = new ArrayList<String>();
        for (var bundles : List.of(vietnamese, english)) {
            for (var texts : bundles.values()) {
                texts.forEach((key, text) -> {
                    if (text.replace("''", "").contains("'") && !holes(text).isEmpty()) {
                        wrong.add(key + "=" + text);
                    }
                });
            }
        }
        assertNone(wrong, "a single ' swallows the holes behind it: write ’ or ''");
    }

    @Test
    void noKeyIsGivenTwice() {
        var twice = new ArrayList<String>();
        for (var file : TextBundles.files("")) {
            var seen = new TreeSet<String>();
            for (var line : Sources.read(file).lines().toList()) {
                var key = line.split("=", 2)[0].strip();
                var isEntry = !line.startsWith("#") && line.contains("=");
                if (isEntry && !seen.add(key)) {
                    twice.add(file + " " + key);
                }
            }
        }
        assertNone(twice, "of two texts with one key the first is never shown");
    }

    private Set<String> allKeys() {
        return vietnamese.values().stream()
                .map(Map::keySet)
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
    }

    private static void add(Map<String, String> paste, String feature, String file, String line) {
        paste.merge(path(feature, file), line, (a, b) -> a + "\n" + b);
    }

    private static String path(String feature, String file) {
        return Sources.RESOURCES.resolve(feature).resolve(file).toString();
    }

    private static List<String> lines(Map<String, String> paste) {
        return paste.entrySet().stream()
                .map(entry ->
                        "--- "
                                + entry.getKey()
                                + "\n"
                                + Arrays.stream(entry.getValue().split("\n"))
                                        .distinct()
                                        .sorted()
                                        .collect(Collectors.joining("\n")))
                .toList();
    }

    private static void assertNone(List<String> found, String why) {
        assertEquals("", String.join("\n", found), why);
    }
}
