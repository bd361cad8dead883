package vn.toancanh.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.toancanh.fx.FxThread;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;
import vn.toancanh.fx.parts.Truncation;

@Tag("screen")
class FailureNoticesTest {
    private static final Path LOGS = Path.of("/somewhere/logs");

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-06-01T12:00:00Z"));
    private final List<Throwable> logged = new CopyOnWriteArrayList<>();
    private final List<Path> opened = new CopyOnWriteArrayList<>();
    private final Thread.@Nullable UncaughtExceptionHandler usual =
            Thread.getDefaultUncaughtExceptionHandler();

    @BeforeEach
    void showAWindow() {
        Thread.setDefaultUncaughtExceptionHandler((_, thrown) -> logged.add(thrown));
        FxToolkit.run(() -> {
            var stage = new Stage();
            var scene = new Scene(new StackPane(new Label("desk")), 900, 600);
            Theme.DARK.apply(scene, Theme.DESK_PX);
            stage.setScene(scene);
            stage.show();
        });
    }

    @AfterEach
    void closeEverything() {
        FxToolkit.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        Thread.setDefaultUncaughtExceptionHandler(usual);
    }

    @Test
    void whatBreaksOnABackgroundThreadIsLoggedAndSaidWithItsCodeAndTheWayToTheLog() {
        try (var _ = notices(LOGS)) {
            breaks(inBackground("board"), "first");

            until(() -> says("TC-9000 · Lỗi ở bảng chỉ tiêu"));
            assertTrue(says("Chi tiết đã ghi vào nhật ký tại " + LOGS));
            assertEquals(List.of(), FxToolkit.on(FailureNoticesTest::cut));
            assertTrue(FxToolkit.on(() -> inside(button("Mở thư mục nhật ký"))));
            FxToolkit.run(() -> button("Mở thư mục nhật ký").fire());
        }
        assertEquals(List.of(LOGS), opened);
        assertEquals("first", logged.getFirst().getMessage());
    }

    @Test
    void whatBreaksInATaskOfAPulseIsSaidToo() {
        try (var _ = notices(LOGS)) {
            breaks(FxThread.pulse(), "in a pulse");

            until(() -> says("TC-9000 · Lỗi ở màn hình"));
        }
    }

    @Test
    void aLoopOfFailuresIsSaidOnceAMinute() {
        try (var _ = notices(LOGS)) {
            for (var i = 0; i < 100; i++) {
                breaks(inBackground("map-0"), "number " + i);
            }
            until(() -> logged.size() == 100 && says("Lỗi ở bản đồ"));
            assertEquals(1, titles());

            now.set(now.get().plus(Duration.ofMinutes(1)));
            breaks(inBackground("map-0"), "a minute later");
            until(() -> titles() == 2);
        }
    }

    @Test
    void aLogThatCannotBeWrittenIsNotPromised() {
        try (var _ = notices(null)) {
            breaks(inBackground("anything"), "unlogged");

            until(() -> says("TC-9000 · Lỗi ở phần chạy nền"));
            assertTrue(says("vì không ghi được tệp nhật ký"));
            assertFalse(says("Chi tiết đã ghi"));
        }
    }

    @Test
    void afterwardsTheHandlerOfBeforeIsInForce() {
        notices(LOGS).close();
        breaks(inBackground("board"), "later");

        until(() -> logged.size() == 1);
        assertEquals(0, titles());
    }

    private FailureNotices notices(@Nullable Path logs) {
        InstantSource source = now::get;
        return FailureNotices.begin(
                logs, opened::add, source.withZone(ZoneOffset.UTC), Texts.VIETNAMESE);
    }

    private static void until(Callable<Boolean> reached) {
        // Awaitility would put a handler of its own in force.
        Awaitility.with().dontCatchUncaughtExceptions().await().until(reached);
    }

    private static Executor inBackground(String name) {
        return work -> Thread.ofPlatform().name(name).start(work);
    }

    /** Always at this place. */
    private static void breaks(Executor where, String message) {
        where.execute(() -> {
            throw new IllegalStateException(message);
        });
    }

    private static boolean says(String words) {
        return FxToolkit.on(() -> labels().stream().anyMatch(t -> t.contains(words)));
    }

    private static long titles() {
        return FxToolkit.on(() -> labels().stream().filter(t -> t.startsWith("TC-")).count());
    }

    private static List<String> labels() {
        return all(".label").map(node -> ((Label) node).getText()).toList();
    }

    private static Button button(String text) {
        return all(".button")
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> text.equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean inside(Node node) {
        var notice = node.getScene().getRoot().lookup(".notification-bar > .pane");
        return notice.localToScene(notice.getBoundsInLocal())
                .contains(node.localToScene(node.getLayoutBounds()));
    }

    private static List<String> cut() {
        return Window.getWindows().stream()
                .flatMap(window -> Truncation.of(window.getScene().getRoot()).stream())
                .toList();
    }

    private static Stream<Node> all(String query) {
        return Window.getWindows().stream()
                .flatMap(window -> window.getScene().getRoot().lookupAll(query).stream());
    }
}
