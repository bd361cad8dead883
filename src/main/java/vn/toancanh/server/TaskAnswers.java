package vn.toancanh.server;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Period;
import vn.toancanh.server.http.Answers;
import vn.toancanh.server.http.Problem;
import vn.toancanh.server.http.QueryParameters;
import vn.toancanh.server.task.Sight;
import vn.toancanh.server.task.TaskBook;
import vn.toancanh.server.task.TaskBook.From;
import vn.toancanh.server.task.TaskBook.Outcome;
import vn.toancanh.server.task.TaskBook.Sender;
import vn.toancanh.server.wire.Wire;
import vn.toancanh.task.Act;
import vn.toancanh.task.Actor;
import vn.toancanh.task.Refusal;
import vn.toancanh.task.life.Seat;
import vn.toancanh.task.wire.TaskJson;
import vn.toancanh.task.wire.TaskJson.Sent;
import vn.toancanh.warehouse.Holdings;
import vn.toancanh.warehouse.ServedUnit;

/** Directives, what callers do upon them, and whom they can be given to. */
final class TaskAnswers {
    private static final String JSON = "application/json";
    private static final String TASKS = "/v1/tasks";
    private static final int USUAL_LIMIT = 1000;
    private static final int MOST = 10_000;
    private static final Pattern TAG = Pattern.compile("\"([0-9a-fA-F-]{36})\"");

    private final TaskBook book;
    private final Holdings holdings;
    private final Doorkeeper doorkeeper;
    private final Answers answers;

    TaskAnswers(TaskBook book, Holdings holdings, Doorkeeper doorkeeper, Answers answers) {
        this.book = book;
        this.holdings = holdings;
        this.doorkeeper = doorkeeper;
        this.answers = answers;
    }

    void routes(JavalinConfig config) {
        WarehouseServer.get(config, TASKS, this::lines);
        WarehouseServer.get(config, "/v1/units", this::units);
        config.routes.post(TASKS, this::issue);
        config.routes.post(TASKS + "/{id}/acts", this::act);
    }

    /** Changes with every line. */
    String version() {
        return holdings.identity().id() + "-" + book.version();
    }

    private Sight sight(Access access) {
        var person = access.person();
        var all =
                person.scopes().contains(Seat.DIRECT) || access.inside(holdings.identity().home());
        return new Sight(access.classes(), all ? null : Set.copyOf(person.units()));
    }

    private void lines(Context ctx) throws IOException {
        var sight = sight(doorkeeper.admit(ctx));
        var parameters = QueryParameters.of(ctx, "after", "mark", "limit");
        var limit = parameters.limit(USUAL_LIMIT, MOST);
        var mark = parameters.text("mark");
        var from =
                new From(
                        AlertAnswers.after(parameters.text("after")),
                        mark == null ? null : uuid(mark, "mark"));
        var key = "tasks/" + version() + "/" + from + "/" + limit + "/" + sight.key();
        answers.send(
                ctx,
                JSON,
                key,
                json -> {
                    json.writeRawValue(book.page(from, limit, sight));
                    return null;
                });
    }

    private void issue(Context ctx) {
        QueryParameters.of(ctx);
        var access = doorkeeper.admit(ctx);
        var sent = sent(ctx);
        if (!(sent.act() instanceof Act.Issue(var directive))
                || !directive.id().equals(sent.directive())) {
            throw Problem.badRequest("this is not the issue of the directive it names");
        }
        send(ctx, book.take(key(ctx), sent, sender(access)));
    }

    private void act(Context ctx) {
        QueryParameters.of(ctx);
        var access = doorkeeper.admit(ctx);
        var sent = sent(ctx);
        if (sent.act() instanceof Act.Issue
                || !uuid(ctx.pathParam("id"), "id").equals(sent.directive())) {
            throw Problem.badRequest("this is no act upon this directive");
        }
        if (!seen(ctx.header("If-Match")).equals(sent.seen())) {
            throw Problem.badRequest("'If-Match' and 'seen' do not agree");
        }
        send(ctx, book.take(key(ctx), sent, sender(access)));
    }

    private static Sent sent(Context ctx) {
        return sent(ctx, Sent.class);
    }

    static <T> T sent(Context ctx, Class<T> type) {
        try {
            return TaskJson.read(AlertAnswers.body(ctx), type);
        } catch (IllegalArgumentException e) {
            throw new Problem(
                    HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(e.getMessage()), "unreadable");
        }
    }

    /** Who calls. */
    Sender sender(Context ctx) {
        return sender(doorkeeper.admit(ctx));
    }

    private Sender sender(Access access) {
        var person = access.person();
        var actor = new Actor(person.id(), person.name(), Set.copyOf(person.units()));
        return new Sender(new Seat(actor, Set.copyOf(person.scopes())), sight(access));
    }

    private static UUID key(Context ctx) {
        var key = ctx.header("Idempotency-Key");
        if (key == null) {
            throw Problem.badRequest("an Idempotency-Key is needed");
        }
        return uuid(key, "Idempotency-Key");
    }

    static UUID uuid(String text, String what) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("'" + what + "' is not a UUID");
        }
    }

    private static UUID seen(@Nullable String header) {
        if (header == null) {
            throw new Problem(HttpStatus.PRECONDITION_REQUIRED, "an If-Match is needed");
        }
        var tag = TAG.matcher(header);
        if (!tag.matches()) {
            throw Problem.badRequest("'If-Match' is not the id of a line");
        }
        return uuid(tag.group(1), "If-Match");
    }

    private static void send(Context ctx, Outcome outcome) {
        switch (outcome) {
            case Outcome.Written written -> AlertAnswers.send(ctx, written.page());
            case Outcome.Refused(var why) -> throw refused(why);
            case Outcome.NotThere _ ->
                    throw new Problem(HttpStatus.NOT_FOUND, "no such directive", "no-such-task");
            case Outcome.FileMissing _ ->
                    throw new Problem(
                            HttpStatus.FAILED_DEPENDENCY, "a file it names is missing", "no-file");
            case Outcome.KeyUsed _ ->
                    throw new Problem(
                            HttpStatus.CONFLICT, "the key was used for something else", "key-used");
        }
    }

    private static Problem refused(Refusal why) {
        var word = why.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var isRight =
                switch (why) {
                    case NO_RIGHT, OTHER_UNIT, NOT_THE_ISSUER -> true;
                    default -> false;
                };
        return new Problem(
                isRight ? HttpStatus.FORBIDDEN : HttpStatus.UNPROCESSABLE_CONTENT,
                "not taken: " + word,
                word);
    }

    /** Units of today and departments; whom nobody could be given to, nothing. */
    private void units(Context ctx) throws IOException {
        QueryParameters.of(ctx);
        var access = doorkeeper.admit(ctx);
        var today = LocalDate.ofInstant(holdings.identity().now(), Period.ZONE);
        var key = "units/" + today + "/" + access.key() + "/" + doorkeeper.version();
        answers.send(
                ctx,
                JSON,
                key,
                json -> {
                    json.writeStartObject();
                    json.writeArrayFieldStart("items");
                    for (var unit : units(access, today)) {
                        Wire.unit(json, unit);
                    }
                    json.writeEndArray();
                    json.writeEndObject();
                    return null;
                });
    }

    private List<ServedUnit> units(Access access, LocalDate today) {
        var units = new ArrayList<ServedUnit>();
        for (var area : holdings.areas()) {
            if (area.existsOn(today) && access.area(area)) {
                units.add(new ServedUnit(area.code().value(), area.name(), area.level()));
            }
        }
        units.addAll(holdings.departments());
        return units;
    }
}
