package vn.toancanh.analysis.ask;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.toancanh.area.AreaTree;
import vn.toancanh.area.Crosswalk;
import vn.toancanh.base.AreaCode;
import vn.toancanh.indicator.Indicator;

/**
 * Understands plain phrases such as "giai ngan so xay dung quy 3": which indicator, of what part,
 * where and when. Marks do not matter, nor does the order of the parts. It never guesses a number:
 * it says what was asked and which words it made nothing of. Immutable, any thread, no input or
 * output.
 */
public final class PhraseReader {
    private static final int LONGEST = 9;

    private final Phrases phrases = Phrases.standard();
    private final Map<String, List<Meaning>> table = new HashMap<>(phrases.meanings());
    private final IndicatorWords indicators;
    private final UnitNames units;
    private final Spelling spelling;

    public PhraseReader(List<Indicator> catalogue, AreaTree tree, Crosswalk crosswalk) {
        indicators = new IndicatorWords(catalogue, phrases);
        units = new UnitNames(tree, crosswalk, phrases.of("unit.kinds"));
        var codes = new HashSet<String>();
        catalogue.forEach(indicator -> codes.add(indicator.code()));
        table.replaceAll((_, meanings) -> meanings.stream().filter(m -> known(m, codes)).toList());
        indicators
                .phrases()
                .forEach((phrase, which) -> {
                    var all = new ArrayList<>(table.getOrDefault(phrase, List.of()));
                    which.forEach(code -> all.add(new Meaning.OfIndicator(code)));
                    table.put(phrase, List.copyOf(all));
                });
        var words = new HashSet<>(phrases.vocabulary());
        words.addAll(indicators.vocabulary());
        words.addAll(units.vocabulary());
        spelling = new Spelling(words);
    }

    private static boolean known(Meaning meaning, Set<String> codes) {
        return !(meaning instanceof Meaning.OfIndicator(var code)) || codes.contains(code);
    }

    /** Words that stand together for one thing. */
    private record Span(int from, int length, List<Meaning> meanings) {
        int score() {
            var weight = meanings.stream().mapToInt(Meaning::weight).max().orElse(0);
            // One idle word is nothing; several that only idle together are meant to.
            return weight == 0 && length == 1 ? 1 : 10 * length * length + weight;
        }
    }

    /**
     * @param today the day of asking, in Vietnamese local time
     */
    public Asked read(String text, LocalDate today) {
        var typed = Words.of(text);
        var words = spelling.mend(typed);
        return new Reading(words, cover(words, today)).asked();
    }

    /** The reading of the whole line that makes the most of its words. */
    private List<Span> cover(Words words, LocalDate today) {
        var spans = spans(words, today);
        var best = new int[words.size() + 1];
        var taken = new Span[words.size()];
        for (var at = words.size() - 1; at >= 0; at--) {
            best[at] = best[at + 1];
            for (var span : spans.getOrDefault(at, List.of())) {
                var score = span.score() + best[at + span.length()];
                if (score > best[at]) {
                    best[at] = score;
                    taken[at] = span;
                }
            }
        }
        var chosen = new ArrayList<Span>();
        for (var at = 0; at < words.size(); ) {
            var span = taken[at];
            if (span != null) {
                chosen.add(span);
            }
            at += span == null ? 1 : span.length();
        }
        return chosen;
    }

    private Map<Integer, List<Span>> spans(Words words, LocalDate today) {
        var times = new TimeWords(phrases, today);
        var longest = Math.max(LONGEST, units.longest());
        var spans = new HashMap<Integer, List<Span>>();
        for (var from = 0; from < words.size(); from++) {
            var here = new ArrayList<Span>();
            for (var length = 1; length <= Math.min(longest, words.size() - from); length++) {
                var phrase = words.phrase(from, length);
                var known = table.get(phrase);
                if (known != null && !known.isEmpty()) {
                    here.add(new Span(from, length, known));
                }
                var named = units.find(phrase, today);
                if (named != null) {
                    here.add(new Span(from, length, List.of(new Meaning.OfUnits(named))));
                }
            }
            var time = times.at(words, from);
            if (time != null) {
                here.add(new Span(from, time.length(), List.of(new Meaning.OfTime(time.time()))));
            }
            spans.put(from, here);
        }
        return spans;
    }

