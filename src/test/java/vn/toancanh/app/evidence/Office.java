package vn.toancanh.app.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.toancanh.alert.baseline.NationalHolidays;
import vn.toancanh.app.acts.Acts;
import vn.toancanh.app.acts.People;
import vn.toancanh.app.acts.Posts;
import vn.toancanh.app.taskwork.Tasks;
import vn.toancanh.base.Classification;
import vn.toancanh.base.Period;
import vn.toancanh.cache.WorkFile;
import vn.toancanh.demo.DemoSettings;
import vn.toancanh.demo.DemoTerritory;
import vn.toancanh.server.Tokens;
import vn.toancanh.server.WarehouseServer;
import vn.toancanh.server.attachment.AttachmentFolder;
import vn.toancanh.server.attachment.Directives;
import vn.toancanh.server.proposal.ProposalBook;
import vn.toancanh.server.task.TaskDatabase;
import vn.toancanh.sync.outbox.OutboxStore;
import vn.toancanh.task.Act;
import vn.toancanh.task.Attachment;
import vn.toancanh.task.Directive;
import vn.toancanh.task.Measure;
import vn.toancanh.task.Origin;
import vn.toancanh.task.Reporting;
import vn.toancanh.task.Unit;
import vn.toancanh.task.life.Seat;
import vn.toancanh.task.term.WorkingDays;
import vn.toancanh.warehouse.client.Limits;
import vn.toancanh.warehouse.client.WarehouseAccess;
import vn.toancanh.warehouse.client.WarehouseClient;

/** One person's computer before a warehouse. */
final class Office implements AutoCloseable {
    private static final Limits IMPATIENT =
            new Limits(Duration.ofSeconds(4), Duration.ofSeconds(20), 64L << 20, 10_000);

    final Path folder;
    final Tasks tasks;
    final WarehouseClient client;
    final Seat seat;
    private final WorkFile work;
    private final Acts acts;

    private Office(Path folder, String address, Path token) throws Exception {
        this.folder = folder;
        work = WorkFile.open(folder.resolve("work.db"), Clock.systemUTC());
        work.writer().start();
        acts = Acts.on(work, Clock.systemUTC());
        tasks = Tasks.on(work, acts);
        tasks.load(_ -> true);
        client = new WarehouseClient(WarehouseAccess.of(address, token), IMPATIENT);
        var plain = new WarehouseClient(WarehouseAccess.of(address, token), IMPATIENT);
        try (plain) {
            seat = People.seat(plain.me());
        }
    }

    /** The reference warehouse of the simulated province. */
    record Warehouse(WarehouseServer server, int port, Path folder) implements AutoCloseable {
        static Warehouse start(Path folder, long most) throws IOException {
            var clock = Clock.systemUTC();
            var today = LocalDate.ofInstant(clock.instant(), Period.ZONE);
            var territory = DemoTerritory.of(DemoSettings.usual(today), clock);
            var words = new HashMap<String, vn.toancanh.warehouse.Person>();
            for (var person : territory.personas()) {
                var word = UUID.randomUUID().toString();
                words.put(word, person);
                Files.writeString(folder.resolve(person.persona() + ".token"), word);
            }
            var kept =
                    new Directives(
                            TaskDatabase.open(folder.resolve("tasks.db")),
                            AttachmentFolder.in(folder.resolve("attachments"), most));
            var books = new WarehouseServer.Books(ProposalBook.inMemory(), null, null, kept);
            var server = new WarehouseServer(territory, Tokens.of(Map.copyOf(words)), books);
            return new Warehouse(server, server.start(0), folder);
        }

        String address() {
            return "http://127.0.0.1:" + port;
        }

        Office office(String persona, String address, Path home) throws Exception {
            Files.createDirectories(home);
            return new Office(home, address, folder.resolve(persona + ".token"));
        }

        @Override
        public void close() {
            server.close();
        }
    }

    /** Begins to send and to read. */
    void connect() {
        acts.connect(Posts.asMe(client, tasks.baggage()));
        var _ = tasks.feeds(client, () -> "");
    }

    void wake() {
        acts.wake();
    }

    boolean isSent() {
        return new OutboxStore(work.reads(), work.reads()).waiting().isEmpty();
    }

    Directive issue(Unit lead) throws Exception {
        var days = new WorkingDays(new NationalHolidays());
        var directive =
                new Directive(
                        UUID.randomUUID(),
                        null,
                        new Directive.Text(
                                "Gia cố kè", "Gia cố kè trước mưa", "", Classification.PUBLIC),
                        new Directive.Parties(lead, List.of()),
                        days.after(LocalDate.now(Period.ZONE), 7),
                        new Reporting(Reporting.Rhythm.ONCE, "ảnh hiện trường", false, true),
                        new Measure.NotMeasurable("Việc hiện trường"),
                        new Origin.Blank());
        tasks.desk().issue(directive, seat).join();
        return directive;
    }

    UUID act(UUID directive, Act act) throws Exception {
        return tasks.desk().act(directive, act, seat).join().id();
    }

    UUID reports(UUID directive, List<Attachment> files) throws Exception {
        return act(directive, new Act.Report(100, null, "Đã gia cố xong 200 m kè", files, true));
    }

    Unit unit() {
        return new Unit(seat.by().units().iterator().next(), "Xã");
    }

    @Override
    public void close() {
        acts.close();
        tasks.close();
        client.close();
        work.close();
    }
}
