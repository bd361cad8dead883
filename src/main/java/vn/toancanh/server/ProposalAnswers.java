package vn.toancanh.server;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.toancanh.proposal.Actor;
import vn.toancanh.proposal.Proposal;
import vn.toancanh.proposal.ProposalJson;
import vn.toancanh.server.http.Problem;
import vn.toancanh.server.http.QueryParameters;
import vn.toancanh.server.proposal.Governance;
import vn.toancanh.server.proposal.GovernedHoldings;

/** What callers write about numbers: proposals and decisions on them. */
final class ProposalAnswers {
    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,6})\"");
    private static final String JSON = "application/json";

    private final GovernedHoldings holdings;
    private final Doorkeeper doorkeeper;

    ProposalAnswers(GovernedHoldings holdings, Doorkeeper doorkeeper) {
        this.holdings = holdings;
        this.doorkeeper = doorkeeper;
    }

    /** One row of the list. */
    static void write(JsonGenerator json, Proposal proposal) throws IOException {
        json.writeRawValue(ProposalJson.write(proposal).toString());
    }

    void submit(Context ctx) {
        QueryParameters.of(ctx);
        var access = doorkeeper.admit(ctx);
        var proposal = holdings.governance().submit(body(ctx), caller(ctx, access));
        send(ctx, HttpStatus.CREATED, proposal);
    }

    void decide(Context ctx) {
        QueryParameters.of(ctx);
        var access = doorkeeper.admit(ctx);
        var id = visible(id(ctx), access).id();
        var caller = caller(ctx, access);
        var version = version(ctx.header("If-Match"));
        send(ctx, HttpStatus.OK, holdings.governance().decide(id, body(ctx), version, caller));
    }

    /** What the caller may not see is not there. */
    private Proposal visible(UUID id, Access access) {
        return holdings.governance()
                .find(id)
                .filter(access::proposal)
                .orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, "no such proposal"));
    }

    private Governance.Caller caller(Context ctx, Access access) {
        var person = access.person();
        var actor = new Actor(person.id(), person.name(), person.persona());
        var key = ctx.header("Idempotency-Key");
        if (key == null) {
            throw Problem.badRequest("an Idempotency-Key is needed");
        }
        return new Governance.Caller(
                actor, access.rights(holdings.identity().home()), uuid(key, "Idempotency-Key"));
    }

    private static UUID id(Context ctx) {
        return uuid(ctx.pathParam("id"), "id");
    }

    private static UUID uuid(String text, String what) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("'" + what + "' is not a UUID");
        }
    }

    private static int version(@Nullable String header) {
        if (header == null) {
            throw new Problem(HttpStatus.PRECONDITION_REQUIRED, "an If-Match is needed");
        }
        var version = VERSION.matcher(header);
        if (!version.matches()) {
            throw Problem.badRequest("'If-Match' is not a tag of ours");
        }
        return Integer.parseInt(version.group(1));
    }

    private static String body(Context ctx) {
        var type = ctx.contentType();
        if (type == null || !type.startsWith(JSON)) {
            throw new Problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "the body is not " + JSON);
        }
        return ctx.body();
    }

    private static void send(Context ctx, HttpStatus status, Proposal proposal) {
        ctx.status(status)
                .header("ETag", '"' + Integer.toString(proposal.version()) + '"')
                .header("Cache-Control", "no-store")
                .contentType(JSON)
                .result(ProposalJson.write(proposal).toString());
    }
}
