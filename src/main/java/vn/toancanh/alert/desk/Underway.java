package vn.toancanh.alert.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.AlertKey;

/** Lines the ledger has been given and has not answered for. Any thread. */
final class Underway {
    private final Map<Object, List<AlertEvent>> given = new LinkedHashMap<>();

    /** Until {@code written} ends, one way or the other. */
    CompletableFuture<?> follow(List<AlertEvent> lines, CompletableFuture<?> written) {
        var ticket = new Object();
        synchronized (given) {
            given.put(ticket, lines);
        }
        return written.whenComplete((_, _) -> {
            synchronized (given) {
                given.remove(ticket);
            }
        });
    }

    /** Of one alert, in the order in which they were given. */
    List<AlertEvent> of(AlertKey key) {
        var lines = new ArrayList<AlertEvent>();
        synchronized (given) {
            for (var each : given.values()) {
                each.stream().filter(line -> line.key().equals(key)).forEach(lines::add);
            }
        }
        return lines;
    }
}
