package vn.toancanh.app.window;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.Settings;
import vn.toancanh.app.SettingsFile;
import vn.toancanh.app.session.Boards;
import vn.toancanh.app.session.Session;

/** One window of the program: a live screen, where it stood last, and its feed. JavaFX thread. */
final class ProgramWindow {
    private final Opening.Screen kind;
    private final Session session;
    private final SettingsFile file;
    private final Function<Look, LiveScreen> maker;
    private final Stage stage = new Stage();
    private @Nullable BoardFeed feed;
    private Consumer<LiveScreen> onPicture = _ -> {};

    /**
     * @param maker builds the screen anew for a look
     */
    ProgramWindow(
            Opening.Screen kind,
            Session session,
            SettingsFile file,
            Function<Look, LiveScreen> maker) {
        this.kind = kind;
        this.session = session;
        this.file = file;
        this.maker = maker;
    }

    /** Shows the screen as {@code settings} say; again after they changed. */
    void build(Settings settings) {
        var look = Look.of(settings);
        var screen = maker.apply(look);
        var scene = stage.getScene();
        if (scene == null) {
            scene = new Scene(screen.root(), 1366, 768);
            stage.setScene(scene);
        } else {
            scene.setRoot(screen.root());
        }
        screen.theme().apply(scene, screen.bodyPx());
        stage.setTitle(look.texts().get(kind.titleKey()));
        follow(screen, look);
    }

    private void follow(LiveScreen screen, Look look) {
        if (feed != null) {
            feed.close();
        }
        feed =
                new BoardFeed(
                        session, screen::choices, look.texts(), content -> show(screen, content));
        feed.start();
    }

    private void show(LiveScreen screen, Boards.Content content) {
        screen.show(content);
        onPicture.accept(screen);
        onPicture = _ -> {};
    }

    /** Called once, when the first content was given to the screen. */
    void onFirstContent(Consumer<LiveScreen> then) {
        onPicture = then;
    }

    /** Recomputes the board now: the screen looks at something else. */
    void refresh() {
        if (feed != null) {
            feed.ask();
        }
    }

    void open(Runnable closed) {
        WindowPlace.parse(file.window(kind.name())).ifPresent(place -> place.restore(stage));
        stage.setOnHidden(_ -> {
            file.saveWindow(kind.name(), WindowPlace.of(stage).text());
            if (feed != null) {
                feed.close();
            }
            closed.run();
        });
        if (kind == Opening.Screen.WALL) {
            stage.setFullScreenExitHint("");
            stage.setFullScreen(true);
        }
        stage.show();
    }

    Scene scene() {
        return stage.getScene();
    }

    void bringForward() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }
}
