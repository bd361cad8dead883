package vn.toancanh.area.search;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.toancanh.area.Area;
import vn.toancanh.area.AreaTree;
import vn.toancanh.area.Crosswalk;
import vn.toancanh.base.text.VietnameseOrder;

/**
 * Finds units as somebody types: marks, case and words such as "xã" do not matter, a name that was
 * abolished finds what became of it. Immutable, any thread; a search reads every name once.
 */
public final class AreaSearch {
    private static final Comparator<Match> ORDER =
            comparing(Match::fit)
                    .thenComparing(match -> match.formerly() != null)
                    .thenComparing(match -> match.area().level())
                    .thenComparing(VietnameseOrder.by(match -> match.area().name().vi()))
                    .thenComparing(match -> match.area().code());

    private final AreaTree tree;
    private final Crosswalk crosswalk;
    private final List<AreaName> names;

    public AreaSearch(AreaTree tree, Crosswalk crosswalk) {
        this.tree = tree;
        this.crosswalk = crosswalk;
        names = tree.all().stream().map(area -> AreaName.of(area, tree)).toList();
    }

    /**
     * @param formerly the abolished unit whose name was typed, null when the area's own was
     */
    public record Match(Area area, Fit fit, @Nullable Area formerly) {}

    /**
     * The best {@code limit} units that exist on {@code day}, best first: exact, beginning of the
     * name, beginning of a word, inside a word, then name and parent together.
     */
    public List<Match> find(String text, LocalDate day, int limit) {
        var query = AreaName.Query.of(text);
        if (query.isBlank()) {
            return List.of();
        }
        var matches = new ArrayList<Match>();
        for (var name : names) {
            var fit = name.fit(query);
            if (fit != null) {
                present(name.area(), fit, day).forEach(matches::add);
            }
        }
        var typed = List.of(composed(text.strip()).split("[ ,]+"));
        var marked = comparingInt((Match match) -> -wordsAsTyped(typed, match));
        var seen = new HashSet<Area>();
        return matches.stream()
                .sorted(comparing(Match::fit).thenComparing(marked).thenComparing(ORDER))
                .filter(match -> seen.add(match.area()))
                .limit(limit)
                .toList();
    }

    private Stream<Match> present(Area area, Fit fit, LocalDate day) {
        if (area.existsOn(day)) {
            return Stream.of(new Match(area, fit, null));
        }
        return crosswalk.successors(area.code(), day).stream()
                .flatMap(part -> tree.find(part.area()).stream())
                .filter(successor -> successor.existsOn(day))
                .map(successor -> new Match(successor, fit, area));
    }

    /** Whoever typed the marks means them. */
    private static int wordsAsTyped(List<String> typed, Match match) {
        var formerly = match.formerly();
        var name = composed((formerly == null ? match.area() : formerly).name().vi());
        return (int) typed.stream().filter(name::contains).count();
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
