package vn.toancanh.app.boardbench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import vn.toancanh.app.Settings;
import vn.toancanh.app.board.BoardContent;
import vn.toancanh.app.board.BoardPart;
import vn.toancanh.app.board.BoardReader;
import vn.toancanh.app.board.PagePart;
import vn.toancanh.app.content.MapGrounds;
import vn.toancanh.app.mapbench.Pulses;
import vn.toancanh.app.mapbench.Times;
import vn.toancanh.app.part.FxToolkit;
import vn.toancanh.app.part.Look;
import vn.toancanh.app.part.MapPart;
import vn.toancanh.app.saving.Exports;
import vn.toancanh.app.screen.DeskActions;
import vn.toancanh.app.session.Session;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;
import vn.toancanh.board.document.BoardItem;
import vn.toancanh.board.document.BoardPage;
import vn.toancanh.board.document.Measured;
import vn.toancanh.board.document.Place;
import vn.toancanh.fx.Theme;
import vn.toancanh.indicator.Dimensions;

/** A page of forty tiles and a map in a window without a screen. Not on the JavaFX thread. */
final class BoardBench {
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final int TILES = 40;
    private static final double WIDTH = 1920;
    private static final double HEIGHT = 1080;
    private static final double WINDOW = 200;
    private static final int OPENINGS = 20;
    private static final int WARM_UP = 20;
    private static final int WARM_UP_PULSES = 300;
    private static final int PULSES_A_SECOND = 60;
    private static final int DAYS = 700;
    private static final Place LEFT = new Place(0, 0, 16, 16);
    private static final Place RIGHT = new Place(16, 0, 8, 16);

    private final Session session;
    private final BoardReader reader;
    private final Look look;
    private final BoardPage page;
    private final Stage stage;
    private final StackPane root = new StackPane();
    private volatile Instant moment;

    /**
     * @param heap used after a collection, in MB: before, once every day was shown if there was
     *     time for that, and after; the times of the pulses add to it
     */
    record Updated(int updates, Pulses pulses, List<Double> heap) {}

    BoardBench(Session session) throws Exception {
        this.session = session;
        FxToolkit.startHeadless().join();
        look = FxToolkit.call(() -> Look.of(Settings.DEFAULT));
        reader = new BoardReader(session, new MapGrounds(session), look.texts());
        moment = session.clock().instant();
        page = page(session);
        stage =
                FxToolkit.call(() -> {
                    var shown = new Stage();
                    root.setPrefSize(WIDTH, HEIGHT);
                    // Without a screen a large window cannot be shown; its content may be large.
                    var scene = new Scene(new Pane(root), WINDOW, WINDOW);
                    Theme.DARK.apply(scene, Theme.DESK_PX);
                    shown.setScene(scene);
                    shown.show();
                    return shown;
                });
    }

    private static BoardPage page(Session session) {
        var all =
                session.territory().catalogue().all().stream()
                        .map(each -> new Measured(each.code(), Dimensions.NONE))
                        .filter(each ->
                                session.readings()
                                        .latest(each.in(home(session)), session.clock().instant())
                                        .containsKey(home(session)))
                        .limit(TILES)
                        .toList();
        var map = new BoardItem.Map("map", RIGHT, all.getFirst(), null);
        List<BoardItem> items = List.of(new BoardItem.Tiles("tiles", LEFT, all), map);
        return new BoardPage("bench", new Bilingual("Đo", "Bench"), 24, 16, 12, items, List.of());
    }

    private static AreaCode home(Session session) {
        return session.profile().known().home();
    }

    int tiles() {
        return page.items().getFirst().measured().size();
    }

    /** The page again and again, each time made anew. */
    Times open() {
        return Times.of(WARM_UP, OPENINGS, _ -> openOnce());
    }

    /** Only what is read from the store for it. */
    Times read() {
        var wish = new BoardContent.Wish(home(session), null, moment);
        return Times.of(WARM_UP, OPENINGS, _ -> reader.read(page, wish));
    }

    /** As a click does it, until the last tile of the map is there. */
    private void openOnce() {
        PagePart part = null;
        try {
            var opened = new CompletableFuture<Void>();
            part =
                    FxToolkit.call(() -> {
                        var made = show();
                        made.refresh();
                        var _ = settled(made).thenRun(() -> opened.complete(null));
                        return made;
                    });
            opened.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            // Whatever was thrown on the JavaFX thread, which the caller of a round may not throw.
            throw new IllegalStateException("the page did not open", e);
        } finally {
            if (part != null) {
                part.close();
            }
        }
    }

    private static CompletableFuture<Void> settled(PagePart part) {
        var maps = part.maps().stream().map(MapPart::whenSettled);
        return CompletableFuture.allOf(maps.toArray(CompletableFuture[]::new));
    }

    private PagePart show() {
        var saving = new Exports(DeskActions.NONE.files(), look.texts(), new Silent());
        var asked =
                new BoardPart.Desk(
                        _ -> {}, () -> {}, new SimpleObjectProperty<>(), () -> moment, saving);
        var reading = new PagePart.Reading(reader, () -> home(session), () -> moment);
        var part = new PagePart(page, look, asked, reading, () -> {});
        root.getChildren().setAll(part.view());
        return part;
    }

    /** Each second the page shows the numbers of another day. */
    Updated update(int seconds) throws Exception {
        var updates = new AtomicInteger();
        var ticks = Executors.newSingleThreadScheduledExecutor();
        try (var part = FxToolkit.call(this::show)) {
            part.showNow();
            var heap = new CopyOnWriteArrayList<>(List.of(heapMb()));
            var start = moment;
            var _ =
                    ticks.scheduleAtFixedRate(
                            () -> {
                                var day = updates.incrementAndGet() % DAYS;
                                if (updates.get() == DAYS) {
                                    heap.add(heapMb());
                                }
                                moment = start.minus(Duration.ofDays(day));
                                part.refresh();
                            },
                            1,
                            1,
                            TimeUnit.SECONDS);
            int last = WARM_UP_PULSES + seconds * PULSES_A_SECOND;
            var done =
                    FxToolkit.call(
                            () -> Pulses.of(stage.getScene(), WARM_UP_PULSES, i -> i < last));
            var pulses = done.get(2L * seconds + PATIENCE.toSeconds(), TimeUnit.SECONDS);
            heap.add(heapMb());
            return new Updated(updates.get(), pulses, heap);
        } finally {
            ticks.shutdownNow();
        }
    }

    /** Nothing is saved while measuring. */
    private record Silent() implements Exports.Told {
        @Override
        public void running(String sentence, Runnable cancel) {}

        @Override
        public void failed(String sentence) {}

        @Override
        public void saved(String sentence, Path file) {}
    }

    private static double heapMb() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }

    /** Closes the window. */
    void end() throws Exception {
        FxToolkit.call(() -> {
            stage.close();
            return true;
        });
    }
}
