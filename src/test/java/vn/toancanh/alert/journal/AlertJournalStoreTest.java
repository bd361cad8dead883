package vn.toancanh.alert.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.AlertState;
import vn.toancanh.alert.By;
import vn.toancanh.alert.Evidence;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.life.AlertPolicy;
import vn.toancanh.alert.life.AlertRefusedException;
import vn.toancanh.alert.life.LifeCycle;
import vn.toancanh.alert.life.Outcome;
import vn.toancanh.alert.life.Stimulus;
import vn.toancanh.base.AreaCode;
import vn.toancanh.cache.WorkFile;

/** What was written down about alerts is there after a restart, whole, once and unchanged. */
class AlertJournalStoreTest {
    private static final Instant START = Instant.parse("2026-11-21T00:00:00.123456Z");
    private static final Stimulus.Person LEADER =
            new Stimulus.Person(new By("p", "Lê Hải Đăng"), true, true);
    private static final AlertPolicy POLICY =
            new AlertPolicy(
                    Duration.ofMinutes(2),
                    1,
                    Duration.ofMinutes(1),
                    true,
                    true,
                    AlertPolicy.Missing.KEEP_LAST,
                    Map.of(),
                    Map.of(),
                    3);

    @TempDir Path folder;

    private WorkFile work;
    private AlertJournalStore store;
    private final Map<AlertKey, AlertState> states = new HashMap<>();

    @BeforeEach
    void open() {
        work = WorkFile.open(folder.resolve("work.db"), Clock.systemUTC());
        work.writer().start();
        store = AlertJournalStore.ofClient(work.reads(), work.writes());
    }

    @AfterEach
    void close() {
        work.close();
    }

    private int write(List<AlertEvent> events) {
        var added = new int[1];
        work.writer().submit("test", () -> added[0] = store.add(events)).join();
        return added[0];
    }

    /** The life of some instances, made at random. */
    private List<AlertEvent> lives(int instances, int steps) {
        var random = new Random(42);
        var all = new ArrayList<AlertEvent>();
        var now = START;
        for (int i = 0; i < steps; i++) {
            now = now.plusSeconds(1 + random.nextInt(90));
            var area = new AreaCode("99%03d".formatted(1 + random.nextInt(instances)));
            var key = new AlertKey("rule", area, "field=land");
            var state = states.computeIfAbsent(key, AlertState::quiet);
            var step = step(state, i, now, random);
            states.put(key, step.state());
            all.addAll(step.events());
        }
        return all;
    }

    private static LifeCycle.Step step(AlertState state, int i, Instant now, Random random) {
        var outcomes =
                List.of(
                        new Outcome.True(Severity.MEDIUM),
                        new Outcome.True(Severity.HIGH),
                        new Outcome.False(),
                        new Outcome.Unknown(Evidence.NO_DATA, "mất nguồn"));
        try {
            return switch (random.nextInt(6)) {
                case 0 ->
                        LifeCycle.act(
                                state,
                                new Stimulus.Acknowledge("a" + i, now, LEADER, "đã xem; 'x'"),
                                POLICY,
                                now);
                case 1 ->
                        LifeCycle.act(
                                state,
                                new Stimulus.Shelve(
                                        "s" + i, now, LEADER, now.plusSeconds(99), true, "lý do"),
                                POLICY,
                                now);
                default -> {
                    var outcome = outcomes.get(random.nextInt(outcomes.size()));
                    var judged = new Stimulus.Judged(now, outcome, "{\"value\":97.1}");
                    yield LifeCycle.react(state, judged, POLICY, now);
                }
            };
        } catch (AlertRefusedException refused) {
            return new LifeCycle.Step(state, List.of());
        }
    }

    @Test
    void afterARestartEveryAlertIsWhereItWas() {
        var events = lives(20, 3_000);
        assertEquals(events.size(), write(events));
        close();
        open();
        var lived = new HashMap<>(states);
        lived.keySet().retainAll(store.states().keySet());
        assertEquals(lived, store.states());
        var key = events.getFirst().key();
        assertEquals(
                events.stream().filter(each -> each.key().equals(key)).toList(), store.of(key));
    }

    @Test
    void whatComesTwiceIsThereOnce() {
        var events = lives(5, 500);
        write(events);
        var again = new ArrayList<>(events);
        Collections.shuffle(again, new Random(1));
        assertEquals(0, write(again));
        assertEquals(
                events.size(),
                store.states().keySet().stream().mapToInt(key -> store.of(key).size()).sum());
    }

    @Test
    void nothingThatWasWrittenCanBeTakenBack() {
        write(lives(2, 50));
        var before = store.states();
        for (var sql : List.of("DELETE FROM alert_event", "UPDATE alert_event SET note = 'x'")) {
            assertThrows(
                    CompletionException.class,
                    () -> work.writer().submit("test", () -> run(sql)).join());
            assertEquals(before, store.states());
        }
    }

    private void run(String sql) {
        try (var db = work.writes().getConnection();
                var statement = db.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
