package vn.toancanh.fx;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.application.Platform;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("screen")
class FxThreadTest {
    @Test
    void theNewestValueWinsAndOneHopWaitsAtMost() {
        var hops = new ArrayList<Runnable>();
        var shown = new ArrayList<Integer>();
        var sink = FxThread.<Integer>latest(hops::add, shown::add);

        sink.accept(1);
        sink.accept(2);
        sink.accept(3);

        assertEquals(1, hops.size());
        hops.getFirst().run();
        assertEquals(List.of(3), shown);
        sink.accept(4);
        assertEquals(2, hops.size());
    }

    @Test
    void whatCameInBetweenPulsesIsShownInOneBatchOnTheJavafxThread() {
        FxToolkit.run(() -> {});
        var shown = new CopyOnWriteArrayList<String>();
        var first = FxThread.<String>latest(value -> shown.add(value + onFx()));
        var second = FxThread.<String>latest(value -> shown.add(value + onFx()));

        FxToolkit.run(() -> {
            for (var i = 0; i < 1000; i++) {
                first.accept("a" + i);
                second.accept("b" + i);
            }
        });

        await().until(() -> shown.size() >= 2);
        assertEquals(List.of("a999 fx", "b999 fx"), shown);
    }

    @Test
    void oneBrokenSinkDoesNotStopTheOthers() {
        FxToolkit.run(() -> {});
        var broken = new CopyOnWriteArrayList<Throwable>();
        FxToolkit.run(() ->
                Thread.currentThread()
                        .setUncaughtExceptionHandler((_, error) -> broken.add(error)));
        var shown = new CopyOnWriteArrayList<String>();
        FxThread.pulse()
                .execute(() -> {
                    throw new IllegalStateException("broken sink");
                });
        FxThread.pulse().execute(() -> shown.add("shown"));

        await().until(() -> !shown.isEmpty());
        FxToolkit.run(() -> Thread.currentThread().setUncaughtExceptionHandler(null));
        assertEquals(1, broken.size());
    }

    @Test
    void theDoorTellsWhoIsNotOnTheJavafxThread() {
        assertThrows(IllegalStateException.class, FxThread::check);
        assertTrue(FxToolkit.on(Platform::isFxApplicationThread));
    }

    private static String onFx() {
        return Platform.isFxApplicationThread() ? " fx" : " elsewhere";
    }
}
