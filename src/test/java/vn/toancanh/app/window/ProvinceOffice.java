package vn.toancanh.app.window;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import vn.toancanh.alert.journal.AlertBook;
import vn.toancanh.app.fault.Fault;
import vn.toancanh.app.fault.FaultProxy;
import vn.toancanh.app.session.Origin;
import vn.toancanh.area.Area;
import vn.toancanh.base.AreaCode;
import vn.toancanh.demo.DemoClock;
import vn.toancanh.demo.DemoProvince;
import vn.toancanh.demo.DemoSettings;
import vn.toancanh.server.Tokens;
import vn.toancanh.server.WarehouseServer;
import vn.toancanh.server.WarehouseServer.Books;
import vn.toancanh.server.attachment.Directives;
import vn.toancanh.server.proposal.ProposalBook;
import vn.toancanh.warehouse.Person;

/**
 * The warehouse of a province on this computer, with people who hold tokens and a road to each of
 * them that can be cut.
 */
final class ProvinceOffice implements AutoCloseable {
    private final MovableClock clock;
    private final Path folder;
    private final WarehouseServer server;
    private final FaultProxy road;
    private final AreaCode commune;
    private final String place;
    private final URI address;
    private volatile boolean cut;

    /**
     * It has judged its numbers when this returns.
     *
     * @param better when dossiers of the commune begin to be on time
     */
    ProvinceOffice(Path folder, MovableClock clock, LocalDate start, LocalDate better)
            throws IOException {
        this.folder = Files.createDirectories(folder);
        this.clock = clock;
        var province = new DemoProvince(new DemoSettings(24, 42, start), clock);
        var words = new HashMap<String, Person>();
        for (var person : province.personas()) {
            words.put(person.persona() + "-token", person);
            Files.writeString(token(person.persona()), person.persona() + "-token");
        }
        commune = new AreaCode(words.get("commune-token").units().getFirst());
        place =
                province.areas().stream()
                        .filter(area -> area.code().equals(commune))
                        .map(Area::name)
                        .findFirst()
                        .orElseThrow()
                        .vi();
        var alerts = AlertBook.open(folder.resolve("alerts.db"));
        var books = new Books(ProposalBook.inMemory(), alerts, null, Directives.in(folder));
        var planted = new PlantedProvince(province, commune, better);
        server = new WarehouseServer(planted, Tokens.of(words), books);
        var port = server.start(0);
        address = URI.create("http://127.0.0.1:" + port);
        var morning = DemoClock.morning(start).minusSeconds(60);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> {
                    var judged = alerts.judgedUntil();
                    return judged != null && judged.isAfter(morning);
                });
        road = FaultProxy.before(port, _ -> cut ? new Fault.Reset() : Fault.NONE);
    }

    private Path token(String persona) {
        return folder.resolve(persona + ".token");
    }

    /** The name of the commune whose dossiers are late. */
    String place() {
        return place;
    }

    /** What somebody sits at; the commune officer at the end of the road. */
    RunningProgram desk(String persona) {
        var at = persona.equals("commune") ? road.address() : address;
        var opening =
                new Opening(Opening.Screen.DESK, new Origin.Remote(at, token(persona)), null, null);
        return RunningProgram.start(opening, folder.resolve("data of " + persona), clock).atWork();
    }

    void cutRoad() {
        cut = true;
        road.tear();
    }

    void mendRoad() {
        cut = false;
    }

    @Override
    public void close() {
        try {
            road.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            server.close();
        }
    }
}
