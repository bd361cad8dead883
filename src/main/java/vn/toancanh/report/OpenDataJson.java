package vn.toancanh.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.Observation;

/**
 * Open data as GeoJSON (RFC 7946): one feature a unit in WGS 84, rings by the right-hand rule, and
 * a foreign member {@code metadata} in the words of DCAT. A value that may not be told is null and
 * marked; a unit without outline has the geometry null.
 */
public final class OpenDataJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final OpenData data;
    private final Texts texts;

    public OpenDataJson(OpenData data, Texts texts) {
        this.data = data;
        this.texts = texts;
    }

    public void write(OutputStream out) throws IOException {
        try (var json = FACTORY.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            json.writeStringField("type", "FeatureCollection");
            metadata(json);
            box(json);
            json.writeArrayFieldStart("features");
            for (var unit : data.units()) {
                json.writeRaw('\n');
                feature(json, unit);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private void metadata(JsonGenerator json) throws IOException {
        var about = data.about();
        json.writeObjectFieldStart("metadata");
        json.writeStringField("@type", "dcat:Dataset");
        json.writeStringField("title", about.title());
        json.writeStringField("publisher", about.publisher());
        json.writeStringField("licence", about.licence());
        json.writeStringField("language", texts.locale().getLanguage());
        json.writeStringField("dateModified", about.modified().toString());
        json.writeStringField("dateIssued", about.issued().toString());
        json.writeStringField("asKnownAt", about.shown().toString());
        json.writeStringField("crs", "WGS 84 (EPSG:4326)");
        json.writeStringField("accessRights", "public");
        strings(json, "source", about.sources());
        strings(json, "remarks", about.remarks());
        json.writeNumberField("withheld", data.withheld());
        if (data.withheld() > 0) {
            json.writeStringField("withheldWhy", Report.withheld(data.withheld(), texts));
        }
        json.writeArrayFieldStart("indicators");
        for (var series : data.series()) {
            definition(json, series);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void strings(JsonGenerator json, String name, List<String> all)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (var each : all) {
            json.writeString(each);
        }
        json.writeEndArray();
    }

    private static void definition(JsonGenerator json, OpenData.Series series) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", series.definition().code());
        json.writeStringField("name", series.definition().name());
        json.writeStringField("unit", series.unit());
        json.writeObjectFieldStart("definition");
        for (var fact : series.definition().facts()) {
            if (!fact.text().isEmpty()) {
                json.writeStringField(fact.label(), fact.text());
            }
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void box(JsonGenerator json) throws IOException {
        var all = new Envelope();
        for (var unit : data.units()) {
            if (unit.shape() != null) {
                all.expandToInclude(unit.shape().getEnvelopeInternal());
            }
        }
        if (!all.isNull()) {
            json.writeArrayFieldStart("bbox");
            json.writeNumber(all.getMinX());
            json.writeNumber(all.getMinY());
            json.writeNumber(all.getMaxX());
            json.writeNumber(all.getMaxY());
            json.writeEndArray();
        }
    }

    private void feature(JsonGenerator json, OpenData.Unit unit) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeStringField("id", unit.code().value());
        json.writeObjectFieldStart("properties");
        json.writeStringField("code", unit.code().value());
        json.writeStringField("name", unit.name());
        json.writeStringField("level", unit.level());
        for (var series : data.series()) {
            value(json, series.definition().code(), series.values().get(unit.code()));
        }
        json.writeEndObject();
        json.writeFieldName("geometry");
        geometry(json, unit);
        json.writeEndObject();
    }

    /** Flat names, because programs for maps cannot open what lies deeper. */
    private static void value(JsonGenerator json, String code, OpenData.@Nullable Value value)
            throws IOException {
        var observation = value == null ? null : value.observation();
        if (observation == null) {
            json.writeNullField(code);
            json.writeBooleanField(code + "_withheld", value != null);
            return;
        }
        number(json, code, observation.value());
        json.writeBooleanField(code + "_withheld", false);
        fraction(json, code, observation);
        var period = observation.period();
        json.writeStringField(code + "_period", period.toString());
        json.writeStringField(code + "_from", period.from().toString());
        json.writeStringField(code + "_to", period.to().toString());
        json.writeStringField(code + "_observedAt", observation.observedAt().toString());
        json.writeStringField(code + "_quality", observation.quantity().quality().name());
        if (observation.isManual()) {
            json.writeStringField(code + "_entry", "MANUAL");
        }
        json.writeStringField(code + "_source", observation.provenance().source());
    }

    private static void fraction(JsonGenerator json, String code, Observation observation)
            throws IOException {
        var fraction = observation.quantity().fraction();
        if (fraction != null) {
            number(json, code + "_numerator", fraction.numerator());
            number(json, code + "_denominator", fraction.denominator());
        }
    }

    /** A count has no point. */
    private static void number(JsonGenerator json, String name, double value) throws IOException {
        json.writeFieldName(name);
        json.writeNumber(CsvFile.plain(value));
    }

    private static void geometry(JsonGenerator json, OpenData.Unit unit) throws IOException {
        var shape = unit.shape();
        var polygons = shape == null ? List.<List<List<Coordinate>>>of() : Rings.of(shape);
        if (polygons.isEmpty()) {
            json.writeNull();
            return;
        }
        boolean one = polygons.size() == 1;
        json.writeStartObject();
        json.writeStringField("type", one ? "Polygon" : "MultiPolygon");
        json.writeFieldName("coordinates");
        if (one) {
            polygon(json, polygons.getFirst());
        } else {
            json.writeStartArray();
            for (var each : polygons) {
                polygon(json, each);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void polygon(JsonGenerator json, List<List<Coordinate>> rings)
            throws IOException {
        json.writeStartArray();
        for (var ring : rings) {
            json.writeStartArray();
            for (var point : ring) {
                json.writeStartArray();
                json.writeNumber(point.x);
                json.writeNumber(point.y);
                json.writeEndArray();
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }
}
