package vn.toancanh.server;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.toancanh.server.http.Answers;
import vn.toancanh.server.http.Problem;
import vn.toancanh.server.http.QueryParameters;
import vn.toancanh.server.wire.IndicatorWire;
import vn.toancanh.server.wire.TerritoryWire;
import vn.toancanh.server.wire.WarningFeed;
import vn.toancanh.server.wire.Wire;
import vn.toancanh.warehouse.Holdings;
import vn.toancanh.warehouse.Holdings.Resource;
import vn.toancanh.warehouse.ServedWarning;

/** Pages of the resources that are lists known as a whole: all but observations. */
final class ListAnswers {
    private static final String JSON = "application/json";
    private static final String GEOJSON = "application/geo+json";
    private static final int USUAL_LIMIT = 1000;
    private static final int MOST = 10_000;

    private final Holdings holdings;
    private final Doorkeeper doorkeeper;
    private final Answers answers;

    ListAnswers(Holdings holdings, Doorkeeper doorkeeper, Answers answers) {
        this.holdings = holdings;
        this.doorkeeper = doorkeeper;
        this.answers = answers;
    }

    /** What a page is cut from. */
    private record Cut(Resource resource, String version, int from, int limit) {
        String path(int at) {
            var cursor = Integer.toUnsignedString(version.hashCode(), 36) + "." + at;
            return "/v1/" + resource.path() + "?limit=" + limit + "&cursor=" + cursor;
        }
    }

    /** The feed of warnings; who has none has no feed. */
    void warnings(Context ctx, String version, Supplier<List<ServedWarning>> told)
            throws IOException {
        doorkeeper.admit(ctx);
        QueryParameters.of(ctx);
        var warnings = told.get();
        if (warnings.isEmpty()) {
            throw new Problem(HttpStatus.NOT_FOUND, "no warnings here");
        }
        answers.send(
                ctx,
                WarningFeed.TYPE,
                "warnings/" + version,
                json -> {
                    json.writeRaw(WarningFeed.of(holdings.identity(), warnings));
                    return null;
                });
    }

    void answer(Context ctx, Resource resource) throws IOException {
        var access = doorkeeper.admit(ctx);
        var parameters = QueryParameters.of(ctx, "limit", "cursor");
        var version = holdings.version(resource);
        var limit = parameters.limit(USUAL_LIMIT, MOST);
        var cut = new Cut(resource, version, from(parameters.text("cursor"), version), limit);
        var key = cut + "/" + access.key() + "/" + doorkeeper.version();
        var type =
                resource == Resource.BOUNDARIES || resource == Resource.BASE_MAP ? GEOJSON : JSON;
        answers.send(ctx, type, key, json -> write(json, cut, access));
    }

    /** A list that changed while it is read would lose or repeat rows, so it is begun again. */
    private static int from(@Nullable String cursor, String version) {
        if (cursor == null) {
            return 0;
        }
        var dot = cursor.indexOf('.');
        try {
            var from = Integer.parseInt(cursor.substring(dot + 1));
            var tag = Integer.parseUnsignedInt(cursor.substring(0, Math.max(dot, 0)), 36);
            if (from < 1) {
                throw Problem.badRequest("'cursor' is not one of ours");
            }
            if (tag != version.hashCode()) {
                throw new Problem(HttpStatus.CONFLICT, "the list changed; read it from its start");
            }
            return from;
        } catch (NumberFormatException e) {
            throw Problem.badRequest("'cursor' is not one of ours");
        }
    }

    private @Nullable String write(JsonGenerator json, Cut cut, Access access) throws IOException {
        return switch (cut.resource()) {
            case AREAS, AREA_CHANGES, BOUNDARIES, BASE_MAP, PLACES, EVENTS ->
                    territory(json, cut, access);
            case INDICATORS ->
                    items(
                            json,
                            cut,
                            visible(holdings.indicators(), access::indicator),
                            IndicatorWire::indicator);
            case SOURCES -> items(json, cut, holdings.sources(), IndicatorWire::source);
            case PROPOSALS ->
                    items(
                            json,
                            cut,
                            visible(holdings.proposals(), access::proposal),
                            ProposalAnswers::write);
            case OBSERVATIONS, WARNINGS, ALERTS, TASKS -> throw notAList(cut.resource());
        };
    }

    private @Nullable String territory(JsonGenerator json, Cut cut, Access access)
            throws IOException {
        return switch (cut.resource()) {
            case AREAS ->
                    items(json, cut, visible(holdings.areas(), access::area), TerritoryWire::area);
            case AREA_CHANGES ->
                    items(
                            json,
                            cut,
                            visible(holdings.areaChanges(), access::change),
                            TerritoryWire::change);
            case BOUNDARIES ->
                    features(
                            json,
                            cut,
                            visible(holdings.boundaries(), shape -> access.inside(shape.area())),
                            TerritoryWire::boundary);
            case BASE_MAP -> features(json, cut, holdings.baseMap(), TerritoryWire::baseLine);
            case PLACES ->
                    items(
                            json,
                            cut,
                            visible(holdings.places(), access::place),
                            TerritoryWire::place);
            case EVENTS ->
                    items(
                            json,
                            cut,
                            visible(holdings.events(), access::event),
                            TerritoryWire::event);
            case INDICATORS, SOURCES, PROPOSALS, OBSERVATIONS, WARNINGS, ALERTS, TASKS ->
                    throw notAList(cut.resource());
        };
    }

    private static IllegalArgumentException notAList(Resource resource) {
        return new IllegalArgumentException("not a list here: " + resource);
    }

    private static <T> List<T> visible(List<T> rows, Predicate<? super T> seen) {
        return rows.stream().filter(seen).toList();
    }

    private static <T> @Nullable String items(
            JsonGenerator json, Cut cut, List<T> rows, Wire.Row<T> writer) throws IOException {
        json.writeStartObject();
        json.writeFieldName("items");
        return page(json, cut, rows, writer);
    }

    private static <T> @Nullable String features(
            JsonGenerator json, Cut cut, List<T> rows, Wire.Row<T> writer) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "FeatureCollection");
        json.writeFieldName("features");
        return page(json, cut, rows, writer);
    }

    private static <T> @Nullable String page(
            JsonGenerator json, Cut cut, List<T> rows, Wire.Row<T> writer) throws IOException {
        var from = Math.min(cut.from(), rows.size());
        var to = Math.min(from + cut.limit(), rows.size());
        json.writeStartArray();
        for (var row : rows.subList(from, to)) {
            writer.write(json, row);
        }
        json.writeEndArray();
        json.writeEndObject();
        return to < rows.size() ? cut.path(to) : null;
    }
}
