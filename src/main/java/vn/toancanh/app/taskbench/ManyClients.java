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
    private static final int WARM_SECONDS = 15;
    private static final long SETTLE_MILLIS = 2000;

    private final WarehouseProcess warehouse;
    private final Load load;
    private final List<Watcher> watchers = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * @param rate writes a second
     */
    record Load(int clients, int rate, int seconds) {
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
        try (var writing =
                new Writing(warehouse.port(), warehouse.token("chairman"), CONNECTIONS)) {
            var warming = load.rate() * WARM_SECONDS;
            var began = System.nanoTime();
            for (var i = 0; i < load.clients(); i++) {
                var token = warehouse.token(PEOPLE.get(i % PEOPLE.size()));
                watchers.add(new Watcher(warehouse.port(), token, load.writes() + warming + SPARE));
            }
            begin();
            var joined = (System.nanoTime() - began) / 1e9;
            var running = new ArrayList<Future<Boolean>>();
            watchers.forEach(each -> running.add(threads.submit(whole(each::run))));
            // Not counted: what the program does for the first times.
            var _ = writing.run(load.rate(), warming);
            var ourselves = ProcessHandle.current();
            var before = new Work(warehouse.worked(), WarehouseProcess.worked(ourselves));
            var written = writing.run(load.rate(), load.writes());
            Thread.sleep(SETTLE_MILLIS);
            var worked =
                    new Work(
                            warehouse.worked() - before.warehouse(),
                            WarehouseProcess.worked(ourselves) - before.clients());
            close();
            var broken = 0;
            for (var each : running) {
                broken += isBroken(each) ? 1 : 0;
            }
            var figures = figures(written, joined, broken);
            figures.put("warehouse_cpu_seconds", worked.warehouse());
            figures.put("clients_cpu_seconds", worked.clients());
            return figures;
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    private static Callable<Boolean> whole(Step step) {
        return () -> {
            step.run();
            return true;
        };
    }

    private void begin() throws InterruptedException, ExecutionException {
        var steps = watchers.stream().map(each -> whole(each::begin)).toList();
        for (var each : threads.invokeAll(steps)) {
            var _ = each.get();
        }
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

    private Map<String, Double> figures(List<Writing.Written> written, double joined, int broken) {
        var figures = new LinkedHashMap<String, Double>();
        var taken = written.stream().filter(Writing.Written::isTaken).toList();
        figures.put("clients", (double) load.clients());
        figures.put("joined_seconds", joined);
        figures.put("writes", (double) written.size());
        figures.put("writes_failed", (double) written.size() - taken.size());
        figures.put("clients_failed", (double) broken);
        Latencies.ofNanos(
                        written.stream().mapToLong(each -> each.answered() - each.due()).toArray())
                .into(figures, "write");
        Latencies.ofNanos(untilSeen(taken)).into(figures, "seen");
        figures.put(
                "never_seen",
                (double)
                        taken.stream()
                                .mapToLong(each ->
                                        watchers.stream()
                                                .filter(who -> who.seenAt(each.seq()) == 0)
                                                .count())
                                .sum());
        return figures;
    }

    /** From the moment each was to be written, for every computer. */
    private long[] untilSeen(List<Writing.Written> taken) {
        return taken.stream()
                .flatMapToLong(each ->
                        watchers.stream()
                                .mapToLong(who -> who.seenAt(each.seq()))
                                .filter(at -> at != 0)
                                .map(at -> at - each.due()))
                .toArray();
    }

    @Override
    public void close() throws IOException {
        for (var each : watchers) {
            each.close();
        }
        threads.shutdown();
    }
}
