package vn.toancanh.app.session;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.journal.AlertBook;
import vn.toancanh.app.pastwork.PastDirectives;
import vn.toancanh.app.watch.Alerts;
import vn.toancanh.app.watch.ServedGround;
import vn.toancanh.demo.DemoTerritory;
import vn.toancanh.demo.script.Scripted;
import vn.toancanh.server.Tokens;
import vn.toancanh.server.WarehouseServer;
import vn.toancanh.server.WarehouseServer.Books;
import vn.toancanh.server.attachment.Directives;
import vn.toancanh.server.proposal.ProposalBook;
import vn.toancanh.warehouse.Person;
import vn.toancanh.warehouse.WarehouseIdentity;

/**
 * The simulated territory and, once started, the warehouse that serves it on loopback. Each persona
 * is a person of his own with a token of his own, so that no two of them are one pair of eyes.
 */
final class EmbeddedDemo implements AutoCloseable {
    private final Origin.Demo origin;
    private final Clock clock;
    private @Nullable Path folder;
    private @Nullable WarehouseServer server;

    EmbeddedDemo(Origin.Demo origin, Clock clock) {
        this.origin = origin;
        this.clock = clock;
    }

    /** What people change about it is kept there. */
    void keepIn(Path directory) {
        folder = directory;
    }

    WarehouseIdentity identity() {
        return DemoTerritory.identity(origin.settings(), clock.instant());
    }

    /** What is made to happen in it. Blocks for about a second. */
    List<Scripted> script() {
        return DemoTerritory.of(origin.settings(), clock).script();
    }

    /**
     * @param tokens by the person who holds it
     */
    record Served(URI address, Map<Person, Path> tokens) {}

    /**
     * Blocks for about a second.
     *
     * @param ground what alerts are judged by; null where none are
     */
    synchronized Served serve(Alerts.@Nullable Ground ground) throws IOException {
        var territory = DemoTerritory.of(origin.settings(), clock);
        var people = territory.personas();
        var words = new HashMap<String, Person>();
        people.forEach(person -> words.put(UUID.randomUUID().toString(), person));
        var made = new WarehouseServer(territory, Tokens.of(words), books(territory, ground));
        server = made;
        var address = URI.create("http://127.0.0.1:" + made.start(0));
        return new Served(address, folder == null ? Map.of() : files(folder, words));
    }

    private Books books(DemoTerritory territory, Alerts.@Nullable Ground ground) {
        var kept = folder;
        var proposals =
                kept == null
                        ? ProposalBook.inMemory()
                        : ProposalBook.open(kept.resolve("proposals.db"));
        var tasks = kept == null ? Directives.inMemory() : Directives.in(kept);
        PastDirectives.write(territory, tasks, clock);
        if (ground == null) {
            return new Books(proposals, null, null, tasks);
        }
        var alerts =
                kept == null ? AlertBook.inMemory() : AlertBook.open(kept.resolve("alerts.db"));
        return new Books(proposals, alerts, new ServedGround(ground), tasks);
    }

    /** They open nothing but this run of this demo. */
    private static Map<Person, Path> files(Path folder, Map<String, Person> words)
            throws IOException {
        var all = Files.createDirectories(folder.resolve("people"));
        var files = new HashMap<Person, Path>();
        for (var entry : words.entrySet()) {
            var file = all.resolve(entry.getValue().persona() + ".token");
            Files.writeString(file, entry.getKey());
            files.put(entry.getValue(), file);
        }
        return files;
    }

    @Override
    public synchronized void close() {
        if (server != null) {
            server.close();
        }
    }
}
