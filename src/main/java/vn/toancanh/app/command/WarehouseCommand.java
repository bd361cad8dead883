package vn.toancanh.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.toancanh.alert.journal.AlertBook;
import vn.toancanh.app.option.CommonOptions;
import vn.toancanh.app.option.DemoOptions;
import vn.toancanh.app.pastwork.PastDirectives;
import vn.toancanh.indicator.catalogue.CatalogueJson;
import vn.toancanh.server.Tokens;
import vn.toancanh.server.WarehouseServer;
import vn.toancanh.server.WarehouseServer.Books;
import vn.toancanh.server.attachment.AttachmentFolder;
import vn.toancanh.server.attachment.Directives;
import vn.toancanh.server.load.FileLoader;
import vn.toancanh.server.load.Tally;
import vn.toancanh.server.proposal.ProposalBook;
import vn.toancanh.server.sqlite.SqliteHoldings;
import vn.toancanh.server.task.TaskDatabase;
import vn.toancanh.server.words.RefusedException;
import vn.toancanh.server.words.Sentence;

/**
 * Runs the reference warehouse: loads the files it is given, says what became of each row, then
 * serves until it is told to stop; or serves the simulated province.
 */
@Command(name = "warehouse")
public final class WarehouseCommand implements Callable<Integer> {
    private static final int REFUSED = 2;
    private static final int MOST_PORT = 65_535;
    private static final int MOST_MEGABYTES = 2000;

    @Mixin private final CommonOptions common = new CommonOptions();
    @Mixin private final DemoOptions simulated = new DemoOptions();

    @Option(names = "--port", paramLabel = "P", required = true)
    int port;

    @Option(names = "--bind", paramLabel = "ADDR")
    @Nullable String bind;

    @Option(names = "--title", paramLabel = "T")
    @Nullable String title;

    @Option(names = "--tokens", paramLabel = "FILE")
    @Nullable Path tokens;

    @Option(names = "--no-alerts")
    boolean silent;

    @Option(names = "--database", paramLabel = "URL")
    @Nullable String database;

    @Option(names = "--attachments", paramLabel = "DIR")
    @Nullable Path attachments;

    @Option(names = "--attachment-limit", paramLabel = "MB", defaultValue = "50")
    int attachmentLimit;

    @Option(names = "--units", paramLabel = "FILE")
    List<Path> units = new ArrayList<>();

    @Option(names = "--boundaries", paramLabel = "FILE")
    List<Path> boundaries = new ArrayList<>();

    @Option(names = "--observations", paramLabel = "FILE")
    List<Path> observations = new ArrayList<>();

    @Spec @Nullable CommandSpec spec;

    private final Clock clock = Clock.systemUTC();

    @Override
    public Integer call() {
        try (var stop = new StopSignal()) {
            var address = address();
            var holders = tokens == null ? Tokens.NONE : tokens(tokens);
            if (simulated.demo) {
                serveSimulated(holders, address, stop);
            } else {
                serveFiles(holders, address, stop);
            }
            return 0;
        } catch (RefusedException e) {
            out().println(e.in(locale()));
            return REFUSED;
        }
    }

    private void serveSimulated(Tokens holders, InetAddress address, StopSignal stop)
            throws RefusedException {
        if (!(units.isEmpty() && boundaries.isEmpty() && observations.isEmpty())) {
            throw new RefusedException("server.start.demoOrFiles");
        }
        var territory = simulated.territory(clock);
        var directives = directives(TaskDatabase::inMemory, null);
        PastDirectives.begin(territory, directives);
        var books = books(AlertBook::inMemory, directives);
        serve(new WarehouseServer(territory, holders, books), address, stop);
    }

    private void serveFiles(Tokens holders, InetAddress address, StopSignal stop)
            throws RefusedException {
        var folder = common.dataDirectory().root().resolve("warehouse");
        try (var holdings = SqliteHoldings.open(folder, CatalogueJson.standard(), title, clock)) {
            load(holdings);
            if (holdings.areas().isEmpty()) {
                say("server.start.empty");
            }
            var books =
                    books(
                            () -> AlertBook.open(folder.resolve("alerts.db")),
                            directives(
                                    () -> TaskDatabase.open(folder.resolve("tasks.db")),
                                    folder.resolve("attachments")));
            serve(new WarehouseServer(holdings, holders, books), address, stop);
        }
    }

