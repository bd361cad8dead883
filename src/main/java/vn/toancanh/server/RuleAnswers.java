package vn.toancanh.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;
import vn.toancanh.alert.By;
import vn.toancanh.proposal.Rights;
import vn.toancanh.server.alert.RuleReception;
import vn.toancanh.server.http.Answers;
import vn.toancanh.server.http.QueryParameters;
import vn.toancanh.warehouse.Holdings;

/** The versions of rules people put in force, and those callers add. */
final class RuleAnswers {
    private static final int USUAL_LIMIT = 1000;
    private static final int MOST = 10_000;

    private final RuleReception rules;
    private final Doorkeeper doorkeeper;
    private final Holdings holdings;
    private final Answers answers;

    RuleAnswers(RuleReception rules, Doorkeeper doorkeeper, Holdings holdings, Answers answers) {
        this.rules = rules;
        this.doorkeeper = doorkeeper;
        this.holdings = holdings;
        this.answers = answers;
    }

    void versions(Context ctx) throws IOException {
        var access = doorkeeper.admit(ctx);
        var parameters = QueryParameters.of(ctx, "after", "limit");
        var limit = parameters.limit(USUAL_LIMIT, MOST);
        var after = AlertAnswers.after(parameters.text("after"));
        var key =
                String.join(
                        "/",
                        "alert-rules",
                        Long.toString(rules.last()),
                        Long.toString(after),
                        Integer.toString(limit),
                        access.key(),
                        doorkeeper.version());
        answers.send(
                ctx,
                "application/json",
                key,
                json -> {
                    json.writeRawValue(
                            rules.page(after, limit, code -> !access.hidden().contains(code)));
                    return null;
                });
    }

    void publish(Context ctx) {
        QueryParameters.of(ctx);
        var access = doorkeeper.admit(ctx);
        var caller = AlertAnswers.caller(ctx, access);
        AlertAnswers.send(ctx, rules.take(AlertAnswers.body(ctx), caller, this::author));
    }

    /** Who may write rules of the whole territory, as the editor of rules asks it. */
    private Optional<By> author(String id) {
        return doorkeeper
                .known(id)
                .filter(access -> access.person().scopes().contains(Rights.PROPOSE))
                .filter(access -> access.inside(holdings.identity().home()))
                .map(access -> new By(access.person().id(), access.person().name()));
    }
}
