package vn.toancanh.app.taskdrill;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.toancanh.app.drillkit.Audit;
import vn.toancanh.app.drillkit.DrillClient;
import vn.toancanh.app.drillkit.DrillWarehouse;
import vn.toancanh.app.drillkit.Patience;
import vn.toancanh.app.drillkit.Tally;
import vn.toancanh.app.fault.Fault;
import vn.toancanh.app.fault.FaultProxy;
import vn.toancanh.app.fault.Request;
import vn.toancanh.task.Unit;

/** Every first answer to a directive is lost, although the warehouse has taken it. */
final class LostResponseDrill {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private LostResponseDrill() {}

    /**
     * Blocks.
     *
     * @param folder for its files
     */
    static Tally run(Path folder, int tasks) throws Exception {
        var begun = System.nanoTime();
        var file = folder.resolve("work.db");
        var answered = ConcurrentHashMap.<String>newKeySet();
        try (var warehouse = DrillWarehouse.start(folder);
                var proxy =
                        FaultProxy.before(warehouse.port(), request -> weather(request, answered));
                var client =
                        new DrillClient(
                                file, proxy.address().toString(), warehouse.token("chairman"))) {
            var seat = client.seat();
            var home = new Unit(seat.by().units().iterator().next(), "Drill");
            for (var i = 0; i < tasks; i++) {
                client.issue(DrillClient.order(home, List.of()), seat);
            }
            client.connect();
            Patience.until("an empty outbox", PATIENCE, () -> client.waiting().isEmpty());
            client.read();
            var audit = Audit.of(client.http());
            var more =
                    Map.of(
                            "answers_dropped", (double) answered.size(),
                            "on_server", (double) audit.states().size());
            return audit.of(client, file, begun, more);
        }
    }

    private static Fault weather(Request request, Set<String> answered) {
        var first =
                request.method().equals("POST") && answered.add(request.header("Idempotency-Key"));
        return first ? new Fault.DropAnswer() : Fault.NONE;
    }
}
