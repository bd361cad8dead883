package vn.toancanh.indicator.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
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

/** One indicator in the JSON of the warehouse contract, both ways; reading is strict. */
public final class IndicatorJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MAX_DECIMALS = 6;

    private IndicatorJson() {}

    /**
     * @throws IllegalArgumentException with a sentence that names the indicator
     */
    public static Indicator read(JsonNode node) {
        try {
            return indicator(new FieldsJson(node));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "indicator %s: %s".formatted(node.path("code").asText("?"), e.getMessage()), e);
        }
    }

    private static Indicator indicator(FieldsJson all) {
        var indicator =
                new Indicator(
                        all.filled("code"),
                        name(all.object("name")),
                        measure(all),
                        publication(all),
                        judgement(all));
        all.nothingElse();
        return indicator;
    }

    private static Bilingual name(FieldsJson name) {
        var both = new Bilingual(name.filled("vi"), name.text("en", ""));
        name.nothingElse();
        return both;
    }

    private static Indicator.Measure measure(FieldsJson all) {
        var decimals = all.number("decimals");
        if (decimals < 0 || decimals > MAX_DECIMALS || decimals != Math.rint(decimals)) {
            throw new IllegalArgumentException("decimals is not a whole number from 0 to 6");
        }
        return new Indicator.Measure(
                all.text("unit"),
                all.word("direction", Direction.class),
                (int) decimals,
                all.word("aggregation", Indicator.Aggregation.class),
                all.word("scope", Indicator.Scope.class));
    }

    private static Indicator.Publication publication(FieldsJson all) {
        return new Indicator.Publication(
                calendar(all.object("calendar")),
                all.text("group"),
                all.text("source"),
                all.word("classification", Classification.class),
                all.truth("defined"));
    }

    private static PublishingCalendar calendar(FieldsJson calendar) {
        var read =
                new PublishingCalendar(
                        calendar.word("frequency", Frequency.class),
                        calendar.duration("tolerance"),
                        calendar.texts("days").stream()
                                .map(IndicatorJson::day)
                                .collect(Collectors.toUnmodifiableSet()));
        calendar.nothingElse();
        return read;
    }

    private static DayOfWeek day(String word) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> word(day).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("days holds '%s'".formatted(word)));
    }

    private static String word(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static Indicator.Judgement judgement(FieldsJson all) {
        var bands = bands(all.object("bands"));
        var plan = all.has("plan") ? plan(all.object("plan")) : null;
        return new Indicator.Judgement(bands, plan, all.text("legalBasis", ""));
    }

    private static Plan plan(FieldsJson plan) {
        var read = new Plan(plan.number("target"), plan.numbers("monthEnds"));
        plan.nothingElse();
        return read;
    }

    private static Bands bands(FieldsJson bands) {
        var read = new ArrayList<Band>();
        for (var band : bands.objects("bands")) {
            read.add(
                    new Band(
                            band.word("status", Status.class),
                            band.number("from", Double.NEGATIVE_INFINITY),
                            band.number("to", Double.POSITIVE_INFINITY)));
            band.nothingElse();
        }
        refuseOverlap(read);
        var basis = bands.word("basis", Bands.Basis.class);
        bands.nothingElse();
        return new Bands(basis, read);
    }

    private static void refuseOverlap(List<Band> bands) {
        for (int i = 0; i < bands.size(); i++) {
            for (var later : bands.subList(i + 1, bands.size())) {
                var one = bands.get(i);
                if (Math.max(one.from(), later.from()) < Math.min(one.to(), later.to())) {
                    throw new IllegalArgumentException(
                            "the bands %s and %s overlap".formatted(one, later));
                }
            }
        }
    }

    /** The same indicator in the JSON of the contract; {@link #read} gives it back equal. */
    public static ObjectNode write(Indicator indicator) {
        var measure = indicator.measure();
        var publication = indicator.publication();
        var node = NODES.objectNode().put("code", indicator.code());
        node.putObject("name").put("vi", indicator.name().vi()).put("en", indicator.name().en());
        node.put("unit", measure.unit())
                .put("direction", FieldsJson.word(measure.direction()))
                .put("decimals", measure.decimals())
                .put("aggregation", FieldsJson.word(measure.aggregation()))
                .put("scope", FieldsJson.word(measure.scope()));
        node.set("calendar", calendarNode(publication.calendar()));
        node.put("group", publication.group())
                .put("source", publication.source())
                .put("classification", FieldsJson.word(publication.classification()))
                .put("defined", publication.defined());
        writeJudgement(indicator.judgement(), node);
        return node;
    }

    private static ObjectNode calendarNode(PublishingCalendar calendar) {
        var node =
                NODES.objectNode()
                        .put("frequency", FieldsJson.word(calendar.frequency()))
                        .put("tolerance", calendar.tolerance().toString());
        var days = node.putArray("days");
        calendar.days().stream().sorted().map(IndicatorJson::word).forEach(days::add);
        return node;
    }

    private static void writeJudgement(Indicator.Judgement judgement, ObjectNode node) {
        var bands =
                node.putObject("bands").put("basis", FieldsJson.word(judgement.bands().basis()));
        var list = bands.putArray("bands");
        for (var band : judgement.bands().bands()) {
            var one = list.addObject().put("status", FieldsJson.word(band.status()));
            if (Double.isFinite(band.from())) {
                one.put("from", band.from());
            }
            if (Double.isFinite(band.to())) {
                one.put("to", band.to());
            }
        }
        var plan = judgement.plan();
        if (plan != null) {
            var ends = node.putObject("plan").put("target", plan.target()).putArray("monthEnds");
            plan.monthEnds().forEach(ends::add);
        }
        if (!judgement.legalBasis().isEmpty()) {
            node.put("legalBasis", judgement.legalBasis());
        }
    }

    /** The calendar alone, as sources of data carry it too. */
    public static PublishingCalendar readCalendar(JsonNode node) {
        return calendar(new FieldsJson(node));
    }

    public static ObjectNode writeCalendar(PublishingCalendar calendar) {
        return calendarNode(calendar);
    }
}
