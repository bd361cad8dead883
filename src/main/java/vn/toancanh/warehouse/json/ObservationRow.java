package vn.toancanh.warehouse.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Classification;
import vn.toancanh.base.Period;
import vn.toancanh.indicator.Dimensions;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.Observation.Entry;
import vn.toancanh.indicator.Observation.Fraction;
import vn.toancanh.indicator.Observation.Provenance;
import vn.toancanh.indicator.Observation.Quantity;
import vn.toancanh.indicator.Quality;
import vn.toancanh.indicator.SeriesKey;

/** Collects the fields of one observation while they stream by. Used again for every row. */
final class ObservationRow {
    /** How far clocks may differ before a time counts as in the future. */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final Map<String, Quality> QUALITIES =
            Map.of(
                    "final", Quality.FINAL,
                    "provisional", Quality.PROVISIONAL,
                    "estimated", Quality.ESTIMATED,
                    "suspect", Quality.SUSPECT);

    private static final Map<String, Entry> ENTRIES =
            Map.of("system", Entry.SYSTEM, "manual", Entry.MANUAL);

    private final Interned<String> texts = new Interned<>(ObservationRow::nfc);
    private final Interned<AreaCode> codes = new Interned<>(ObservationRow::code);
    private final Interned<Period> periods = new Interned<>(ObservationRow::period);
    private final Interned<Instant> times = new Interned<>(ObservationRow::time);

    private @Nullable String indicator;
    private @Nullable AreaCode area;
    private @Nullable Period period;
    private @Nullable Double value;
    private @Nullable String unit;
    private @Nullable String source;
    private @Nullable Instant observedAt;
    private @Nullable Instant recordedAt;
    private @Nullable Integer revision;
    private @Nullable Double numerator;
    private @Nullable Double denominator;
    private Dimensions dimensions = Dimensions.NONE;
    private Quality quality = Quality.FINAL;
    private Classification classification = Classification.PUBLIC;
    private Entry entry = Entry.SYSTEM;

    void clear() {
        indicator = null;
        area = null;
        period = null;
        value = null;
        unit = null;
        source = null;
        observedAt = null;
        recordedAt = null;
        revision = null;
        numerator = null;
        denominator = null;
        dimensions = Dimensions.NONE;
        quality = Quality.FINAL;
        classification = Classification.PUBLIC;
        entry = Entry.SYSTEM;
    }

    /** Takes the value the parser stands on. */
    void take(String name, JsonParser json) throws IOException, BadRowException {
        switch (name) {
            case "indicator" -> indicator = once(name, indicator, filled(name, json));
            case "area" -> area = once(name, area, interned(name, codes, json));
            case "period" -> period = once(name, period, interned(name, periods, json));
            case "value" -> value = once(name, value, number(name, json));
            case "unit" -> unit = once(name, unit, interned(name, texts, json));
            case "source" -> source = once(name, source, filled(name, json));
            case "observedAt" -> observedAt = once(name, observedAt, interned(name, times, json));
            case "recordedAt" -> recordedAt = once(name, recordedAt, interned(name, times, json));
            case "revision" -> revision = once(name, revision, revision(json));
            case "numerator" -> numerator = once(name, numerator, number(name, json));
            case "denominator" -> denominator = once(name, denominator, number(name, json));
            case "dimensions" -> dimensions = dimensions(json);
            case "quality" -> quality = word(name, QUALITIES, json);
            case "classification" -> classification = word(name, WarehouseCatalogue.CLASSES, json);
            case "entry" -> entry = word(name, ENTRIES, json);
            default -> throw new BadRowException("warehouse.row.unknown-field", name);
        }
    }

    private static <T> T once(String name, @Nullable T before, T now) throws BadRowException {
        if (before != null) {
            throw new BadRowException("warehouse.row.twice", name);
        }
        return now;
    }

    private String filled(String name, JsonParser json) throws IOException, BadRowException {
        var text = interned(name, texts, json);
        if (text.isBlank() || (name.equals("indicator") && text.length() > 32)) {
            throw new BadRowException("warehouse.row.blank", name);
        }
        return text;
    }

