package vn.toancanh.server.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.DayOfWeek;
import java.util.Locale;
import vn.toancanh.base.Classification;
import vn.toancanh.base.PublishingCalendar;
import vn.toancanh.indicator.Bands;
import vn.toancanh.indicator.DataSource;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.Plan;
import vn.toancanh.indicator.Quality;

/** The catalogue, observations and sources as JSON. */
public final class IndicatorWire {
    private IndicatorWire() {}

    public static void indicator(JsonGenerator json, Indicator indicator) throws IOException {
        var measure = indicator.measure();
        var publication = indicator.publication();
        json.writeStartObject();
        json.writeStringField("code", indicator.code());
        Wire.name(json, "name", indicator.name());
        json.writeStringField("unit", measure.unit());
        json.writeStringField("direction", Wire.word(measure.direction()));
        json.writeNumberField("decimals", measure.decimals());
        json.writeStringField("aggregation", Wire.word(measure.aggregation()));
        json.writeStringField("scope", Wire.word(measure.scope()));
        calendar(json, publication.calendar());
        json.writeStringField("group", publication.group());
        json.writeStringField("source", publication.source());
        json.writeStringField("classification", Wire.word(publication.classification()));
        json.writeBooleanField("defined", publication.defined());
        bands(json, indicator.judgement().bands());
        var plan = indicator.judgement().plan();
        if (plan != null) {
            plan(json, plan);
        }
        var basis = indicator.judgement().legalBasis();
        Wire.optional(json, "legalBasis", basis.isEmpty() ? null : basis);
        json.writeEndObject();
    }

    private static void bands(JsonGenerator json, Bands bands) throws IOException {
        json.writeObjectFieldStart("bands");
        json.writeStringField("basis", Wire.word(bands.basis()));
        json.writeArrayFieldStart("bands");
        for (var band : bands.bands()) {
            json.writeStartObject();
            json.writeStringField("status", Wire.word(band.status()));
            if (Double.isFinite(band.from())) {
                json.writeNumberField("from", band.from());
            }
            if (Double.isFinite(band.to())) {
                json.writeNumberField("to", band.to());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void plan(JsonGenerator json, Plan plan) throws IOException {
        json.writeObjectFieldStart("plan");
        json.writeNumberField("target", plan.target());
        json.writeArrayFieldStart("monthEnds");
        for (var end : plan.monthEnds()) {
            json.writeNumber(end);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    public static void observation(JsonGenerator json, Observation row) throws IOException {
        var series = row.series();
        var quantity = row.quantity();
        var origin = row.provenance();
        json.writeStartObject();
        json.writeStringField("indicator", series.indicator());
        json.writeStringField("area", series.area().value());
        json.writeStringField("period", row.period().toString());
        json.writeNumberField("value", quantity.value());
        json.writeStringField("unit", quantity.unit());
        json.writeStringField("source", origin.source());
        json.writeStringField("observedAt", origin.observedAt().toString());
        json.writeStringField("recordedAt", origin.recordedAt().toString());
        json.writeNumberField("revision", origin.revision());
        var fraction = quantity.fraction();
        if (fraction != null) {
            json.writeNumberField("numerator", fraction.numerator());
            json.writeNumberField("denominator", fraction.denominator());
        }
        dimensions(json, row);
        if (quantity.quality() != Quality.FINAL) {
            json.writeStringField("quality", Wire.word(quantity.quality()));
        }
        if (origin.classification() != Classification.PUBLIC) {
            json.writeStringField("classification", Wire.word(origin.classification()));
        }
        if (row.isManual()) {
            json.writeStringField("entry", Wire.word(origin.entry()));
        }
        json.writeEndObject();
    }

    private static void dimensions(JsonGenerator json, Observation row) throws IOException {
        var dimensions = row.series().dimensions();
        if (dimensions.text().isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("dimensions");
        for (var dimension : dimensions.values().entrySet()) {
            json.writeStringField(dimension.getKey(), dimension.getValue());
        }
        json.writeEndObject();
    }

    public static void source(JsonGenerator json, DataSource source) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", source.id());
        Wire.name(json, "name", source.name());
        json.writeStringField("officer", source.officer());
        calendar(json, source.calendar());
        json.writeStringField("state", Wire.word(source.health().state()));
        Wire.optional(json, "lastReceived", source.health().lastReceived());
        if (!source.health().note().isBlank()) {
            json.writeStringField("note", source.health().note());
        }
        json.writeEndObject();
    }

    private static void calendar(JsonGenerator json, PublishingCalendar calendar)
            throws IOException {
        json.writeObjectFieldStart("calendar");
        json.writeStringField("frequency", Wire.word(calendar.frequency()));
        json.writeStringField("tolerance", calendar.tolerance().toString());
        json.writeArrayFieldStart("days");
        for (var day : DayOfWeek.values()) {
            if (calendar.days().contains(day)) {
                json.writeString(day.name().substring(0, 3).toLowerCase(Locale.ROOT));
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
