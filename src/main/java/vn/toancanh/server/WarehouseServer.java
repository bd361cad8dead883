package vn.toancanh.server;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.util.JavalinException;
import java.io.IOException;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.journal.AlertBook;
import vn.toancanh.server.alert.EarlyWarning;
import vn.toancanh.server.alert.Ground;
import vn.toancanh.server.alert.HoldingsClock;
import vn.toancanh.server.attachment.AttachmentBook;
import vn.toancanh.server.attachment.Directives;
import vn.toancanh.server.http.Answers;
import vn.toancanh.server.http.ContractPage;
import vn.toancanh.server.http.FailureAnswers;
import vn.toancanh.server.http.PageCache;
import vn.toancanh.server.http.ProblemPages;
import vn.toancanh.server.http.QueryParameters;
import vn.toancanh.server.proposal.GovernedHoldings;
import vn.toancanh.server.proposal.ProposalBook;
import vn.toancanh.server.task.HoldingsCalendar;
import vn.toancanh.server.task.TaskBook;
import vn.toancanh.server.wire.Wire;
import vn.toancanh.warehouse.Holdings;
import vn.toancanh.warehouse.Holdings.Resource;
import vn.toancanh.warehouse.ServedWarning;

/**
 * The warehouse contract over real HTTP, for any {@link Holdings}. {@link #start} and {@link
 * #close} block and belong to one thread; requests are answered on threads of its own.
 */
public final class WarehouseServer implements AutoCloseable {
    private static final long PAGE_BYTES = 96L << 20;
    private static final int MOST_THREADS = 32;
    private static final String RULES = "/v1/alert-rules";

    private final Holdings holdings;
    private final Doorkeeper doorkeeper;
    private final ListAnswers lists;
    private final ObservationAnswers observations;
    private final ChangeStream changes;
    private final ProposalAnswers proposals;
    private final @Nullable EarlyWarning warning;
    private final @Nullable AlertAnswers alerts;
    private final @Nullable RuleAnswers rules;
    private final @Nullable TaskAnswers tasks;
    private final @Nullable AttachmentAnswers attachments;
    private final Books books;
    private @Nullable Javalin http;

    /**
     * What a server keeps beside its holdings; closed with it.
     *
     * @param alerts null where nothing is judged and no alerts are served
     * @param ground what alerts are judged by; null for the numbers of the holdings
     * @param tasks null where no directives are served
     */
    public record Books(
            ProposalBook proposals,
            @Nullable AlertBook alerts,
            @Nullable Ground ground,
            @Nullable Directives tasks) {
        /** No directives are served. */
        public Books(ProposalBook proposals, @Nullable AlertBook alerts, @Nullable Ground ground) {
            this(proposals, alerts, ground, null);
        }

        private void close() {
            proposals.close();
            if (tasks != null) {
                tasks.close();
            }
        }
    }

    /** Proposals are forgotten when it is closed, and nothing is judged. */
    public WarehouseServer(Holdings base, Tokens tokens) {
        this(base, tokens, ProposalBook.inMemory());
    }

    /**
     * Nothing is judged.
     *
     * @param book of proposals; closed with the server
     */
    public WarehouseServer(Holdings base, Tokens tokens, ProposalBook book) {
        this(base, tokens, new Books(book, null, null));
    }

    public WarehouseServer(Holdings base, Tokens tokens, Books books) {
        var holdings = new GovernedHoldings(base, books.proposals());
        this.holdings = holdings;
        this.doorkeeper = new Doorkeeper(holdings, tokens);
        var answers = new Answers(new PageCache(PAGE_BYTES));
        this.lists = new ListAnswers(holdings, doorkeeper, answers);
        this.observations = new ObservationAnswers(holdings, doorkeeper, answers);
        this.changes = new ChangeStream(this::version);
        this.proposals = new ProposalAnswers(holdings, doorkeeper);
        var journal = books.alerts();
        var watch = journal == null ? null : new EarlyWarning(holdings, journal, books.ground());
        this.warning = watch;
        this.alerts = watch == null ? null : new AlertAnswers(watch, doorkeeper, answers);
        this.rules =
                watch == null
                        ? null
                        : new RuleAnswers(watch.rules(), doorkeeper, holdings, answers);
        this.books = books;
        var clock = new HoldingsClock(holdings);
        var kept = books.tasks();
        var tasks =
                kept == null
                        ? null
                        : new TaskBook(kept.database(), clock, new HoldingsCalendar(holdings));
        this.tasks = tasks == null ? null : new TaskAnswers(tasks, holdings, doorkeeper, answers);
        attachments =
                kept == null || tasks == null || this.tasks == null
                        ? null
                        : new AttachmentAnswers(
                                new AttachmentBook(tasks, kept, clock), this.tasks::sender);
    }

