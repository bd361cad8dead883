package vn.toancanh.indicator.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Bilingual;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.catalogue.Catalogue;
import vn.toancanh.indicator.catalogue.FieldsJson;
import vn.toancanh.indicator.formula.Formula;
import vn.toancanh.indicator.formula.FormulaCheck;
import vn.toancanh.indicator.formula.FormulaException;
import vn.toancanh.indicator.formula.Rational;
import vn.toancanh.indicator.index.CompositeIndex.Group;
import vn.toancanh.indicator.index.CompositeIndex.Item;
import vn.toancanh.indicator.index.CompositeIndex.Rating;

/**
 * Reads indices. Strict: points that do not add up, an unknown code, a formula of another unit or
 * one that needs the index itself are refused with a sentence that names the place.
 */
public final class IndexJson {
    private static final String STANDARD = "/vn/toancanh/indicator/indices.json";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private final Catalogue catalogue;

    private IndexJson(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The indices shipped with the program. */
    public static List<CompositeIndex> standard() {
        try (var in = IndexJson.class.getResourceAsStream(STANDARD)) {
            if (in == null) {
                throw new IllegalStateException("the standard indices are missing");
            }
            return read(in, Catalogue.standard());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @throws IllegalArgumentException with a sentence when an index is not valid
     */
    public static List<CompositeIndex> read(InputStream in, Catalogue catalogue)
            throws IOException {
        try {
            var reader = new IndexJson(catalogue);
            return JSON.readTree(in).valueStream().map(FieldsJson::new).map(reader::index).toList();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private CompositeIndex index(FieldsJson all) {
        var index =
                new CompositeIndex(
                        all.filled("code"),
                        name(all),
                        known(all.filled("indicator")),
                        all.filled("legalBasis"),
                        Rational.of(all.number("points")),
                        all.objects("ratings").stream().map(IndexJson::rating).toList(),
                        all.objects("groups").stream().map(this::group).toList());
        all.nothingElse();
        var groups = index.groups().stream().map(Group::points);
        addsUp("index " + index.code(), index.points(), groups);
        refuseItself(index);
        return index;
    }

    private Group group(FieldsJson all) {
        var group =
                new Group(
                        all.filled("code"),
                        name(all),
                        all.has("indicator") ? known(all.filled("indicator")) : null,
                        Rational.of(all.number("points")),
                        (int) all.number("components", 0),
                        all.objects("items").stream().map(this::item).toList());
        all.nothingElse();
        if (!group.items().isEmpty()) {
            var items = group.items().stream().map(Item::points);
            addsUp("group " + group.code(), group.points(), items);
        }
        return group;
    }

    private Item item(FieldsJson all) {
        var code = all.filled("code");
        var item =
                new Item(
                        code,
                        name(all),
                        Rational.of(all.number("points")),
                        all.has("formula") ? formula(code, all.filled("formula")) : null,
                        all.truth("verified"));
        all.nothingElse();
        return item;
    }

    private Formula formula(String code, String text) {
        try {
            var formula = Formula.parse(text);
            new FormulaCheck(asked -> catalogue.find(asked).map(i -> i.measure().unit()))
                    .check(formula, "");
            return formula;
        } catch (FormulaException e) {
            throw new IllegalArgumentException(
                    "item %s: %s".formatted(code, e.fault().in(Locale.ENGLISH)), e);
        }
    }

    private static Bilingual name(FieldsJson all) {
        var name = all.object("name");
        var both = new Bilingual(name.filled("vi"), name.text("en", ""));
        name.nothingElse();
        return both;
    }

    private static Rating rating(FieldsJson all) {
        var rating = new Rating(Rational.of(all.number("from")), name(all));
        all.nothingElse();
        return rating;
    }

    private String known(String code) {
        return catalogue
                .find(code)
                .map(Indicator::code)
                .orElseThrow(() -> new IllegalArgumentException("no indicator " + code));
    }

    private static void addsUp(String what, Rational whole, Stream<Rational> parts) {
        var sum = parts.reduce(Rational.ZERO, Rational::plus);
        if (!sum.equals(whole)) {
            throw new IllegalArgumentException(
                    "%s has %s points but its parts have %s".formatted(what, whole, sum));
        }
    }

    private static void refuseItself(CompositeIndex index) {
        for (var group : index.groups()) {
            group.items().stream()
                    .map(Item::formula)
                    .flatMap(formula -> codes(formula).stream())
                    .filter(code ->
                            code.equals(index.indicator())
                                    || index.groups().stream()
                                            .anyMatch(g -> code.equals(g.indicator())))
                    .findFirst()
                    .ifPresent(code -> {
                        throw new IllegalArgumentException(
                                "index %s needs itself: %s".formatted(index.code(), code));
                    });
        }
    }

    private static java.util.Set<String> codes(@Nullable Formula formula) {
        return formula == null ? java.util.Set.of() : formula.codes();
    }
}
