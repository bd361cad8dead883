package vn.toancanh.app.drillkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.toancanh.base.Period;
import vn.toancanh.demo.DemoSettings;
import vn.toancanh.demo.DemoTerritory;
import vn.toancanh.server.Tokens;
import vn.toancanh.server.WarehouseServer;
import vn.toancanh.server.WarehouseServer.Books;
import vn.toancanh.server.attachment.Directives;
import vn.toancanh.server.proposal.ProposalBook;
import vn.toancanh.warehouse.Person;

/** The reference warehouse of the simulated province, with directives in a file of its own. */
public final class DrillWarehouse implements AutoCloseable {
    private final WarehouseServer server;
    private final int port;
    private final Map<String, Path> tokens;

    private DrillWarehouse(WarehouseServer server, Map<String, Path> tokens) throws IOException {
        this.server = server;
        this.tokens = tokens;
        port = server.start(0);
    }

    /** Blocks for about a second. */
    public static DrillWarehouse start(Path folder) throws IOException {
        return start(folder, Directives.in(folder));
    }

    /**
     * @param tasks closed with it
     */
    public static DrillWarehouse start(Path folder, Directives tasks) throws IOException {
        var clock = Clock.systemUTC();
        var settings = DemoSettings.usual(LocalDate.ofInstant(clock.instant(), Period.ZONE));
        var territory = DemoTerritory.of(settings, clock);
        var words = new HashMap<String, Person>();
        var files = new HashMap<String, Path>();
        for (var person : territory.personas()) {
            var word = UUID.randomUUID().toString();
            words.put(word, person);
            files.put(
                    person.persona(),
                    Files.writeString(folder.resolve(person.persona() + ".token"), word));
        }
        var books = new Books(ProposalBook.inMemory(), null, null, tasks);
        return new DrillWarehouse(
                new WarehouseServer(territory, Tokens.of(words), books), Map.copyOf(files));
    }

    public int port() {
        return port;
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    public Path token(String persona) {
        var file = tokens.get(persona);
        if (file == null) {
            throw new IllegalArgumentException("nobody is " + persona);
        }
        return file;
    }

    @Override
    public void close() {
        server.close();
    }
}
