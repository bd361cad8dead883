package vn.toancanh.app.early;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import vn.toancanh.app.received.Warnings.Taken;
import vn.toancanh.app.session.Session;
import vn.toancanh.fx.FileChoice;
import vn.toancanh.fx.FxThread;
import vn.toancanh.fx.Texts;
import vn.toancanh.map.early.EarlyPanelViewModel.Layer;
import vn.toancanh.map.early.EarlyPanelViewModel.Warnings;

/**
 * The warnings received as a layer and a list. It looks at the clock by itself, because a warning
 * ends without anybody saying so. JavaFX thread, except where it says.
 */
final class WarningLayer implements AutoCloseable {
    private static final javafx.util.Duration EVERY = javafx.util.Duration.seconds(15);

    /** Content older than that when it is shown is of a past moment. */
    private static final Duration PRESENT = Duration.ofMinutes(5);

    private final Session session;
    private final Texts texts;
    private final Warnings model;
    private final ComputedLayer layer;
    private final Runnable unlisten;
    private final Timeline clock;
    private final WarningReach reach;
    private final EarlyLook look;
    private volatile boolean past;
    private volatile boolean unreal;
    private volatile @Nullable Instant frozen;

    /** What a person does with warnings. */
    record Hands(FileChoice files, Consumer<Envelope> go) {}

    WarningLayer(
            Session session, Layer row, Warnings model, EarlyLayers.Ground ground, Hands hands) {
        this.session = session;
        this.model = model;
        texts = ground.texts();
        look = ground.look();
        reach = new WarningReach(session);
        layer = new ComputedLayer(row, ground.under(), this::draw, () -> list(ground.tell()));
        unlisten =
                session.copy().warnings().onChange(() -> FxThread.pulse().execute(layer::refresh));
        model.pastProperty().addListener((_, _, now) -> ask(() -> past = now));
        model.unrealProperty().addListener((_, _, now) -> ask(() -> unreal = now));
        model.onOpenFileProperty().set(() -> open(hands.files()));
        model.onGoProperty()
                .set(warning ->
                        layer.listed().stream()
                                .filter(each -> each.warning().id().equals(warning.id()))
                                .flatMap(each -> each.place().stream())
                                .findFirst()
                                .ifPresent(hands.go()));
        clock = new Timeline(new KeyFrame(EVERY, _ -> layer.refresh()));
        clock.setCycleCount(Animation.INDEFINITE);
        clock.play();
    }

    private void ask(Runnable change) {
        change.run();
        layer.refresh();
    }

    ComputedLayer layer() {
        return layer;
    }

    /** The moment the map shows from now on. */
    void show(Instant now) {
        var lag = Duration.between(now, session.clock().instant()).abs();
        frozen = lag.compareTo(PRESENT) < 0 ? null : now;
        layer.refresh();
    }

    /** On a background thread. */
    private @Nullable Drawing draw() {
        if (session.isEmpty()) {
            return null;
        }
        var then = frozen;
        var now = then == null ? session.clock().instant() : then;
        var words =
                new WarningWords(texts, unit -> session.territory().nameOf(unit, texts.locale()));
        return new WarningDrawing(words, look, reach::of)
                .of(
                        session.copy().warnings().state(),
                        new WarningDrawing.Asked(now, then == null, past, unreal));
    }

    private void list(Runnable tell) {
        model.list().setAll(layer.listed().stream().map(Drawing.Listed::warning).toList());
        tell.run();
    }

    private void open(FileChoice files) {
        files.open(texts.get("app.early.file.choose"))
                .ifPresent(file -> session.inBackground("warning-file", () -> take(file)));
    }

    /** On a background thread. */
    private void take(Path file) {
        var words = said(file);
        FxThread.pulse().execute(() -> model.toldProperty().set(words));
    }

    private String said(Path file) {
        var name = String.valueOf(file.getFileName());
        try {
            return said(name, session.copy().warnings().open(file));
        } catch (IOException e) {
            return texts.get("app.early.file.unread", name, String.valueOf(e.getMessage()));
        }
    }

    private String said(String name, Taken taken) {
        var words = new EarlyWords(texts);
        var said =
                texts.get(
                        "app.early.file.taken",
                        name,
                        words.count(taken.fresh()),
                        words.count(taken.known()));
        if (taken.refused().isEmpty()) {
            return said;
        }
        var first = taken.refused().getFirst();
        var why = texts.get("alert.cap.fault." + first.name(), first.about());
        return said
                + "\n"
                + texts.get("app.early.file.refused", words.count(taken.refused().size()), why);
    }

    @Override
    public void close() {
        clock.stop();
        unlisten.run();
        layer.close();
    }
}
