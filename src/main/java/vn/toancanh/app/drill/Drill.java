package vn.toancanh.app.drill;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.Transition;
import vn.toancanh.alert.desk.AlertDesk.Happening;
import vn.toancanh.alert.journal.AlertJournalStore;
import vn.toancanh.alert.life.Outcome;
import vn.toancanh.alert.life.Stimulus;
import vn.toancanh.app.acts.Acts;
import vn.toancanh.app.watch.Alerts;
import vn.toancanh.base.AreaCode;
import vn.toancanh.cache.FileCheck;
import vn.toancanh.cache.WorkFile;
import vn.toancanh.sync.outbox.OutboxStore;

/**
 * Kills a program that acknowledges alerts, at random moments, and counts what it had confirmed and
 * is not in its file. Blocks.
 */
public final class Drill {
    private static final int ALERTS = 40;
    private static final String RULE = "heavy-rain";

    private final Path file;
    private final Random random;
    private final Set<String> confirmed = new HashSet<>();
    private int unsound;

    /**
     * What came of it.
     *
     * @param acknowledged confirmed before the program was killed
     * @param lost of those, not in the journal of alerts, in that of acts or in the outbox
     * @param duplicated acts that are somewhere twice
     * @param unsound how often the file was damaged
     */
    public record Result(
            int kills, int acknowledged, int lost, int duplicated, int unsound, double seconds) {
        /** Whether everything that was promised was kept. */
        public boolean isGood() {
            return lost == 0 && duplicated == 0 && unsound == 0 && acknowledged > kills;
        }
    }

    private Drill(Path file, long seed) {
        this.file = file;
        random = new Random(seed);
    }

    /**
     * @param folder for its files
     */
    public static Result run(Path folder, int kills, long seed)
            throws IOException, InterruptedException {
        var begun = System.nanoTime();
        var drill = new Drill(folder.resolve("drill.db"), seed);
        drill.raise();
        for (var i = 0; i < kills; i++) {
            drill.kill();
        }
        return drill.result(kills, (System.nanoTime() - begun) / 1e9);
    }

    /** Some alerts to acknowledge. */
    private void raise() {
        var now = Instant.EPOCH;
        try (var work = WorkFile.open(file, Clock.systemUTC())) {
            work.writer().start();
            var desk = Alerts.on(work, Acts.on(work, Clock.systemUTC())).desk();
            var found = new ArrayList<Happening>();
            for (var key : keys()) {
                var judged = new Stimulus.Judged(now, new Outcome.True(Severity.LOW), "");
                found.add(new Happening(key, judged));
            }
            desk.react(found);
            desk.commit(now, true);
        }
    }

    private static List<AlertKey> keys() {
        var keys = new ArrayList<AlertKey>();
        for (var i = 0; i < ALERTS; i++) {
            keys.add(new AlertKey(RULE, new AreaCode("99%03d".formatted(i)), ""));
        }
        return keys;
    }

    private void kill() throws IOException, InterruptedException {
        confirmed.addAll(Kill.said(Victim.class, List.of(file.toString()), random));
        if (FileCheck.of(file).state() != FileCheck.State.SOUND) {
            unsound++;
        }
    }

    private Result result(int kills, double seconds) throws IOException {
        try (var work = WorkFile.openReadOnly(file).orElseThrow(() -> new IOException("no file"))) {
            var outbox = new OutboxStore(work.reads(), work.reads());
            var sent =
                    counted(outbox.waiting().stream().map(each -> each.id().toString()).toList());
            var acts =
                    counted(outbox.journal("").stream().map(each -> each.id().toString()).toList());
            var lines = counted(acknowledged(work));
            var lost =
                    confirmed.stream()
                            .filter(id ->
                                    !(sent.containsKey(id)
                                            && acts.containsKey(id)
                                            && lines.containsKey(id)))
                            .count();
            var twice =
                    List.of(sent, acts, lines).stream()
                            .flatMap(each -> each.values().stream())
                            .filter(times -> times > 1)
                            .count();
            return new Result(kills, confirmed.size(), (int) lost, (int) twice, unsound, seconds);
        }
    }

    private static List<String> acknowledged(WorkFile work) {
        var journal = AlertJournalStore.ofClient(work.reads(), work.reads());
        return keys().stream()
                .flatMap(key -> journal.of(key).stream())
                .filter(line -> line.transition() == Transition.ACKNOWLEDGED)
                .map(AlertEvent::id)
                .map(id -> id.substring(0, id.indexOf('/')))
                .toList();
    }

    private static Map<String, Integer> counted(List<String> ids) {
        var counts = new HashMap<String, Integer>();
        ids.forEach(id -> counts.merge(id, 1, Integer::sum));
        return counts;
    }
}
