package vn.toancanh.server.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import vn.toancanh.area.Area;
import vn.toancanh.area.AreaChange;
import vn.toancanh.area.BaseLine;
import vn.toancanh.area.Boundary;
import vn.toancanh.area.Place;
import vn.toancanh.area.TerritoryEvent;

/** Units, outlines, places and events as JSON. */
public final class TerritoryWire {
    private TerritoryWire() {}

    public static void area(JsonGenerator json, Area area) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", area.code().value());
        Wire.name(json, "name", area.name());
        json.writeStringField("level", Wire.word(area.level()));
        Wire.optional(json, "parent", area.parent());
        Wire.validity(json, area.valid());
        json.writeEndObject();
    }

    public static void change(JsonGenerator json, AreaChange change) throws IOException {
        json.writeStartObject();
        json.writeStringField("from", change.from().value());
        json.writeStringField("to", change.to().value());
        json.writeNumberField("share", change.share());
        json.writeStringField("on", change.on().toString());
        json.writeEndObject();
    }

    public static void boundary(JsonGenerator json, Boundary boundary) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeObjectFieldStart("properties");
        json.writeStringField("code", boundary.area().value());
        Wire.validity(json, boundary.valid());
        json.writeEndObject();
        GeometryWire.write(json, boundary.shape());
        json.writeEndObject();
    }

    public static void baseLine(JsonGenerator json, BaseLine line) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeStringField("id", line.id());
        json.writeObjectFieldStart("properties");
        json.writeStringField("kind", line.kind());
        Wire.name(json, "name", line.name());
        json.writeEndObject();
        GeometryWire.write(json, line.line());
        json.writeEndObject();
    }

    public static void place(JsonGenerator json, Place place) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", place.id());
        json.writeStringField("kind", place.kind());
        Wire.name(json, "name", place.name());
        json.writeNumberField("lon", place.at().lon());
        json.writeNumberField("lat", place.at().lat());
        Wire.optional(json, "area", place.area());
        json.writeEndObject();
    }

    public static void event(JsonGenerator json, TerritoryEvent event) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", event.id());
        json.writeStringField("kind", event.kind());
        Wire.name(json, "name", event.name());
        json.writeStringField("start", event.span().start().toString());
        Wire.optional(json, "end", event.span().end());
        Wire.codes(json, event.areas());
        json.writeEndObject();
    }
}
