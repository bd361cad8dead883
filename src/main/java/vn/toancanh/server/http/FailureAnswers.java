package vn.toancanh.server.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import vn.toancanh.server.task.DatabaseAwayException;

/** What a caller hears of a request that failed, whatever it failed by. */
public final class FailureAnswers {
    private static final System.Logger LOG = System.getLogger(FailureAnswers.class.getName());

    private static final String RETRY_SECONDS = "5";

    private FailureAnswers() {}

    public static void configure(JavalinConfig config) {
        config.routes.exception(Problem.class, (e, ctx) -> e.answer(ctx));
        config.routes.exception(
                HttpResponseException.class,
                (e, ctx) -> {
                    Problem.answer(ctx, e.getStatus(), null);
                    if (e.getStatus() == HttpStatus.METHOD_NOT_ALLOWED.getCode()) {
                        ctx.header("Allow", "GET, HEAD");
                    }
                });
        config.routes.exception(
                DatabaseAwayException.class,
                (e, ctx) -> {
                    LOG.log(
                            System.Logger.Level.WARNING,
                            "cannot answer {0} now: {1}",
                            ctx.path(),
                            e);
                    var status = HttpStatus.SERVICE_UNAVAILABLE.getCode();
                    Problem.answer(ctx, status, "the database does not answer");
                    ctx.header("Retry-After", RETRY_SECONDS);
                });
        config.routes.exception(
                Exception.class,
                (e, ctx) -> {
                    LOG.log(System.Logger.Level.ERROR, "cannot answer " + ctx.path(), e);
                    Problem.answer(ctx, HttpStatus.INTERNAL_SERVER_ERROR.getCode(), null);
                });
    }
}