    private static <T> T interned(String name, Interned<T> known, JsonParser json)
            throws IOException, BadRowException {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            throw wrong(name, json);
        }
        return known.get(json.getTextCharacters(), json.getTextOffset(), json.getTextLength());
    }

    private static double number(String name, JsonParser json) throws IOException, BadRowException {
        var token = json.currentToken();
        if (token != JsonToken.VALUE_NUMBER_FLOAT && token != JsonToken.VALUE_NUMBER_INT) {
            throw wrong(name, json);
        }
        var number = json.getDoubleValue();
        if (!Double.isFinite(number)) {
            throw new BadRowException("warehouse.row.not-finite", name);
        }
        return number;
    }

    private static int revision(JsonParser json) throws IOException, BadRowException {
        if (!json.hasToken(JsonToken.VALUE_NUMBER_INT)) {
            throw wrong("revision", json);
        }
        var revision = json.getLongValue();
        if (revision < 1 || revision > Integer.MAX_VALUE) {
            throw new BadRowException("warehouse.row.out-of-range", "revision", revision);
        }
        return (int) revision;
    }

    private static <T> T word(String name, Map<String, T> words, JsonParser json)
            throws IOException, BadRowException {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            throw wrong(name, json);
        }
        var meant = words.get(json.getText());
        if (meant == null) {
            throw new BadRowException("warehouse.row.unknown-word", name, json.getText());
        }
        return meant;
    }

    private static Dimensions dimensions(JsonParser json) throws IOException, BadRowException {
        if (!json.hasToken(JsonToken.START_OBJECT)) {
            throw wrong("dimensions", json);
        }
        var values = new HashMap<String, String>();
        var onlyTexts = true;
        for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            onlyTexts &= json.nextToken() == JsonToken.VALUE_STRING;
            values.put(nfc(name), onlyTexts ? nfc(json.getText()) : "");
            json.skipChildren();
        }
        try {
            if (onlyTexts && !values.containsKey("")) {
                return Dimensions.of(values);
            }
        } catch (IllegalArgumentException e) {
            throw new BadRowException("warehouse.row.wrong-type", "dimensions");
        }
        throw new BadRowException("warehouse.row.wrong-type", "dimensions");
    }

    private static BadRowException wrong(String name, JsonParser json) {
        return json.hasToken(JsonToken.VALUE_NULL)
                ? new BadRowException("warehouse.row.null", name)
                : WarehouseRow.wrongType(name);
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static AreaCode code(String text) throws BadRowException {
        try {
            return new AreaCode(text);
        } catch (IllegalArgumentException e) {
            throw new BadRowException("warehouse.row.not-a-code", "area", text);
        }
    }

    private static Period period(String text) throws BadRowException {
        try {
            return Period.parse(text);
        } catch (IllegalArgumentException e) {
            throw new BadRowException("warehouse.row.not-a-period", text);
        }
    }

    private static Instant time(String text) throws BadRowException {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new BadRowException("warehouse.row.not-a-time", "observedAt", text);
        }
    }

    /** The row that was collected. */
    Observation observation(Instant now) throws BadRowException {
        var observed = present("observedAt", observedAt);
        var recorded = present("recordedAt", recordedAt);
        var latest = now.plus(TOLERANCE);
        notAfter(latest, "observedAt", observed);
        notAfter(latest, "recordedAt", recorded);
        var about = present("period", period);
        notAfter(latest, "period", about.from());
        return new Observation(
                new SeriesKey(present("indicator", indicator), present("area", area), dimensions),
                about,
                new Quantity(present("value", value), present("unit", unit), fraction(), quality),
                new Provenance(
                        present("source", source),
                        observed,
                        recorded,
                        present("revision", revision),
                        classification,
                        entry));
    }

    private @Nullable Fraction fraction() throws BadRowException {
        if (numerator == null && denominator == null) {
            return null;
        }
        return new Fraction(present("numerator", numerator), present("denominator", denominator));
    }

    private static <T> T present(String name, @Nullable T value) throws BadRowException {
        if (value == null) {
            throw new BadRowException("warehouse.row.missing", name);
        }
        return value;
    }

    private static void notAfter(Instant latest, String name, Instant time) throws BadRowException {
        if (time.isAfter(latest)) {
            throw new BadRowException("warehouse.row.future", name, time);
        }
    }

    /** What people would call the row, as far as it was read. */
    String name(int place) {
        if (indicator == null && area == null) {
            return "#" + place;
        }
        return "#" + place + " " + indicator + " " + area + " " + period + " " + dimensions.text();
    }
}