    /** One line being put together. */
    private final class Reading {
        private final Words words;
        private final List<Span> spans;
        private final List<AreaCode> named = new ArrayList<>();
        private final List<Asked.Part> parts = new ArrayList<>();
        private final EnumSet<Asked.Comparison> comparisons =
                EnumSet.noneOf(Asked.Comparison.class);
        private final List<Integer> open = new ArrayList<>();
        private Asked.Scope scope = Asked.Scope.UNSAID;
        private @Nullable AskedTime time;

        Reading(Words words, List<Span> spans) {
            this.words = words;
            this.spans = spans;
        }

        Asked asked() {
            var at = 0;
            for (var span : spans) {
                while (at < span.from()) {
                    open.add(at++);
                }
                take(span);
                at = span.from() + span.length();
            }
            while (at < words.size()) {
                open.add(at++);
            }
            var found = indicators();
            var rest = open.stream().filter(i -> !found.words().contains(words.at(i))).toList();
            return new Asked(found.codes(), named, scope, time, parts, comparisons, joined(rest));
        }

        private void take(Span span) {
            var speaksOfIndicators =
                    span.meanings().stream().anyMatch(m -> m instanceof Meaning.OfIndicator);
            if (speaksOfIndicators) {
                for (int i = 0; i < span.length(); i++) {
                    open.add(span.from() + i);
                }
                return;
            }
            var said = words.typed(span.from(), span.length());
            var names = new ArrayList<String>();
            for (var meaning : span.meanings()) {
                switch (meaning) {
                    case Meaning.OfUnits(var list) -> units(span, list);
                    case Meaning.OfTime(var stretch) -> time(span, stretch);
                    case Meaning.OfPart(var name) -> names.add(name);
                    case Meaning.OfComparison(var comparison) -> comparisons.add(comparison);
                    case Meaning.Home _ -> scope = Asked.Scope.HOME;
                    case Meaning.Country _ -> scope = Asked.Scope.COUNTRY;
                    case Meaning.OfIndicator _, Meaning.Filler _ -> {}
                }
            }
            if (!names.isEmpty()) {
                parts.add(new Asked.Part(said, names));
            }
        }

        /** A second unit narrows the first, "Hoà Phú Bắc Ninh"; what fits neither is told. */
        private void units(Span span, List<AreaCode> list) {
            if (named.isEmpty()) {
                named.addAll(list);
                return;
            }
            var narrowed = PhraseReader.this.units.within(named, list);
            if (narrowed.isEmpty()) {
                leave(span);
            } else {
                named.clear();
                named.addAll(narrowed);
            }
        }

        private void time(Span span, AskedTime stretch) {
            if (time == null) {
                time = stretch;
            } else {
                leave(span);
            }
        }

        private void leave(Span span) {
            for (int i = 0; i < span.length(); i++) {
                open.add(span.from() + i);
            }
        }

        private IndicatorWords.Found indicators() {
            var asked = open.stream().map(words::at).toList();
            var last = words.size() - 1;
            var unfinished = open.contains(last) ? words.at(last) : null;
            return PhraseReader.this.indicators.find(asked, String.join(" ", asked), unfinished);
        }

        /** Neighbouring words are told as one. */
        private List<String> joined(List<Integer> rest) {
            var told = new ArrayList<String>();
            for (var i = 0; i < rest.size(); i++) {
                var from = rest.get(i);
                var length = 1;
                while (i + 1 < rest.size() && rest.get(i + 1) == from + length) {
                    length++;
                    i++;
                }
                told.add(words.typed(from, length));
            }
            return told;
        }
    }
}
