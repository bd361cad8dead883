package vn.toancanh.server;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.By;
import vn.toancanh.alert.journal.LinesJson;
import vn.toancanh.server.alert.Caller;
import vn.toancanh.server.alert.EarlyWarning;
import vn.toancanh.server.http.Answers;
import vn.toancanh.server.http.Problem;
import vn.toancanh.server.http.QueryParameters;

/** The journal of alerts, and what callers do about them. */
final class AlertAnswers {
    private static final String JSON = "application/json";
    private static final int USUAL_LIMIT = 1000;
    private static final int MOST = 10_000;

    private final EarlyWarning warning;
    private final Doorkeeper doorkeeper;
    private final Answers answers;

    AlertAnswers(EarlyWarning warning, Doorkeeper doorkeeper, Answers answers) {
        this.warning = warning;
        this.doorkeeper = doorkeeper;
        this.answers = answers;
    }

    void lines(Context ctx) throws IOException {
        var access = doorkeeper.admit(ctx);
        var parameters = QueryParameters.of(ctx, "after", "limit");
        var limit = parameters.limit(USUAL_LIMIT, MOST);
        var after = after(parameters.text("after"));
        var key =
                "alerts/"
                        + warning.tag()
                        + "/"
                        + after
                        + "/"
                        + limit
                        + "/"
                        + access.key()
                        + "/"
                        + doorkeeper.version();
        answers.send(
                ctx,
                JSON,
                key,
                json -> {
                    var page = warning.page(after, limit, line -> isVisible(line.key(), access));
                    json.writeRawValue(LinesJson.text(page));
                    return null;
                });
    }

    private boolean isVisible(AlertKey key, Access access) {
        return access.alert(key.area(), warning.rules().subjects(key.rule()));
    }

    static long after(@Nullable String text) {
        try {
            var after = text == null ? 0 : Long.parseLong(text);
            if (after >= 0) {
                return after;
            }
        } catch (NumberFormatException e) {
            throw Problem.badRequest("'after' is not a number");
        }
        throw Problem.badRequest("'after' is negative");
    }

    void act(Context ctx) {
        QueryParameters.of(ctx);
        var access = doorkeeper.admit(ctx);
        send(ctx, warning.reception().take(body(ctx), caller(ctx, access)));
    }

    static String body(Context ctx) {
        var type = ctx.contentType();
        if (type == null || !type.startsWith(JSON)) {
            throw new Problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "the body is not " + JSON);
        }
        return ctx.body();
    }

    static void send(Context ctx, String answer) {
        ctx.status(HttpStatus.OK)
                .header("Cache-Control", "no-store")
                .contentType(JSON)
                .result(answer);
    }

    static Caller caller(Context ctx, Access access) {
        var person = access.person();
        var key = ctx.header("Idempotency-Key");
        if (key == null) {
            throw Problem.badRequest("an Idempotency-Key is needed");
        }
        try {
            return new Caller(
                    new By(person.id(), person.name()),
                    Set.copyOf(person.scopes()),
                    access::inside,
                    UUID.fromString(key));
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("'Idempotency-Key' is not a UUID");
        }
    }
}
