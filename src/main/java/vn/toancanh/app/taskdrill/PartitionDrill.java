package vn.toancanh.app.taskdrill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import vn.toancanh.app.drillkit.Audit;
import vn.toancanh.app.drillkit.DrillClient;
import vn.toancanh.app.drillkit.DrillWarehouse;
import vn.toancanh.app.drillkit.Patience;
import vn.toancanh.app.drillkit.Tally;
import vn.toancanh.app.fault.Fault;
import vn.toancanh.app.fault.FaultProxy;
import vn.toancanh.base.ErrorCode;
import vn.toancanh.base.WarehouseException;
import vn.toancanh.cache.FileCheck;
import vn.toancanh.task.Unit;

/** Many computers work upon the same directives without a connection, then over a bad one. */
final class PartitionDrill implements AutoCloseable {
    private static final List<String> PEOPLE =
            List.of("chairman", "commune", "vice-chairman", "commune", "director", "secretary");
    private static final int DIRECTIVES = 25;
    private static final Duration STORM = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int FAULTS = 12;

    private final Path folder;
    private final DrillWarehouse warehouse;
    private final List<DrillClient> clients = new ArrayList<>();
    private final List<FaultProxy> proxies = new ArrayList<>();
    private final Random random;
    private volatile boolean stormy;

    private PartitionDrill(Path folder, DrillWarehouse warehouse, long seed) {
        this.folder = folder;
        this.warehouse = warehouse;
        random = new Random(seed);
    }

    /**
     * Blocks.
     *
     * @param folder for its files
     */
    static Tally run(Path folder, int clients, int tasks, long seed) throws Exception {
        var begun = System.nanoTime();
        try (var warehouse = DrillWarehouse.start(folder);
                var drill = new PartitionDrill(folder, warehouse, seed)) {
            var directives = drill.issue();
            drill.join(clients);
            drill.workApart(directives, tasks, seed);
            drill.storm();
            return drill.heal(begun);
        }
    }

    /** One who issues what the others will differ about; the first of them. */
    private List<UUID> issue() throws Exception {
        var chief = client("chairman", warehouse.address());
        clients.add(chief);
        try (var commune = client("commune", warehouse.address())) {
            var lead = new Unit(commune.seat().by().units().iterator().next(), "Drill");
            var with = List.of(new Unit("SO-NNMT", "Drill"));
            var directives = new ArrayList<UUID>();
            for (var i = 0; i < DIRECTIVES; i++) {
                var order = DrillClient.order(lead, with);
                chief.issue(order, chief.seat());
                directives.add(order.id());
            }
            chief.connect();
            Patience.until("what is issued", PATIENCE, () -> chief.waiting().isEmpty());
            return directives;
        }
    }

    private DrillClient client(String persona, String address) throws WarehouseException {
        var file = folder.resolve(persona + UUID.randomUUID() + ".db");
        return new DrillClient(file, address, warehouse.token(persona));
    }

    private void join(int number) throws Exception {
        for (var i = 0; i < number; i++) {
            var proxy = FaultProxy.before(warehouse.port(), _ -> stormy ? some() : Fault.NONE);
            proxies.add(proxy);
            var persona = PEOPLE.get(i % PEOPLE.size());
            clients.add(client(persona, proxy.address().toString()));
        }
        for (var client : clients) {
            client.read();
        }
    }

    private synchronized Fault some() {
        return switch (random.nextInt(FAULTS)) {
            case 0, 1, 2 -> new Fault.Reset();
            case 3 -> new Fault.BlackHole();
            case 4 -> new Fault.DropAnswer();
            case 5 -> new Fault.Duplicate();
            case 6 -> new Fault.Cut(150);
            case 7 -> new Fault.Delay(Duration.ofMillis(random.nextInt(500)));
            case 8 -> new Fault.Throttle(20_000);
            default -> Fault.NONE;
        };
    }

    private void workApart(List<UUID> directives, int times, long seed) throws Exception {
        var works = new ArrayList<Callable<Boolean>>();
        for (var client : clients.subList(1, clients.size())) {
            var seat = client.seat();
            var conflicts = new Conflicts(client, seat, seed + works.size());
            works.add(() -> {
                conflicts.act(directives, times);
                return true;
            });
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(works)) {
                done.get();
            }
        }
    }

    /** All send and read over a network that fails half of them. */
    private void storm() throws InterruptedException {
        stormy = true;
        clients.forEach(DrillClient::connect);
        var end = System.nanoTime() + STORM.toNanos();
        while (System.nanoTime() < end) {
            var client = clients.get(random.nextInt(clients.size()));
            Thread.ofVirtual().start(() -> tryToRead(client));
            client.wake();
            Thread.sleep(STORM.toMillis() / 100);
        }
        stormy = false;
    }

    private static boolean tryToRead(DrillClient client) {
        try {
            client.read();
            return true;
        } catch (WarehouseException e) {
            return e.code() == ErrorCode.OFFLINE;
        }
    }

    private Tally heal(long begun) throws Exception {
        clients.forEach(DrillClient::wake);
        var healed =
                Patience.until(
                        "all queues empty",
                        PATIENCE,
                        () -> clients.stream().allMatch(each -> each.waiting().isEmpty()));
        var since = System.nanoTime();
        for (var client : clients) {
            client.read();
        }
        return tally(begun, healed + Patience.seconds(since));
    }

    private Tally tally(long begun, double healed) throws Exception {
        var audit = Audit.of(clients.getFirst().http());
        var lost = 0;
        var orphaned = 0;
        var done = 0;
        var refused = 0;
        var equal = 0;
        for (var client : clients) {
            var given = client.tasks().refused();
            refused += given.size();
            done += client.confirmed().size();
            lost += audit.lost(client.confirmed(), given);
            orphaned += audit.orphaned(client);
            equal += audit.isEqual(client) ? 1 : 0;
        }
        return new Tally(
                done,
                lost,
                audit.duplicated(),
                orphaned,
                equal == clients.size() && sound() ? Tally.OK : "not all are equal",
                Patience.seconds(begun),
                Map.of(
                        "healed_seconds", healed,
                        "set_aside", (double) audit.setAside(),
                        "given_back", (double) refused,
                        "equal", (double) equal));
    }

    private boolean sound() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".db"))
                    .allMatch(file -> FileCheck.of(file).state() == FileCheck.State.SOUND);
        }
    }

    @Override
    public void close() throws IOException {
        clients.forEach(DrillClient::close);
        for (var proxy : proxies) {
            proxy.close();
        }
    }
}
