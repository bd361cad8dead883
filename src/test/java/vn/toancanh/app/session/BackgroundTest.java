package vn.toancanh.app.session;

import static org.awaitility.Awaitility.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BackgroundTest {
    private final Thread.UncaughtExceptionHandler before =
            Thread.getDefaultUncaughtExceptionHandler();
    private final List<Throwable> told = new CopyOnWriteArrayList<>();

    @BeforeEach
    void listen() {
        Thread.setDefaultUncaughtExceptionHandler((_, thrown) -> told.add(thrown));
    }

    @AfterEach
    void listenNoMore() {
        Thread.setDefaultUncaughtExceptionHandler(before);
    }

    @Test
    void whatBreaksIsTold() {
        try (var work =
                new Background(
                        "test",
                        () -> {
                            throw new IllegalStateException("broken");
                        })) {
            work.ask();
            with().dontCatchUncaughtExceptions().await().until(() -> told.size() == 1);
        }
    }

    @Test
    void whatBreaksBecauseItWasClosedIsNoNews() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        var work =
                new Background(
                        "test",
                        () -> {
                            begun.countDown();
                            try {
                                new CountDownLatch(1).await();
                            } catch (InterruptedException e) {
                                ended.countDown();
                                throw new IllegalStateException("closed under it", e);
                            }
                        });
        work.ask();
        begun.await();
        work.close();
        ended.await();
        with().dontCatchUncaughtExceptions().await().until(() -> noneRuns("test"));

        assertEquals(List.of(), told);
    }

    private static boolean noneRuns(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals(name));
    }

    /** A listener may ask while the window it belongs to closes. */
    @Test
    void whoeverAsksWhileItIsClosedIsToldNothing() throws InterruptedException {
        for (var i = 0; i < 2000; i++) {
            var work = new Background("test", () -> {});
            var asking = Thread.ofPlatform().start(work::ask);
            work.close();
            asking.join();
        }
        assertEquals(List.of(), told);
    }
}
