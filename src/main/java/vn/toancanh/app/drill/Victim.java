package vn.toancanh.app.drill;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.By;
import vn.toancanh.alert.life.AlertRefusedException;
import vn.toancanh.alert.life.Stimulus;
import vn.toancanh.app.acts.Acts;
import vn.toancanh.app.watch.Alerts;
import vn.toancanh.cache.WorkFile;

/**
 * Acknowledges the alerts of a work file, one after the other and over again, until it is killed.
 * The id of an act is printed once it is confirmed. Argument: the file.
 */
public final class Victim {
    /** So many acts are under way at a time, as when somebody acknowledges all he has marked. */
    private static final int AT_ONCE = 4;

    private static final Stimulus.Person OFFICER =
            new Stimulus.Person(new By("duty-officer/drill", "Drill"), false, false);

    private Victim() {}

    public static void main(String[] arguments) throws Exception {
        var clock = Clock.systemUTC();
        var work = WorkFile.open(Path.of(arguments[0]), clock);
        work.writer().start();
        var alerts = Alerts.on(work, Acts.on(work, clock));
        alerts.watch(null);
        alerts.settled().join();
        var keys = new ArrayList<>(alerts.desk().states().keySet());
        keys.sort(Comparator.comparing(AlertKey::fingerprint));
        acknowledge(alerts, keys, clock);
    }

    private static void acknowledge(Alerts alerts, List<AlertKey> keys, Clock clock)
            throws AlertRefusedException, InterruptedException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var room = new Semaphore(AT_ONCE);
        for (var i = 0; true; i++) {
            room.acquire();
            var id = UUID.randomUUID().toString();
            var key = keys.get(i % keys.size());
            var act = new Stimulus.Acknowledge(id, clock.instant(), OFFICER, "drill " + i);
            var _ =
                    alerts.desk()
                            .act(key, act)
                            .whenComplete((_, failed) -> {
                                if (failed == null) {
                                    out.println(id);
                                }
                                room.release();
                            });
        }
    }
}
