package vn.toancanh.app.drillkit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import vn.toancanh.app.acts.Acts;
import vn.toancanh.app.acts.People;
import vn.toancanh.app.acts.Posts;
import vn.toancanh.app.taskwork.Tasks;
import vn.toancanh.base.Classification;
import vn.toancanh.base.Period;
import vn.toancanh.base.WarehouseException;
import vn.toancanh.cache.WorkFile;
import vn.toancanh.sync.outbox.OutboxStore;
import vn.toancanh.task.Act;
import vn.toancanh.task.Directive;
import vn.toancanh.task.Measure;
import vn.toancanh.task.Origin;
import vn.toancanh.task.Reporting;
import vn.toancanh.task.Unit;
import vn.toancanh.task.desk.TaskRefusedException;
import vn.toancanh.task.life.Seat;
import vn.toancanh.task.term.WorkingDays;
import vn.toancanh.warehouse.client.Limits;
import vn.toancanh.warehouse.client.WarehouseAccess;
import vn.toancanh.warehouse.client.WarehouseClient;

/** One computer on which directives are issued and answered. */
public final class DrillClient implements AutoCloseable {
    private static final String NAME = "drill";
    private static final int DAYS = 30;
    private static final Limits IMPATIENT =
            new Limits(Duration.ofSeconds(4), Duration.ofSeconds(8), 64L << 20, 10_000);

    private final WorkFile work;
    private final OutboxStore outbox;
    private final Acts acts;
    private final Tasks tasks;
    private final WarehouseClient http;
    private final Set<UUID> confirmed = ConcurrentHashMap.newKeySet();

    /** Blocks until everything on the disk is on the desk. */
    public DrillClient(Path file, String address, Path token) throws WarehouseException {
        var clock = Clock.systemUTC();
        work = WorkFile.open(file, clock);
        work.writer().start();
        outbox = new OutboxStore(work.reads(), work.reads());
        acts = Acts.on(work, clock);
        tasks = Tasks.on(work, acts);
        tasks.load(_ -> true);
        http = new WarehouseClient(WarehouseAccess.of(address, token), IMPATIENT);
    }

    /** A directive that means nothing. */
    public static Directive order(Unit lead, List<Unit> with) {
        var days = WorkingDays.published();
        var today = LocalDate.now(Period.ZONE);
        var deadline = days.onOrAfter(today.plusDays(DAYS));
        return new Directive(
                UUID.randomUUID(),
                null,
                new Directive.Text(NAME, NAME, "", Classification.PUBLIC),
                new Directive.Parties(lead, with),
                deadline,
                new Reporting(Reporting.Rhythm.ONCE, "", false, false),
                new Measure.NotMeasurable(NAME),
                new Origin.Blank());
    }

    public Seat seat() throws WarehouseException {
        return People.seat(http.me());
    }

    public Tasks tasks() {
        return tasks;
    }

    public WorkFile work() {
        return work;
    }

    public WarehouseClient http() {
        return http;
    }

    /** Begins to send. */
    public void connect() {
        acts.connect(Posts.asMe(http));
    }

    public void wake() {
        acts.wake();
    }

    public List<UUID> waiting() {
        return outbox.waiting().stream().map(item -> item.id()).toList();
    }

    public void read() throws WarehouseException {
        tasks.read(http);
    }

    /** Blocks until it is on the disk. */
    public void issue(Directive directive, Seat seat) throws TaskRefusedException {
        confirmed.add(tasks.desk().issue(directive, seat).join().id());
    }

    /** Blocks until it is on the disk. */
    public void act(UUID directive, Act act, Seat seat) throws TaskRefusedException {
        confirmed.add(tasks.desk().act(directive, act, seat).join().id());
    }

    /** What it said was kept. */
    public Set<UUID> confirmed() {
        return Set.copyOf(confirmed);
    }

    @Override
    public void close() {
        acts.close();
        http.close();
        work.close();
    }
}
