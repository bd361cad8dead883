package vn.toancanh.proposal.catalogue;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.toancanh.base.PublishingCalendar;
import vn.toancanh.indicator.Bands;
import vn.toancanh.indicator.Plan;
import vn.toancanh.indicator.Status;
import vn.toancanh.proposal.Content.Version;

/** An entry of the catalogue as the texts of its fields; {@link FieldReader} reads them back. */
public final class FieldTexts {
    private FieldTexts() {}

    public static Map<Field, String> of(Version version) {
        var texts = new EnumMap<Field, String>(Field.class);
        for (var field : Field.values()) {
            texts.put(field, "");
        }
        measure(version, texts);
        judgement(version, texts);
        definition(version, texts);
        return texts;
    }

    private static void measure(Version version, Map<Field, String> texts) {
        var indicator = version.indicator();
        var publication = indicator.publication();
        texts.put(Field.NAME_VI, indicator.name().vi());
        texts.put(Field.NAME_EN, indicator.name().en());
        texts.put(Field.UNIT, indicator.measure().unit());
        texts.put(Field.DECIMALS, Integer.toString(indicator.measure().decimals()));
        texts.put(Field.DIRECTION, word(indicator.measure().direction()));
        calendar(publication.calendar(), texts);
        texts.put(Field.SOURCE, publication.source());
        texts.put(Field.CLASSIFICATION, word(publication.classification()));
    }

    private static void calendar(PublishingCalendar calendar, Map<Field, String> texts) {
        texts.put(Field.FREQUENCY, word(calendar.frequency()));
        texts.put(Field.TOLERANCE, calendar.tolerance().toString());
        texts.put(
                Field.DAYS,
                calendar.days().stream()
                        .sorted()
                        .map(FieldTexts::word)
                        .collect(Collectors.joining(" ")));
    }

    static String word(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void judgement(Version version, Map<Field, String> texts) {
        var judgement = version.indicator().judgement();
        texts.put(Field.BASIS, word(judgement.bands().basis()));
        texts.put(Field.OK, bands(judgement.bands(), Status.OK::equals));
        texts.put(Field.WATCH, bands(judgement.bands(), Status.WATCH::equals));
        texts.put(Field.ACT, bands(judgement.bands(), Status.ACT::equals));
        texts.put(Field.LEGAL_BASIS, judgement.legalBasis());
        var plan = judgement.plan();
        if (plan != null) {
            texts.put(Field.TARGET, number(plan.target()));
            texts.put(Field.PLAN, plan(plan));
        }
    }

    /** A plan that is the same all year needs no curve. */
    private static String plan(Plan plan) {
        return plan.isConstant()
                ? ""
                : plan.monthEnds().stream()
                        .map(FieldTexts::number)
                        .collect(Collectors.joining(" "));
    }

    private static String bands(Bands bands, Predicate<Status> of) {
        var parts = new ArrayList<String>();
        for (var band : bands.bands()) {
            if (of.test(band.status())) {
                parts.add(band(band));
            }
        }
        return String.join("; ", parts);
    }

    private static String band(Bands.Band band) {
        if (Double.isInfinite(band.to())) {
            return "≥ " + number(band.from());
        }
        return Double.isInfinite(band.from())
                ? "≤ " + number(band.to())
                : number(band.from()) + " .. " + number(band.to());
    }

    /** With a comma, as it is typed here, and no more digits than it has. */
    static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private static void definition(Version version, Map<Field, String> texts) {
        var definition = version.definition();
        texts.put(Field.MEANING, definition.meaning());
        texts.put(Field.OWNER, definition.owner());
        var terms = definition.terms();
        if (terms != null) {
            texts.put(Field.NUMERATOR, terms.numerator());
            texts.put(Field.DENOMINATOR, terms.denominator());
        }
        var formula = definition.formula();
        if (formula != null) {
            texts.put(Field.FORMULA, formula.text());
        }
        texts.put(Field.VALID_FROM, definition.valid().from().toString());
        var end = definition.valid().to();
        if (end != null) {
            texts.put(Field.VALID_TO, end.toString());
        }
    }

    /** The fields in which two versions differ. */
    public static List<Field> differences(Map<Field, String> before, Map<Field, String> after) {
        var fields = new ArrayList<Field>();
        for (var field : Field.values()) {
            if (!before.getOrDefault(field, "").equals(after.getOrDefault(field, ""))) {
                fields.add(field);
            }
        }
        return List.copyOf(fields);
    }
}