    private String version(Resource resource) {
        var watch = warning;
        var kept = tasks;
        var own = holdings.version(resource);
        return switch (resource) {
            case ALERTS -> watch == null ? own : watch.version();
            case WARNINGS -> watch == null ? own : own + "/" + watch.warningsVersion();
            case TASKS -> kept == null ? own : kept.version();
            case AREAS,
                    AREA_CHANGES,
                    BOUNDARIES,
                    BASE_MAP,
                    INDICATORS,
                    OBSERVATIONS,
                    PLACES,
                    EVENTS,
                    SOURCES,
                    PROPOSALS ->
                    own;
        };
    }

    /** What others told it of, and what was sent about its own alerts. */
    private List<ServedWarning> warnings() {
        var all = new ArrayList<>(holdings.warnings());
        if (warning != null) {
            all.addAll(warning.warnings());
        }
        return all;
    }

    /**
     * Listens on loopback only.
     *
     * @param port 0 for any free one
     * @return the port it listens on
     * @throws IOException when the port is taken
     */
    public int start(int port) throws IOException {
        return start(InetAddress.getLoopbackAddress(), port);
    }

    /** Listens on {@code address}; callers from elsewhere than this computer need a token. */
    public int start(InetAddress address, int port) throws IOException {
        // The web server would log a taken port as a fault of its own.
        new ServerSocket(port, 1, address).close();
        var started = Javalin.create(this::configure);
        http = started;
        try {
            started.start(address.getHostAddress(), port);
        } catch (JavalinException e) {
            throw new IOException("cannot listen on " + address + " port " + port, e);
        }
        if (warning != null) {
            warning.start();
        }
        return started.port();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        var threads = new QueuedThreadPool(MOST_THREADS, 2);
        threads.setName("warehouse-http");
        threads.setDaemon(true);
        config.jetty.threadPool = threads;
        config.jetty.modifyHttpConfiguration(jetty -> jetty.setSendServerVersion(false));
        config.jetty.modifyServer(server -> server.setErrorHandler(new ProblemPages()));
        routes(config);
        acts(config);
        FailureAnswers.configure(config);
    }

    private void routes(JavalinConfig config) {
        get(config, "/openapi.yaml", ContractPage::send);
        get(config, "/v1", this::identity);
        get(config, "/v1/me", this::me);
        config.routes.get("/v1/stream", this::stream);
        for (var resource : Resource.values()) {
            var path = "/v1/" + resource.path();
            if (resource == Resource.OBSERVATIONS) {
                get(config, path, observations::answer);
            } else if (resource == Resource.WARNINGS) {
                get(config, path, ctx -> lists.warnings(ctx, version(resource), this::warnings));
            } else if (resource != Resource.ALERTS && resource != Resource.TASKS) {
                get(config, path, ctx -> lists.answer(ctx, resource));
            }
        }
        if (alerts != null) {
            get(config, "/v1/" + Resource.ALERTS.path(), alerts::lines);
        }
        if (tasks != null) {
            tasks.routes(config);
        }
        if (attachments != null) {
            attachments.routes(config);
        }
    }

    private void acts(JavalinConfig config) {
        var path = "/v1/" + Resource.PROPOSALS.path();
        config.routes.post(path, proposals::submit);
        config.routes.post(path + "/{id}/decision", proposals::decide);
        if (alerts != null && rules != null) {
            config.routes.post("/v1/" + Resource.ALERTS.path() + "/acts", alerts::act);
            get(config, RULES, rules::versions);
            config.routes.post(RULES, rules::publish);
        }
    }

    /** HEAD is GET of which the web server keeps the body. */
    static void get(JavalinConfig config, String path, Handler handler) {
        config.routes.get(path, handler);
        config.routes.head(path, handler);
    }

    private void identity(Context ctx) throws IOException {
        QueryParameters.of(ctx);
        doorkeeper.admit(ctx);
        json(ctx, json -> Wire.identity(json, holdings.identity()));
    }

    private void me(Context ctx) throws IOException {
        QueryParameters.of(ctx);
        var person = doorkeeper.person(ctx);
        json(ctx, json -> Wire.person(json, person));
    }

    private void stream(Context ctx) throws IOException {
        QueryParameters.of(ctx);
        doorkeeper.admit(ctx);
        changes.open(ctx);
    }

    @FunctionalInterface
    private interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    private static void json(Context ctx, Body body) throws IOException {
        var text = new StringWriter();
        try (var json = Wire.JSON.createGenerator(text)) {
            body.write(json);
        }
        ctx.header("Cache-Control", "no-store");
        ctx.contentType("application/json").result(text.toString());
    }

    @Override
    public void close() {
        changes.close();
        var running = http;
        if (running != null) {
            running.stop();
        }
        if (warning != null) {
            warning.close();
        }
        books.close();
    }
}
