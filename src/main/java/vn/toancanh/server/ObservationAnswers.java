package vn.toancanh.server;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.toancanh.server.http.Answers;
import vn.toancanh.server.http.ObservationFilter;
import vn.toancanh.server.http.Problem;
import vn.toancanh.server.http.QueryParameters;
import vn.toancanh.server.wire.IndicatorWire;
import vn.toancanh.warehouse.Holdings;
import vn.toancanh.warehouse.Holdings.Resource;
import vn.toancanh.warehouse.ObservationPage;
import vn.toancanh.warehouse.ObservationQuery;
import vn.toancanh.warehouse.ObservationQuery.Within;

/** Pages of observations, without the rows the caller may not see. */
final class ObservationAnswers {
    private static final int USUAL_LIMIT = 10_000;
    private static final int MOST = 50_000;

    private final Holdings holdings;
    private final Doorkeeper doorkeeper;
    private final Answers answers;

    ObservationAnswers(Holdings holdings, Doorkeeper doorkeeper, Answers answers) {
        this.holdings = holdings;
        this.doorkeeper = doorkeeper;
        this.answers = answers;
    }

    private record Reading(ObservationFilter filter, @Nullable String cursor, int limit) {
        String path(String next) {
            return "/v1/observations?limit=" + limit + "&cursor=" + filter.cursor(next);
        }
    }

    void answer(Context ctx) throws IOException {
        var access = doorkeeper.admit(ctx);
        var parameters =
                QueryParameters.of(ctx, ObservationFilter.parametersWith("limit", "cursor"));
        var limit = parameters.limit(USUAL_LIMIT, MOST);
        var filter = ObservationFilter.of(parameters);
        var cursor = parameters.text("cursor");
        Reading reading;
        if (cursor == null) {
            reading = new Reading(filter, null, limit);
        } else {
            var opened = filter.open(cursor);
            reading = new Reading(opened.filter(), opened.inner(), limit);
        }
        var query = narrowed(reading.filter().query(), access);
        var version = holdings.version(Resource.OBSERVATIONS) + "/" + doorkeeper.version();
        var key =
                String.join("/", "observations", version, access.key())
                        + String.join("/", reading.filter().text(), reading.cursor() + "/" + limit);
        answers.send(ctx, "application/json", key, json -> write(json, reading, query, access));
    }

    /** Spares the holdings rows that would be left out anyway. */
    private static ObservationQuery narrowed(ObservationQuery query, Access access) {
        var asked = query.within();
        var areas = access.person().areas();
        if (asked != null
                && !access.inside(asked.area())
                && !access.above().contains(asked.area())) {
            throw new Problem(HttpStatus.FORBIDDEN, "the token does not cover " + asked.area());
        }
        if (asked == null && areas.size() == 1) {
            var mine = new Within(areas.getFirst(), true);
            return new ObservationQuery(query.indicators(), mine, query.span());
        }
        return query;
    }

    private @Nullable String write(
            JsonGenerator json, Reading reading, ObservationQuery query, Access access)
            throws IOException {
        var page = page(reading, query);
        json.writeStartObject();
        json.writeArrayFieldStart("items");
        for (var row : page.rows()) {
            if (access.observation(row)) {
                IndicatorWire.observation(json, row);
            }
        }
        json.writeEndArray();
        json.writeStringField("resume", reading.filter().cursor(page.resume()));
        json.writeEndObject();
        var next = page.next();
        return next == null ? null : reading.path(next);
    }

    private ObservationPage page(Reading reading, ObservationQuery query) {
        if (reading.cursor() == null) {
            return holdings.observations(query, null, reading.limit());
        }
        try {
            return holdings.observations(query, reading.cursor(), reading.limit());
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("'cursor' is not one of ours");
        }
    }
}