    private Books books(Supplier<AlertBook> alerts, Directives directives) {
        return new Books(ProposalBook.inMemory(), silent ? null : alerts.get(), null, directives);
    }

    /**
     * @param beside where attachments are kept unless something else is said; null to forget them
     */
    private Directives directives(Supplier<TaskDatabase> embedded, @Nullable Path beside)
            throws RefusedException {
        var files = files(attachments == null ? beside : attachments);
        return new Directives(database == null ? embedded.get() : tasks(database), files);
    }

    private AttachmentFolder files(@Nullable Path folder) throws RefusedException {
        if (attachmentLimit < 1 || attachmentLimit > MOST_MEGABYTES) {
            throw new RefusedException("server.start.attachmentLimit", MOST_MEGABYTES);
        }
        var most = (long) attachmentLimit << 20;
        try {
            return folder == null
                    ? AttachmentFolder.temporary(most)
                    : AttachmentFolder.in(folder, most);
        } catch (UncheckedIOException e) {
            throw new RefusedException(
                    "server.folder.unusable", String.valueOf(folder), String.valueOf(e.getCause()));
        }
    }

    private static TaskDatabase tasks(String url) throws RefusedException {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new RefusedException("server.start.databaseUrl");
        }
        try {
            return TaskDatabase.postgres(url);
        } catch (IllegalStateException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            // What follows the question mark may be a password.
            var place = url.replaceFirst("[?].*", "");
            throw new RefusedException(
                    "server.start.database", place, String.valueOf(cause.getMessage()));
        }
    }

    private InetAddress address() throws RefusedException {
        if (port < 0 || port > MOST_PORT) {
            throw new RefusedException("server.start.port", port);
        }
        if (bind == null) {
            return InetAddress.getLoopbackAddress();
        }
        try {
            var address = InetAddress.getByName(bind);
            if (!address.isLoopbackAddress()) {
                if (tokens == null) {
                    throw new RefusedException("server.start.needsTokens", bind);
                }
                say("server.start.plain", bind);
            }
            return address;
        } catch (UnknownHostException e) {
            throw new RefusedException("server.start.bind", bind);
        }
    }

    private static Tokens tokens(Path file) throws RefusedException {
        try {
            return Tokens.read(file);
        } catch (IOException e) {
            throw new RefusedException("server.start.tokens", file, "-");
        } catch (IllegalArgumentException e) {
            throw new RefusedException("server.start.tokens", file, String.valueOf(e.getMessage()));
        }
    }

    private void load(SqliteHoldings holdings) throws RefusedException {
        var loader = new FileLoader(holdings, clock, row -> out().println(row.in(locale())));
        for (var file : units) {
            load(file, loader::units);
        }
        for (var file : boundaries) {
            load(file, loader::boundaries);
        }
        for (var file : observations) {
            load(file, loader::observations);
        }
    }

    /** One way to take a file. */
    @FunctionalInterface
    private interface Taking {
        Tally take(Path file) throws RefusedException;
    }

    private void load(Path file, Taking taking) throws RefusedException {
        out().println(file);
        if (!Files.isRegularFile(file)) {
            throw new RefusedException("server.file.missing");
        }
        out().println(taking.take(file));
        out().flush();
    }

    private void serve(WarehouseServer server, InetAddress address, StopSignal stop)
            throws RefusedException {
        try (server) {
            var actual = server.start(address, port);
            var host = address.getHostAddress();
            var url = "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + actual;
            say("server.start.listening", url);
            stop.await();
        } catch (IOException e) {
            throw new RefusedException("server.start.portTaken", port, address.getHostAddress());
        }
    }

    private void say(String key, Object... about) {
        out().println(Sentence.of(key, about).in(locale()));
        out().flush();
    }

    private Locale locale() {
        var asked = common.locale();
        return asked == null ? Locale.of("vi") : asked;
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec, "not run by the command line").commandLine().getOut();
    }
}
