package vn.toancanh.server.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.toancanh.base.Classification;
import vn.toancanh.task.Act;
import vn.toancanh.task.Line;
import vn.toancanh.task.TaskWorld;

@Tag("peer")
class PostgresTaskBookTest extends TaskBookTest {
    private final String url = PostgresCluster.database();

    @Override
    String place() {
        return url;
    }

    @Override
    TaskDatabase open() {
        return TaskDatabase.postgres(url);
    }

    @Override
    String url() {
        return url;
    }

    /** Somebody who holds up all who write, until they are told to go on. */
    private final class Jam implements AutoCloseable {
        private final TaskDatabase database = open();
        private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        private final CountDownLatch open = new CountDownLatch(1);

        Jam() throws InterruptedException {
            var inside = new CountDownLatch(1);
            var _ =
                    threads.submit(() ->
                            database.append(_ -> {
                                inside.countDown();
                                return await(open);
                            }));
            assertTrue(inside.await(20, TimeUnit.SECONDS));
        }

        private static boolean await(CountDownLatch latch) {
            try {
                return latch.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        /** One line each; the fourth fails. */
        List<Future<Long>> queue(int many) throws InterruptedException {
            var queued = new ArrayList<Future<Long>>();
            for (int i = 0; i < many; i++) {
                var number = i;
                queued.add(threads.submit(() -> database.append(rows -> line(rows, number))));
            }
            Thread.sleep(500);
            return queued;
        }

        @Override
        public void close() {
            open.countDown();
            threads.close();
            database.close();
        }
    }

    private static long line(TaskRows rows, int number) {
        var order = Province.directive();
        var act = new Act.Issue(order);
        var line =
                new Line(
                        UUID.randomUUID(),
                        order.id(),
                        TaskWorld.NOW,
                        TaskWorld.NOW,
                        TaskWorld.CHAIRMAN.by(),
                        act,
                        null);
        var seq = rows.add(line, Classification.PUBLIC, "").seq();
        if (number == 3) {
            throw new IllegalStateException("this one fails");
        }
        return seq;
    }

    @Test
    void whoWaitedTogetherIsWrittenTogetherAndOneThatFailsTakesNobodyWithIt() throws Exception {
        var places = new TreeSet<Long>();
        try (var jam = new Jam()) {
            var queued = jam.queue(8);
            jam.open.countDown();
            for (int i = 0; i < queued.size(); i++) {
                if (i == 3) {
                    assertThrows(ExecutionException.class, queued.get(i)::get);
                } else {
                    places.add(queued.get(i).get());
                }
            }
            var more = jam.queue(3);
            for (var each : more) {
                places.add(each.get());
            }
        }
        assertEquals(LongStream.rangeClosed(1, 10).boxed().toList(), List.copyOf(places));
        assertEquals(places.size(), lines("count(*)"));
    }

    @Test
    void thoseWhoWaitedCostOneTransaction() throws Exception {
        try (var jam = new Jam()) {
            var queued = jam.queue(3);
            jam.open.countDown();
            for (var each : queued) {
                assertTrue(each.get() > 0);
            }
        }
        assertEquals(3, lines("count(*)"));
        assertEquals(1, lines("count(DISTINCT xmin::text)"));
    }

    private int lines(String what) throws SQLException {
        try (var db = DriverManager.getConnection(url);
                var rows =
                        db.createStatement().executeQuery("SELECT " + what + " FROM task_line")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void readersAreServedHoweverManyWaitToWrite() throws Exception {
        try (var jam = new Jam()) {
            var _ = jam.queue(40);
            var begun = System.nanoTime();
            assertEquals(0, jam.database.read(TaskRows::last).seq());
            var waited = Duration.ofNanos(System.nanoTime() - begun);
            assertTrue(waited.toSeconds() < 5, "a reader waited " + waited);
        }
    }
}
