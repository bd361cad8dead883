package vn.toancanh.server.task;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.toancanh.server.task.TaskRows.Place;

/** Which line is the newest is known at any moment, and never steps back but for an older book. */
class NewestTest {
    private static final Place OURS = new Place(1, "ours");

    private final AtomicReference<Runnable> afterReading = new AtomicReference<>(() -> {});
    private final CountDownLatch answers = new CountDownLatch(1);
    private final TaskDatabase real = TaskDatabase.inMemory();
    private final Newest newest = new Newest(new Slow(real, afterReading));

    /** Others go on while it answers. */
    private record Slow(TaskDatabase real, AtomicReference<Runnable> afterReading)
            implements TaskDatabase {
        @Override
        public <T> T append(Function<TaskRows, T> work) {
            return real.append(work);
        }

        @Override
        public <T> T read(Function<TaskRows, T> work) {
            var read = real.read(work);
            afterReading.get().run();
            return read;
        }

        @Override
        public void close() {
            real.close();
        }
    }

    @AfterEach
    void close() {
        answers.countDown();
        real.close();
    }

    private static void untilALookIsDue() throws InterruptedException {
        Thread.sleep(120);
    }

    @Test
    void aLineWrittenWhileTheDatabaseAnswersIsNoOlderBook() throws Exception {
        var looks = new AtomicInteger();
        afterReading.set(() -> {
            if (looks.incrementAndGet() == 1) {
                newest.reached(OURS);
            } else {
                hangUp();
            }
        });
        untilALookIsDue();
        var _ = newest.place();
        // The next look is held up, so that the one before has surely ended.
        await().until(() -> newest.place() != Place.NONE && looks.get() > 1);
        assertEquals(OURS, newest.place());
    }

    private void hangUp() {
        try {
            answers.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anOlderBookIsNoticed() {
        newest.reached(OURS);
        await().until(() -> newest.place().equals(Place.NONE));
    }

    @Test
    void nobodyWaitsForADatabaseThatDoesNotAnswer() throws Exception {
        newest.reached(OURS);
        afterReading.set(this::hangUp);
        untilALookIsDue();
        for (var i = 0; i < 3; i++) {
            assertEquals(OURS, assertTimeoutPreemptively(Duration.ofSeconds(5), newest::place));
        }
    }
}
