package vn.toancanh.sync.outbox;

import static org.awaitility.Awaitility.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.cache.WorkFile;
import vn.toancanh.warehouse.Answer;
import vn.toancanh.warehouse.Posting;

/** Whatever breaks beside it, the outbox goes on sending without a restart. */
class OutboxFaultsTest {
    private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final Answer TAKEN = new Answer.Taken("{}");

    private final Thread.UncaughtExceptionHandler before =
            Thread.getDefaultUncaughtExceptionHandler();
    private final List<Throwable> unexpected = new CopyOnWriteArrayList<>();
    private final AtomicInteger readFaults = new AtomicInteger();
    @TempDir private Path folder;
    private WorkFile work;
    private OutboxStore store;
    private OutboxService outbox;

    @BeforeEach
    void open() {
        Thread.setDefaultUncaughtExceptionHandler((_, thrown) -> unexpected.add(thrown));
        work = WorkFile.open(folder.resolve("work.db"), CLOCK);
        work.writer().start();
        store = new OutboxStore(work.reads(), work.writes());
        var failing = new OutboxStore(failing(work.reads()), work.writes());
        outbox = new OutboxService(failing, work.writer(), (_, _) -> {}, CLOCK);
    }

    @AfterEach
    void close() {
        outbox.close();
        work.close();
        Thread.setDefaultUncaughtExceptionHandler(before);
    }

    /** A disk that cannot be read as often as was said. */
    private DataSource failing(DataSource reads) {
        return (DataSource)
                Proxy.newProxyInstance(
                        DataSource.class.getClassLoader(),
                        new Class<?>[] {DataSource.class},
                        (_, method, arguments) -> {
                            if (readFaults.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                                throw new SQLException("disk I/O error");
                            }
                            try {
                                return method.invoke(reads, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }

    private static OutboxItem item(String subject) {
        var posting = new Posting("v1/x", UUID.randomUUID(), "1", "{\"a\":1}");
        var author = new OutboxItem.Author("1", "An");
        return new OutboxItem("test.do", subject, author, NOON, posting);
    }

    private void allIsSent() {
        with().dontCatchUncaughtExceptions().await().until(() -> store.waiting().isEmpty());
    }

    @Test
    void aBrokenListenerKeepsNothingFromBeingSent() throws Exception {
        outbox.onSettled((_, _) -> {
            throw new IllegalStateException("cannot read cache.db");
        });
        outbox.onSettled((_, _) -> {
            throw new RejectedExecutionException("the window is closing");
        });
        var told = new CopyOnWriteArrayList<OutboxItem>();
        outbox.onSettled((item, _) -> told.add(item));
        outbox.connect((_, _) -> TAKEN);

        var items = List.of(item("one"), item("two"), item("two"));
        for (var item : items) {
            outbox.act(List.of(item), () -> {}).get();
            allIsSent();
        }

        with().dontCatchUncaughtExceptions().await().until(() -> told.equals(items));
        assertEquals(6, unexpected.size());
    }

    @Test
    void anActThatIsOnTheDiskIsSaidToBeThereAndIsSentWhoeverFailsToHearOfIt() throws Exception {
        outbox.onChange(_ -> {
            throw new IllegalStateException("broken");
        });
        outbox.connect((_, _) -> TAKEN);
        assertTrue(outbox.act(List.of(item("one")), () -> {}).get());
        allIsSent();
    }

    @Test
    void aDiskThatCouldNotBeReadIsReadAgain() throws Exception {
        outbox.act(List.of(item("one")), () -> {}).get();
        readFaults.set(1);
        outbox.connect((_, _) -> TAKEN);
        allIsSent();
    }

    @Test
    void anActThatCannotBeSentHoldsBackNoOther() throws Exception {
        var broken = item("one");
        outbox.act(List.of(broken), () -> {}).get();
        outbox.act(List.of(item("two")), () -> {}).get();
        outbox.connect((posting, _) -> {
            if (posting.key().equals(broken.id())) {
                throw new IllegalArgumentException("no address");
            }
            return TAKEN;
        });
        with().dontCatchUncaughtExceptions().await().until(() -> store.waiting().size() == 1);
        assertEquals(List.of(broken), store.waiting());
    }
}
