package vn.toancanh.analysis.ask;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;

/**
 * What a phrase was understood to ask for. Everything may be missing.
 *
 * @param indicators codes, best first; several where the words fit several
 * @param units best first; empty where none was named
 * @param scope home or the whole country, where it was said
 * @param parts what the number is wanted of
 * @param notUnderstood the words nothing was made of, as typed
 */
public record Asked(
        List<String> indicators,
        List<AreaCode> units,
        Scope scope,
        @Nullable AskedTime time,
        List<Part> parts,
        Set<Comparison> comparisons,
        List<String> notUnderstood) {

    /** How far the phrase looks, when it names no unit. */
    public enum Scope {
        UNSAID,
        HOME,
        COUNTRY
    }

    /** What a number is to be held against. */
    public enum Comparison {
        YEAR_AGO,
        PREVIOUS,
        BEST,
        WORST,
        HIGHEST,
        LOWEST
    }

    /**
     * @param said the words, as typed
     * @param names every dimension and value they may stand for, {@code owner.construction}
     */
    public record Part(String said, List<String> names) {
        public Part {
            names = List.copyOf(names);
        }
    }

    public Asked {
        indicators = List.copyOf(indicators);
        units = List.copyOf(units);
        parts = List.copyOf(parts);
        comparisons = Set.copyOf(comparisons);
        notUnderstood = List.copyOf(notUnderstood);
    }
}
