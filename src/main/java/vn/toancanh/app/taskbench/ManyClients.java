package vn.toancanh.app.taskbench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Many computers on one warehouse: all listen and read what they are told of, and at a steady pace,
 * whether or not the one before was answered, something is written.
 */
final class ManyClients implements AutoCloseable {
    private static final List<String> PEOPLE =
            List.of("chairman", "commune", "vice-chairman", "director", "secretary");
    private static final int SPARE = 1000;
    private static final int CONNECTIONS = 50;
    private static final long SETTLE_MILLIS = 2000;

    private final WarehouseProcess warehouse;
    private final Load load;
    private final List<Watcher> watchers = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * @param rate writes a second
     * @param warming seconds before those that count
     */
    record Load(int clients, int rate, int warming, int seconds) {
        int warmingWrites() {
            return rate * warming;
        }

        int writes() {
            return rate * seconds;
        }
    }

    /** Seconds of processor time. */
    private record Work(double warehouse, double clients) {}

    private ManyClients(WarehouseProcess warehouse, Load load) {
        this.warehouse = warehouse;
        this.load = load;
    }

    /**
     * Blocks.
     *
     * @param folder for its files
     * @param database null for SQLite
     */
    static Map<String, Double> measure(Path folder, @Nullable String database, Load load)
            throws Exception {
        try (var warehouse = WarehouseProcess.start(folder, database);
                var bench = new ManyClients(warehouse, load)) {
            return bench.run();
        }
    }

    private Map<String, Double> run() throws Exception {
        var warming = load.warmingWrites();
        var most = load.writes() + warming + SPARE;
        var chairman = warehouse.token("chairman");
        var running = new ArrayList<Future<Boolean>>();
        try (var writing = new Writing(warehouse.port(), chairman, CONNECTIONS);
                var desk = warehouse.desk("chairman", most)) {
            var began = System.nanoTime();
            join(most);
            var joined = (System.nanoTime() - began) / 1e9;
            running.add(threads.submit(whole(desk::run)));
            watchers.forEach(each -> running.add(threads.submit(whole(each::run))));
            // Not counted: what the program does for the first times.
            var _ = writing.run(load.rate(), warming);
            var before = worked();
            var written = writing.run(load.rate(), load.writes());
            Thread.sleep(SETTLE_MILLIS);
            var after = worked();
            desk.end();
            close();
            var figures = new LinkedHashMap<String, Double>();
            figures.put("clients", (double) load.clients());
            figures.put("joined_seconds", joined);
            figures.put("clients_failed", (double) broken(running));
            figures(written, desk, figures);
            figures.put("warehouse_cpu_seconds", after.warehouse() - before.warehouse());
            figures.put("clients_cpu_seconds", after.clients() - before.clients());
            return figures;
        }
    }

    private Work worked() {
        return new Work(warehouse.worked(), WarehouseProcess.worked(ProcessHandle.current()));
    }

    private void join(int most) throws IOException, InterruptedException, ExecutionException {
        for (var i = 0; i < load.clients(); i++) {
            var token = warehouse.token(PEOPLE.get(i % PEOPLE.size()));
            watchers.add(new Watcher(warehouse.port(), token, most));
        }
        var steps = watchers.stream().map(each -> whole(each::begin)).toList();
        for (var each : threads.invokeAll(steps)) {
            var _ = each.get();
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws Exception;
    }

    private static Callable<Boolean> whole(Step step) {
        return () -> {
            step.run();
            return true;
        };
    }

    private static int broken(List<Future<Boolean>> running) throws InterruptedException {
        var broken = 0;
        for (var each : running) {
            broken += isBroken(each) ? 1 : 0;
        }
        return broken;
    }

    private static boolean isBroken(Future<Boolean> ended) throws InterruptedException {
        try {
            return !ended.get();
        } catch (ExecutionException e) {
            System.getLogger(ManyClients.class.getName())
                    .log(System.Logger.Level.WARNING, "a client broke off", e);
            return true;
        }
    }

    private void figures(
            List<Writing.Written> written, DeskWatcher desk, Map<String, Double> figures) {
        var taken = written.stream().filter(Writing.Written::isTaken).toList();
        figures.put("writes", (double) written.size());
        figures.put("writes_failed", (double) written.size() - taken.size());
        Latencies.ofNanos(
                        written.stream().mapToLong(each -> each.answered() - each.due()).toArray())
                .into(figures, "write");
        var all = watchers.stream().map(Watcher::sightings).toList();
        Latencies.ofNanos(untilSeen(taken, all)).into(figures, "seen");
        figures.put("never_seen", (double) unseen(taken, all));
        var own = List.of(desk.sightings());
        Latencies.ofNanos(untilSeen(taken, own)).into(figures, "desk_seen");
        figures.put("desk_never_seen", (double) unseen(taken, own));
    }

    /** From the moment each was to be written, for every computer. */
    private static long[] untilSeen(List<Writing.Written> taken, List<Sightings> by) {
        return taken.stream()
                .flatMapToLong(each ->
                        by.stream()
                                .mapToLong(who -> who.of(each.seq()))
                                .filter(at -> at != 0)
                                .map(at -> at - each.due()))
                .toArray();
    }

    private static long unseen(List<Writing.Written> taken, List<Sightings> by) {
        return taken.stream()
                .mapToLong(each -> by.stream().filter(who -> who.of(each.seq()) == 0).count())
                .sum();
    }

    @Override
    public void close() throws IOException {
        for (var each : watchers) {
            each.close();
        }
        threads.shutdown();
    }
}
