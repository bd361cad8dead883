package vn.toancanh.app.taskdrill;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import vn.toancanh.app.drillkit.Audit;
import vn.toancanh.app.drillkit.DrillClient;
import vn.toancanh.app.drillkit.DrillWarehouse;
import vn.toancanh.app.drillkit.Patience;
import vn.toancanh.app.drillkit.Tally;
import vn.toancanh.task.Act;
import vn.toancanh.task.Unit;
import vn.toancanh.task.life.Seat;

/** A day of work without a connection, sent once there is one again. */
final class BacklogDrill {
    private static final int EACH = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private BacklogDrill() {}

    /**
     * Blocks.
     *
     * @param folder for its files
     */
    static Tally run(Path folder, int queued) throws Exception {
        var file = folder.resolve("work.db");
        try (var warehouse = DrillWarehouse.start(folder);
                var client =
                        new DrillClient(file, warehouse.address(), warehouse.token("chairman"))) {
            work(client, client.seat(), queued);
            var begun = System.nanoTime();
            client.connect();
            var probe = Probe.start(client);
            var drained =
                    Patience.until("an empty outbox", PATIENCE, () -> client.waiting().isEmpty());
            var slowest = probe.stop();
            client.read();
            var more = Map.of("drained_seconds", drained, "slowest_other_write_ms", slowest);
            return Audit.of(client.http()).of(client, file, begun, more);
        }
    }

    private static void work(DrillClient client, Seat seat, int queued) throws Exception {
        var home = new Unit(seat.by().units().iterator().next(), "Drill");
        for (var done = 0; done < queued; done += EACH) {
            var order = DrillClient.order(home, List.of());
            client.issue(order, seat);
            for (var i = 1; i < Math.min(EACH, queued - done); i++) {
                client.act(order.id(), new Act.Comment("drill " + i, List.of()), seat);
            }
        }
    }

    /** Others write too: how long the slowest of them waits. */
    private static final class Probe {
        private static final Duration EVERY = Duration.ofMillis(20);
        private static final double NANOS_OF_MILLI = 1e6;

        private final AtomicBoolean ended = new AtomicBoolean();
        private final Thread thread;
        private double slowest;

        private Probe(DrillClient client) {
            thread = Thread.ofPlatform().name("probe").daemon().unstarted(() -> run(client));
        }

        static Probe start(DrillClient client) {
            var probe = new Probe(client);
            probe.thread.start();
            return probe;
        }

        private void run(DrillClient client) {
            while (!ended.get()) {
                var begun = System.nanoTime();
                client.work().writer().submit("probe", () -> {}).join();
                slowest = Math.max(slowest, (System.nanoTime() - begun) / NANOS_OF_MILLI);
                LockSupport.parkNanos(EVERY.toNanos());
            }
        }

        double stop() throws InterruptedException {
            ended.set(true);
            thread.join();
            return slowest;
        }
    }
}
