package vn.toancanh.server.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The query of one request, strictly: an unknown, repeated or malformed parameter is a 400. */
public final class QueryParameters {
    private final Map<String, List<String>> values;

    private QueryParameters(Map<String, List<String>> values) {
        this.values = values;
    }

    public static QueryParameters of(Context ctx, String... allowed) {
        var names = Set.of(allowed);
        var values = ctx.queryParamMap();
        for (var parameter : values.entrySet()) {
            if (!names.contains(parameter.getKey())) {
                throw Problem.badRequest("unknown query parameter '" + parameter.getKey() + "'");
            }
            if (parameter.getValue().size() != 1) {
                throw Problem.badRequest("'" + parameter.getKey() + "' is given more than once");
            }
        }
        return new QueryParameters(values);
    }

    /** Null when it is absent; an empty value is a mistake. */
    public @Nullable String text(String name) {
        var given = values.get(name);
        if (given == null) {
            return null;
        }
        if (given.getFirst().isBlank()) {
            throw Problem.badRequest("'" + name + "' is empty");
        }
        return given.getFirst();
    }

    public int limit(int usual, int most) {
        var text = text("limit");
        if (text == null) {
            return usual;
        }
        try {
            var limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= most) {
                return limit;
            }
        } catch (NumberFormatException e) {
            throw Problem.badRequest("'limit' is not a number");
        }
        throw Problem.badRequest("'limit' is not within 1.." + most);
    }
}
