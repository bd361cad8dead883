package vn.toancanh.server;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.AlertState;
import vn.toancanh.alert.By;
import vn.toancanh.alert.journal.AlertBook;
import vn.toancanh.alert.journal.LinesJson;
import vn.toancanh.alert.life.AlertRefusedException;
import vn.toancanh.alert.life.Stimulus;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.rule.RuleBook;
import vn.toancanh.alert.ruledesk.RuleVersion;
import vn.toancanh.alert.watch.AlertEngine;
import vn.toancanh.alert.watch.RuleChanges;
import vn.toancanh.alert.watch.TestField;
import vn.toancanh.app.acts.Acts;
import vn.toancanh.app.acts.Posts;
import vn.toancanh.app.watch.Alerts;
import vn.toancanh.app.watch.Refused;
import vn.toancanh.app.watch.RuleRefused;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.WarehouseException;
import vn.toancanh.cache.WorkFile;
import vn.toancanh.server.alert.Ground;
import vn.toancanh.server.proposal.ProposalBook;
import vn.toancanh.sync.outbox.OutboxService;
import vn.toancanh.sync.outbox.OutboxStore;
import vn.toancanh.warehouse.Person;
import vn.toancanh.warehouse.client.WarehouseAccess;
import vn.toancanh.warehouse.client.WarehouseClient;

/** A warehouse that judges the numbers of a test, and desks of people that judge them too. */
final class AlertDesks implements AutoCloseable {
    static final Instant NOW = SampleHoldings.NOW;
    static final Instant UNTIL = NOW.minusSeconds(2);
    static final AreaCode ONE = TestField.commune(1);
    static final Ground NOTHING = new TestGround(false, new TestField(), () -> UNTIL);
    static final AlertKey RAIN = new AlertKey("heavy-rain", ONE, "");

    private static final List<String> OFFICER = List.of("read:public", "acknowledge");
    private static final List<String> LEADER = List.of("read:public", "acknowledge", "direct");
    private static final List<String> APPROVER =
            List.of("read:public", "acknowledge", "propose", "approve");
    private static final Map<String, Person> PEOPLE =
            Map.of(
                    "an", person("An", OFFICER, List.of()),
                    "binh", person("Bình", LEADER, List.of()),
                    "chi", person("Chi", OFFICER, List.of(TestField.commune(2))),
                    "dung", person("Dũng", List.of("read:public"), List.of()),
                    "em", person("Em", List.of("read:public", "propose"), List.of()),
                    "giang", person("Giang", APPROVER, List.of()),
                    "hai", person("Hải", APPROVER, List.of()),
                    "lan", person("Lan", List.of("read:public", "acknowledge", "warn"), List.of()),
                    "khoa", person("Khoa", APPROVER, List.of(TestField.commune(2))));

    final TestField field;
    private final Path folder;
    private final List<Desk> desks = new ArrayList<>();
    Calls calls;
    private AlertBook book;
    private volatile Instant until = UNTIL;

    AlertDesks(Path folder, TestField field) throws IOException {
        this.folder = folder;
        this.field = field;
        book = AlertBook.open(folder.resolve("alerts.db"));
        calls = serve();
    }

    private static Person person(String name, List<String> scopes, List<AreaCode> areas) {
        return new Person(name, "duty-officer", List.of(), scopes, areas);
    }

    private Calls serve() throws IOException {
        var books =
                new WarehouseServer.Books(
                        ProposalBook.inMemory(), book, new TestGround(true, field, () -> until));
        return new Calls(new SampleHoldings(field.indicators()), Tokens.of(PEOPLE), books);
    }

    private record TestGround(boolean isComplete, TestField field, Supplier<Instant> now)
            implements Ground {
        @Override
        public Instant until() {
            return now.get();
        }

        @Override
        public Object news() {
            return now.get();
        }

        @Override
        public Object version() {
            return "";
        }

        @Override
        public Sight sight() {
            return new Sight(field, TestField::isWithin);
        }
    }

    /** Another life of the same warehouse. */
    void restart() throws IOException {
        calls.close();
        book = AlertBook.open(folder.resolve("alerts.db"));
        calls = serve();
    }

    /** A warehouse that knows nothing of alerts takes its place, until the next life of it. */
    void servesNoAlerts() throws IOException {
        calls.close();
        calls = new Calls(new SampleHoldings(field.indicators()), Tokens.of(PEOPLE));
    }

