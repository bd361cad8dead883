package vn.toancanh.map.vector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.filter.FilterAttributeExtractor;
import org.geotools.filter.FunctionFinder;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import vn.toancanh.map.source.SourceException;
import vn.toancanh.map.source.SourceFault;
import vn.toancanh.map.source.SourceFeature;

/**
 * A filter in ECQL over attributes and the shape, which is called {@value #SHAPE}. The first check
 * loads GeoTools: not on the FX thread. Immutable; any thread.
 */
public final class GeoFilter {
    public static final String SHAPE = "geom";

    private static final Pattern SYNTAX =
            Pattern.compile(
                    "Encountered \"(.*)\" at line (\\d+), column (\\d+)\\..*", Pattern.DOTALL);
    private static final Pattern LETTER =
            Pattern.compile(
                    "Lexical error at line (\\d+), column (\\d+)\\.\\s+Encountered: (\\S+).*",
                    Pattern.DOTALL);
    private static final Pattern FUNCTION = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)\\s*\\(");

    private final Filter filter;
    private final List<String> names;
    private final SimpleFeatureType type;

    private GeoFilter(Filter filter, Set<String> used) {
        this.filter = filter;
        this.names = List.copyOf(used);
        var builder = new SimpleFeatureTypeBuilder();
        builder.setName("feature");
        builder.add(SHAPE, Geometry.class);
        names.forEach(name -> builder.add(name, Object.class));
        this.type = builder.buildFeatureType();
    }

    /** Empty when the text is a filter over these attributes. */
    public static Optional<FilterProblem> check(String text, Set<String> attributes) {
        try {
            return attributeProblem(text, attributes, ECQL.toFilter(text));
        } catch (CQLException e) {
            return Optional.of(problem(text, String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            // A literal that is no date or no shape fails with any kind of runtime exception.
            return Optional.of(problem(text, String.valueOf(e.getMessage())));
        }
    }

    /**
     * @throws SourceException {@link SourceFault#BAD_FILTER} with position and what stands there
     */
    public static GeoFilter of(String text, Set<String> attributes) throws SourceException {
        var problem = check(text, attributes);
        if (problem.isPresent()) {
            var wrong = problem.get();
            throw new SourceException(SourceFault.BAD_FILTER, wrong.position(), wrong.about());
        }
        try {
            var filter = ECQL.toFilter(text);
            return new GeoFilter(filter, used(filter));
        } catch (CQLException e) {
            throw new SourceException(SourceFault.BAD_FILTER, e, 1, "");
        }
    }

    public boolean accepts(SourceFeature feature) {
        var builder = new SimpleFeatureBuilder(type);
        builder.add(feature.geometry());
        names.forEach(name -> builder.add(feature.attributes().get(name)));
        return filter.evaluate(builder.buildFeature(feature.id()));
    }

    private static Set<String> used(Filter filter) {
        var extractor = new FilterAttributeExtractor();
        filter.accept(extractor, null);
        var used = new TreeSet<String>();
        for (PropertyName name : extractor.getPropertyNameSet()) {
            used.add(name.getPropertyName());
        }
        used.remove(SHAPE);
        return used;
    }

    private static Optional<FilterProblem> attributeProblem(
            String text, Set<String> attributes, Filter filter) {
        for (var name : used(filter)) {
            if (!attributes.contains(name)) {
                int at = Math.max(0, text.indexOf(name)) + 1;
                var kind = FilterProblem.Kind.NO_SUCH_ATTRIBUTE;
                return Optional.of(new FilterProblem(at, kind, name));
            }
        }
        return Optional.empty();
    }

    private static FilterProblem problem(String text, String message) {
        int end = text.length() + 1;
        var letter = LETTER.matcher(message);
        if (letter.matches()) {
            int at = Math.min(end, Math.max(1, offset(text, letter.group(1), letter.group(2))));
            return letter.group(3).startsWith("<EOF>")
                    ? new FilterProblem(openQuote(text), FilterProblem.Kind.OPEN_TEXT, "'")
                    : new FilterProblem(
                            wordStart(text, at), FilterProblem.Kind.NEEDS_QUOTES, word(text, at));
        }
        var syntax = SYNTAX.matcher(message);
        if (syntax.matches()) {
            return syntax(text, syntax.group(1), offset(text, syntax.group(2), syntax.group(3)));
        }
        return FUNCTION.matcher(text)
                .results()
                .filter(_ -> message.startsWith("Function not found"))
                .filter(call -> !isKnown(call.group(1)))
                .findFirst()
                .map(call ->
                        new FilterProblem(
                                call.start(1) + 1,
                                FilterProblem.Kind.NO_SUCH_FUNCTION,
                                call.group(1)))
                .orElseGet(() -> new FilterProblem(1, FilterProblem.Kind.UNEXPECTED, text));
    }

    private static boolean isKnown(String function) {
        return new FunctionFinder(null).findFunctionDescription(function) != null;
    }

    /** The parser names all it read since the last choice; the last of it is what does not fit. */
    private static FilterProblem syntax(String text, String read, int from) {
        var words = new ArrayList<>(List.of(read.strip().split("\\s+", -1)));
        var last = words.getLast();
        if (last.equals("<EOF>")) {
            return new FilterProblem(text.length() + 1, FilterProblem.Kind.ENDS_EARLY, "");
        }
        int at = Math.max(0, from - 1);
        for (var word : words.subList(0, words.size() - 1)) {
            at = Math.max(at, text.indexOf(plain(word), at) + plain(word).length());
        }
        at = Math.max(at, text.indexOf(plain(last), at));
        return new FilterProblem(at + 1, FilterProblem.Kind.UNEXPECTED, last);
    }

    private static String plain(String word) {
        return word.replace("\\'", "'").replace("\\\"", "\"");
    }

    private static int offset(String text, String line, String column) {
        int at = 0;
        for (var i = 1; i < Integer.parseInt(line); i++) {
            at = text.indexOf('\n', at) + 1;
        }
        return at + Integer.parseInt(column);
    }

    private static int openQuote(String text) {
        return Math.max(0, text.lastIndexOf('\'')) + 1;
    }

    private static int wordStart(String text, int position) {
        int at = Math.min(position, text.length()) - 1;
        while (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
            at--;
        }
        return at + 1;
    }

    private static @Nullable Character letter(String text, int at) {
        return at < text.length() ? text.charAt(at) : null;
    }

    private static String word(String text, int position) {
        int start = wordStart(text, position) - 1;
        int at = start;
        for (var c = letter(text, at); c != null; c = letter(text, at)) {
            if (!Character.isLetterOrDigit(c) && c != '_') {
                break;
            }
            at++;
        }
        return text.substring(start, Math.max(at, Math.min(start + 1, text.length())));
    }
}
