package vn.toancanh.sync.outbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.base.ErrorCode;
import vn.toancanh.base.WarehouseException;
import vn.toancanh.cache.WorkFile;
import vn.toancanh.sync.outbox.OwnAct.Outcome;
import vn.toancanh.warehouse.Answer;
import vn.toancanh.warehouse.Posting;

/** What people do reaches the warehouse once, whatever breaks in between. */
class OutboxTest {
    private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final OutboxItem.Author AN = new OutboxItem.Author("1", "An");
    private static final Answer TAKEN = new Answer.Taken("{}");

    @TempDir private Path folder;
    private WorkFile work;
    private OutboxStore store;
    private OutboxService outbox;

    @BeforeEach
    void open() {
        work = WorkFile.open(folder.resolve("work.db"), CLOCK);
        work.writer().start();
        store = new OutboxStore(work.reads(), work.writes());
        outbox = new OutboxService(store, work.writer(), (_, _) -> {}, CLOCK);
    }

    @AfterEach
    void close() {
        outbox.close();
        work.close();
    }

    private static OutboxItem item(String subject) {
        var posting = new Posting("v1/x", UUID.randomUUID(), "1", "{\"a\":1}");
        return new OutboxItem("test.do", subject, AN, NOON, posting);
    }

    private void done(OutboxItem item) throws Exception {
        outbox.act(List.of(item), () -> {}).get();
    }

    @Test
    void anActIsInTheOutboxAndTheJournalOrInNeither() throws Exception {
        var item = item("s");
        assertThrows(
                ExecutionException.class,
                () ->
                        outbox.act(
                                        List.of(item),
                                        () -> {
                                            throw new IllegalStateException("broken");
                                        })
                                .get());
        assertEquals(List.of(), store.waiting());
        assertEquals(List.of(), store.journal("test."));

        done(item);
        assertEquals(List.of(item), store.waiting());
        assertEquals(Outcome.WAITING, store.journal("test.").getFirst().outcome());
    }

    /** The program dies after the warehouse took the act and before that was written down. */
    @Test
    void anActTakenJustBeforeTheProgramDiedIsSentAgainWithTheSameKeyAndAppliedOnce()
            throws Exception {
        var applied = ConcurrentHashMap.<UUID>newKeySet();
        var sent = new AtomicInteger();
        var item = item("s");
        done(item);
        // What a killed program leaves behind: sent, applied, the answer never written down.
        applied.add(item.posting().key());
        sent.incrementAndGet();
        outbox.close();
        work.close();

        open();
        outbox.connect((posting, _) -> {
            sent.incrementAndGet();
            applied.add(posting.key());
            return TAKEN;
        });
        await().until(() -> store.waiting().isEmpty());

        assertEquals(2, sent.get());
        assertEquals(1, applied.size());
        assertEquals(Outcome.TAKEN, store.journal("test.").getFirst().outcome());
    }

    @Test
    void actsOnOneSubjectKeepTheirOrderThroughFailures() throws Exception {
        var order = new CopyOnWriteArrayList<UUID>();
        var items = List.of(item("s"), item("s"), item("s"));
        for (var item : items) {
            done(item);
        }
        var failures = new AtomicInteger(2);
        outbox.connect((posting, _) -> {
            if (failures.getAndDecrement() > 0) {
                throw new WarehouseException(
                        ErrorCode.SERVER_FAULT, "not now", null, Duration.ZERO);
            }
            order.add(posting.key());
            return TAKEN;
        });
        await().until(() -> store.waiting().isEmpty());
        assertEquals(items.stream().map(OutboxItem::id).toList(), order);
    }

    @Test
    void aPersonWhoIsNotSignedInHoldsBackNobodyElse() throws Exception {
        var mine = item("mine");
        var posting = new Posting("v1/x", UUID.randomUUID(), "1", "{}");
        var absent = new OutboxItem.Author("2", "Bình");
        var his = new OutboxItem("test.do", "his", absent, NOON, posting);
        done(his);
        done(mine);
        outbox.connect((_, author) -> {
            if (author.equals(absent)) {
                throw new WarehouseException(ErrorCode.NOT_SIGNED_IN, "not here", null);
            }
            return TAKEN;
        });
        await().until(() -> store.waiting().equals(List.of(his)));
    }

    @Test
    void whatTheWarehouseRefusesLeavesTheOutboxAndStaysInTheJournalWithTheReason()
            throws Exception {
        var item = item("s");
        var told = new ArrayList<Answer>();
        outbox.close();
        outbox = new OutboxService(store, work.writer(), (_, answer) -> told.add(answer), CLOCK);
        done(item);
        outbox.connect((_, _) -> new Answer.Refused(412, "412"));
        await().until(() -> store.waiting().isEmpty());

        var act = store.journal("test.").getFirst();
        assertEquals(Outcome.REFUSED, act.outcome());
        assertEquals("412", act.answer());
        assertEquals(item.posting().body(), act.body());
        assertEquals(1, told.size());
    }

    @Test
    void anAnswerThatCouldNotBeWrittenDownIsAskedForAgainBeforeWhatComesAfterIt() throws Exception {
        var faults = new AtomicInteger(1);
        outbox.close();
        outbox =
                new OutboxService(
                        store,
                        work.writer(),
                        (_, _) -> {
                            if (faults.getAndDecrement() > 0) {
                                throw new IllegalStateException("the disk is full");
                            }
                        },
                        CLOCK);
        var first = item("s");
        var second = item("s");
        done(first);
        done(second);
        var sent = new CopyOnWriteArrayList<UUID>();
        outbox.connect((posting, _) -> {
            sent.add(posting.key());
            return TAKEN;
        });
        await().until(() -> store.waiting().isEmpty());
        assertEquals(List.of(first.id(), first.id(), second.id()), sent);
    }

    @Test
    void nobodyCanTakeAnActOutOfTheJournalOrChangeItsWords() throws Exception {
        done(item("s"));
        for (var sql :
                List.of("DELETE FROM act_journal", "UPDATE act_journal SET body = 'other'")) {
            assertThrows(
                    ExecutionException.class,
                    () ->
                            work.writer()
                                    .submit(
                                            "test",
                                            () -> {
                                                try (var db = work.writes().getConnection();
                                                        var change = db.createStatement()) {
                                                    return change.executeUpdate(sql);
                                                }
                                            })
                                    .get(),
                    sql);
        }
    }

    @Test
    void theWaitGrowsAndEnds() {
        for (int failures = 1; failures < 40; failures++) {
            var wait = OutboxService.backOff(failures);
            assertTrue(wait.toMillis() >= 500, wait.toString());
            assertTrue(wait.compareTo(Duration.ofMinutes(2)) <= 0, wait.toString());
        }
    }

    @Test
    void aCallThatNeverReachesTheWarehouseLosesNothing() throws Exception {
        done(item("s"));
        var tries = new AtomicInteger();
        outbox.connect((_, _) -> {
            if (tries.incrementAndGet() < 3) {
                outbox.wake();
                throw new WarehouseException(
                        ErrorCode.UNREACHABLE, "cable", new IOException("out"));
            }
            return TAKEN;
        });
        await().until(() -> store.waiting().isEmpty());
        assertEquals(3, tries.get());
    }
}
