package vn.toancanh.proposal.catalogue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Bilingual;
import vn.toancanh.base.Classification;
import vn.toancanh.base.Frequency;
import vn.toancanh.base.PublishingCalendar;
import vn.toancanh.indicator.Bands;
import vn.toancanh.indicator.Bands.Band;
import vn.toancanh.indicator.Direction;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.Plan;
import vn.toancanh.indicator.Status;
import vn.toancanh.indicator.definition.Definition;
import vn.toancanh.indicator.formula.Formula;
import vn.toancanh.indicator.formula.FormulaException;
import vn.toancanh.proposal.Content.Version;

/**
 * Reads an entry of the catalogue from the texts of its fields. What no field says (code, group,
 * scope, how units are added up) stays as it was. Pure.
 */
final class FieldReader {
    private static final Pattern RANGE = Pattern.compile("(\\S+)\\s*\\.\\.\\s*(\\S+)");
    private static final int MONTHS = 12;

    private final Version before;
    private final Map<Field, String> texts;

    FieldReader(Version before, Map<Field, String> texts) {
        this.before = before;
        this.texts = texts;
    }

    private String text(Field field) {
        return texts.getOrDefault(field, "").strip();
    }

    /**
     * @throws IllegalArgumentException when a field cannot be read; {@link FieldCheck} says which
     */
    Version version() {
        return new Version(indicator(), definition());
    }

    private Indicator indicator() {
        var old = before.indicator();
        var measure =
                new Indicator.Measure(
                        text(Field.UNIT),
                        constant(Field.DIRECTION, Direction.class),
                        decimals(),
                        old.measure().aggregation(),
                        old.measure().scope());
        var publication =
                new Indicator.Publication(
                        calendar(),
                        old.publication().group(),
                        text(Field.SOURCE),
                        constant(Field.CLASSIFICATION, Classification.class),
                        true);
        var judgement = new Indicator.Judgement(bands(), plan(), text(Field.LEGAL_BASIS));
        var name = new Bilingual(text(Field.NAME_VI), text(Field.NAME_EN));
        return new Indicator(old.code(), name, measure, publication, judgement);
    }

    int decimals() {
        var decimals = Integer.parseInt(text(Field.DECIMALS));
        if (decimals < 0 || decimals > 6) {
            throw new IllegalArgumentException("decimals are not within 0..6");
        }
        return decimals;
    }

    private PublishingCalendar calendar() {
        var days =
                Arrays.stream(text(Field.DAYS).split("\\s+", -1))
                        .map(FieldReader::day)
                        .collect(Collectors.toUnmodifiableSet());
        return new PublishingCalendar(
                constant(Field.FREQUENCY, Frequency.class),
                Duration.parse(text(Field.TOLERANCE)),
                days);
    }

    private static DayOfWeek day(String word) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> FieldTexts.word(day).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no day: " + word));
    }

    private <E extends Enum<E>> E constant(Field field, Class<E> type) {
        return Enum.valueOf(type, text(field).toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Where two bands touch the first owns the limit, so statuses keep their order. */
    private Bands bands() {
        var all = new ArrayList<Band>();
        for (var status : order()) {
            all.addAll(bands(status));
        }
        return new Bands(constant(Field.BASIS, Bands.Basis.class), all);
    }

    private List<Status> order() {
        var order = new ArrayList<Status>();
        for (var band : before.indicator().judgement().bands().bands()) {
            if (!order.contains(band.status())) {
                order.add(band.status());
            }
        }
        for (var status : List.of(Status.OK, Status.WATCH, Status.ACT)) {
            if (!order.contains(status)) {
                order.add(status);
            }
        }
        return order;
    }

    private List<Band> bands(Status status) {
        return switch (status) {
            case OK -> bands(Field.OK, status);
            case WATCH -> bands(Field.WATCH, status);
            case ACT -> bands(Field.ACT, status);
            case UNKNOWN -> List.of();
        };
    }

    List<Band> bands(Field field, Status status) {
        var text = text(field);
        if (text.isEmpty()) {
            return List.of();
        }
        return Arrays.stream(text.split(";", -1)).map(part -> band(status, part.strip())).toList();
    }

    private static Band band(Status status, String text) {
        var range = RANGE.matcher(text);
        if (range.matches()) {
            return new Band(status, number(range.group(1)), number(range.group(2)));
        }
        var limit = text.replace(">=", "≥").replace("<=", "≤");
        if (limit.startsWith("≥")) {
            return new Band(status, number(limit.substring(1)), Double.POSITIVE_INFINITY);
        }
        if (limit.startsWith("≤")) {
            return new Band(status, Double.NEGATIVE_INFINITY, number(limit.substring(1)));
        }
        throw new IllegalArgumentException("no band: " + text);
    }

    /** A comma or a point before the decimals; nothing between thousands. */
    static double number(String text) {
        var plain = text.strip().replace('−', '-').replace(',', '.');
        if (!plain.matches("[-+]?\\d{1,15}(\\.\\d{1,10})?")) {
            throw new IllegalArgumentException("no number: " + text);
        }
        return Double.parseDouble(plain);
    }

    @Nullable Plan plan() {
        var target = text(Field.TARGET);
        if (target.isEmpty()) {
            return null;
        }
        var ends = text(Field.PLAN);
        if (ends.isEmpty()) {
            var all = number(target);
            return new Plan(all, Collections.nCopies(MONTHS, all));
        }
        return new Plan(
                number(target),
                Arrays.stream(ends.split("[\\s;]+", -1)).map(FieldReader::number).toList());
    }

    private Definition definition() {
        var above = text(Field.NUMERATOR);
        var below = text(Field.DENOMINATOR);
        var to = text(Field.VALID_TO);
        return new Definition(
                before.indicator().code(),
                text(Field.MEANING),
                text(Field.OWNER),
                above.isEmpty() && below.isEmpty() ? null : new Definition.Terms(above, below),
                formula(),
                new Definition.Validity(
                        LocalDate.parse(text(Field.VALID_FROM)),
                        to.isEmpty() ? null : LocalDate.parse(to)));
    }

    private @Nullable Formula formula() {
        var text = text(Field.FORMULA);
        try {
            return text.isEmpty() ? null : Formula.parse(text);
        } catch (FormulaException e) {
            throw new IllegalArgumentException("no formula: " + text, e);
        }
    }
}