    /** The warehouse has judged all there is. */
    void judged() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> calls.get("/v1/alerts").body().contains(until.toString()));
    }

    /** Numbers are there as far as a later moment. */
    void later(Instant moment) {
        until = moment;
    }

    static By by(String token) {
        var person = PEOPLE.get(token);
        return new By(person.id(), person.name());
    }

    /** The story of an alert as the warehouse tells it. */
    List<String> story(AlertKey key) throws Exception {
        try (var client = client("an")) {
            return LinesJson.read(client.alerts(0)).lines().stream()
                    .filter(each -> each.line().key().equals(key))
                    .map(each -> tell(each.line()))
                    .toList();
        }
    }

    static String tell(AlertEvent line) {
        return line.id() + " " + line.transition() + " " + line.facts().note();
    }

    private WarehouseClient client(String token) throws IOException, WarehouseException {
        var file = tokenFile(token);
        return new WarehouseClient(WarehouseAccess.of(calls.uri("/").toString(), file));
    }

    /** Written once: another thread of the same person may be reading it. */
    private synchronized Path tokenFile(String token) throws IOException {
        var file = folder.resolve(token + ".token");
        return Files.exists(file) ? file : Files.writeString(file, token);
    }

    Desk desk(String token) throws IOException {
        return desk(token, Duration.ZERO);
    }

    /**
     * @param fast how far its clock is ahead
     */
    Desk desk(String token, Duration fast) throws IOException {
        var file = folder.resolve(UUID.randomUUID() + ".db");
        var made = new Desk(token, file, Clock.fixed(NOW.plus(fast), ZoneOffset.UTC));
        desks.add(made);
        return made;
    }

    /** The computer of one person. */
    final class Desk implements AutoCloseable {
        final WorkFile work;
        final Acts acts;
        final Alerts alerts;
        final List<Refused> refused = new CopyOnWriteArrayList<>();
        final List<RuleRefused> rulesRefused = new CopyOnWriteArrayList<>();
        private @Nullable RuleBook judgedBy;
        private Instant judgedUntil = UNTIL;
        private final String token;
        private final Path file;
        private final Clock clock;
        private final List<WarehouseClient> clients = new ArrayList<>();

        private Desk(String token, Path file, Clock clock) {
            this.token = token;
            this.file = file;
            this.clock = clock;
            work = WorkFile.open(file, clock);
            work.writer().start();
            acts = Acts.on(work, clock);
            alerts = Alerts.on(work, acts);
            alerts.onRefused(refused::add);
            alerts.versions().onRefused(rulesRefused::add);
        }

        /** The next life of the program on this computer. */
        Desk again() {
            close();
            desks.remove(this);
            var next = new Desk(token, file, clock);
            desks.add(next);
            return next;
        }

        /** Judges on its own what the warehouse judges. */
        Desk judges() {
            var rules = alerts.rules();
            var from = judgedBy == null ? UNTIL.minus(AlertEngine.FIRST_LOOK) : judgedUntil;
            var engine = new AlertEngine(field, rules, alerts.desk(), TestField::isWithin, from);
            var changes =
                    new RuleChanges(judgedBy, rules, id -> alerts.versions().since(id).orElse(NOW));
            engine.change(changes.of(alerts.desk().states().values()));
            engine.sweep(until);
            work.writer().submit("", () -> {}).join();
            judgedBy = rules;
            judgedUntil = until;
            return this;
        }

        /** Puts a version of a rule in force, written by somebody else. */
        boolean publishes(AlertRule rule, String author) {
            var version =
                    new RuleVersion(rule, by(author), by(token), "sau đợt mưa", clock.instant());
            return alerts.versions().publish(version).join();
        }

        Stimulus.Person me() {
            var person = PEOPLE.get(token);
            var leads = person.scopes().contains("direct");
            var by = new By(person.id(), person.name());
            var warns = leads || person.scopes().contains("warn");
            return new Stimulus.Person(by, leads, leads, warns);
        }

        void acknowledges(AlertKey key, String comment) throws AlertRefusedException {
            var id = UUID.randomUUID().toString();
            does(key, new Stimulus.Acknowledge(id, clock.instant(), me(), comment));
        }

        void does(AlertKey key, Stimulus.Act act) throws AlertRefusedException {
            alerts.desk().act(key, act).join();
        }

        void connects() throws IOException, WarehouseException {
            connects(Posts.asMe(open()));
        }

        void connects(OutboxService.Post post) {
            acts.connect(post);
        }

        WarehouseClient open() throws IOException, WarehouseException {
            var client = client(token);
            clients.add(client);
            return client;
        }

        void sent() {
            var outbox = new OutboxStore(work.reads(), work.writes());
            await().atMost(Duration.ofSeconds(20)).until(() -> outbox.waiting().isEmpty());
            // What follows from an answer comes right after it.
            work.writer().submit("", () -> {}).join();
        }

        void reads() throws IOException, WarehouseException {
            try (var client = client(token)) {
                for (var feed : alerts.feeds(client)) {
                    var _ = feed.read().read(null, NOW);
                }
            }
        }

        AlertState state(AlertKey key) {
            return alerts.desk().find(key).orElseThrow();
        }

        List<String> story(AlertKey key) {
            return alerts.desk().journal(key).stream().map(AlertDesks::tell).toList();
        }

        @Override
        public void close() {
            alerts.close();
            acts.close();
            clients.forEach(WarehouseClient::close);
            work.close();
        }
    }

    @Override
    public void close() {
        desks.forEach(Desk::close);
        calls.close();
    }
}
