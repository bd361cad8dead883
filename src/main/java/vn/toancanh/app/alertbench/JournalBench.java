package vn.toancanh.app.alertbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.AlertState;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.desk.AlertDesk;
import vn.toancanh.alert.desk.MemoryLedger;
import vn.toancanh.alert.journal.AlertJournalStore;
import vn.toancanh.alert.life.LifeCycle;
import vn.toancanh.alert.life.Outcome;
import vn.toancanh.alert.life.Stimulus;
import vn.toancanh.alert.rule.RulesJson;
import vn.toancanh.app.measure.Stopwatch;
import vn.toancanh.base.AreaCode;
import vn.toancanh.cache.WorkFile;

/** Reads journals from the disk into the alerts of now. */
final class JournalBench {
    private static final int INSTANCES = 100_000;
    private static final int LINES = 1_000_000;
    private static final int BATCH = 20_000;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final int rounds;

    JournalBench(int rounds) {
        this.rounds = rounds;
    }

    /** Seconds by name. */
    Map<String, Double> measure() throws IOException {
        var figures = new LinkedHashMap<String, Double>();
        figures.put("load_100k_instances_seconds", recovered(INSTANCES, 2 * INSTANCES));
        figures.put("recover_1m_lines_seconds", recovered(20_000, LINES));
        return figures;
    }

    private double recovered(int instances, int lines) throws IOException {
        var folder = Files.createTempDirectory("toancanh-bench");
        try (var work = WorkFile.open(folder.resolve("work.db"), Clock.systemUTC())) {
            work.writer().start();
            var store = AlertJournalStore.ofClient(work.reads(), work.writes());
            fill(work, store, instances, lines);
            return Stopwatch.median(
                    rounds,
                    () -> {
                        var desk = new AlertDesk(new MemoryLedger(), _ -> null, Clock.systemUTC());
                        desk.reset(store.states());
                        if (desk.states().size() != instances) {
                            throw new IllegalStateException(desk.states().size() + " alerts");
                        }
                        return true;
                    });
        } finally {
            remove(folder);
        }
    }

    private static void fill(WorkFile work, AlertJournalStore store, int instances, int lines) {
        var rule = RulesJson.standard().find("heavy-rain").orElseThrow();
        var states = new AlertState[instances];
        var batch = new ArrayList<AlertEvent>();
        var written = 0;
        for (var turn = 0; written < lines; turn++) {
            for (var i = 0; i < instances && written < lines; i++) {
                var key = new AlertKey(rule.id(), new AreaCode("9" + (100_000 + i)), "");
                var state = states[i] == null ? AlertState.quiet(key) : states[i];
                var at = START.plus(Duration.ofHours(12L * turn)).plusSeconds(i % 600);
                Outcome outcome =
                        turn % 3 < 1 ? new Outcome.True(Severity.LOW) : new Outcome.False();
                var step =
                        LifeCycle.react(
                                state, new Stimulus.Judged(at, outcome, "{}"), rule.policy(), at);
                states[i] = step.state();
                batch.addAll(step.events());
                written += step.events().size();
                if (batch.size() >= BATCH) {
                    flush(work, store, batch);
                }
            }
        }
        flush(work, store, batch);
    }

    private static void flush(WorkFile work, AlertJournalStore store, List<AlertEvent> batch) {
        var lines = List.copyOf(batch);
        work.writer().submit("bench", () -> store.add(lines)).join();
        batch.clear();
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
