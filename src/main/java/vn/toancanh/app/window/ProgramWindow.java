package vn.toancanh.app.window;

import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.Settings;
import vn.toancanh.app.SettingsFile;
import vn.toancanh.app.content.Boards;
import vn.toancanh.app.part.Look;
import vn.toancanh.app.restored.RestoredWords;
import vn.toancanh.app.screen.LiveScreen;
import vn.toancanh.app.session.Session;
import vn.toancanh.app.usage.WindowUse;
import vn.toancanh.cache.rescue.Restored;
import vn.toancanh.fx.Announce;
import vn.toancanh.fx.Texts;

/** One window of the program: a live screen, where it stood last, and its feed. JavaFX thread. */
public final class ProgramWindow {
    private final Opening.Screen kind;
    private final Session session;
    private final SettingsFile file;
    private final BiFunction<Look, Stage, LiveScreen> maker;
    private final Stage stage = new Stage();
    private @Nullable BoardFeed feed;
    private @Nullable LiveScreen screen;
    private @Nullable WindowUse use;
    private String persona = "";
    private Locale locale = Locale.ROOT;
    private Consumer<LiveScreen> onPicture = _ -> {};

    /**
     * @param maker builds the screen anew for a look, on the stage of this window
     */
    public ProgramWindow(
            Opening.Screen kind,
            Session session,
            SettingsFile file,
            BiFunction<Look, Stage, LiveScreen> maker) {
        this.kind = kind;
        this.session = session;
        this.file = file;
        this.maker = maker;
    }

    /** Shows the screen as {@code settings} say; again after they changed. */
    public void build(Settings settings) {
        var look = Look.of(settings);
        locale = settings.locale();
        persona = settings.persona();
        var made = maker.apply(look, stage);
        if (screen != null) {
            made.takeOver(screen);
        }
        // Its first content is computed while the scene is dressed.
        follow(made, look);
        var scene = stage.getScene();
        if (scene == null) {
            scene = new Scene(made.root(), 1366, 768);
            stage.setScene(scene);
        } else {
            scene.setRoot(made.root());
        }
        made.theme().apply(scene, made.bodyPx());
        stage.setTitle(look.texts().get(kind.titleKey()));
    }

    private void follow(LiveScreen made, Look look) {
        end();
        screen = made;
        feed = new BoardFeed(session, made, look.texts(), content -> show(made, content));
        feed.start();
        made.onChoice(feed::ask);
    }

    private void show(LiveScreen made, Boards.Content content) {
        made.show(content);
        onPicture.accept(made);
        onPicture = _ -> {};
    }

    /** Called once, when the first content was given to the screen. */
    public void onFirstContent(Consumer<LiveScreen> then) {
        onPicture = then;
    }

    public void open(Runnable closed) {
        WindowPlace.parse(file.window(kind.name())).ifPresent(place -> place.restore(stage));
        stage.setOnHidden(_ -> {
            file.saveWindow(kind.name(), WindowPlace.of(stage).text());
            endUse();
            end();
            closed.run();
        });
        if (kind == Opening.Screen.WALL) {
            stage.setFullScreenExitHint("");
            stage.setFullScreen(true);
        }
        stage.show();
        use = new WindowUse(session, stage, this::here);
    }

    /**
     * What happened to the work file when it was opened.
     *
     * @param what null when nothing did
     */
    void tell(@Nullable Restored what, Runnable folder) {
        if (what != null) {
            var texts = Texts.of(locale);
            var words = new RestoredWords(what, texts);
            new Announce(stage)
                    .warn(words.title(), words.text(), texts.get("app.restored.folder"), folder);
        }
    }

    private WindowUse.Here here() {
        var shown = Objects.requireNonNull(screen, "not built yet");
        return new WindowUse.Here(session.who(persona).persona(), shown.place());
    }

    private void endUse() {
        if (use != null) {
            use.close();
        }
    }

    /** Ends what the present screen does in the background. */
    private void end() {
        if (feed != null) {
            feed.close();
        }
        if (screen != null) {
            screen.close();
        }
    }

    void close() {
        stage.close();
    }

    public Scene scene() {
        return stage.getScene();
    }

    void bringForward() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }
}
