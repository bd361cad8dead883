package vn.toancanh.app.window;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.Settings;
import vn.toancanh.app.part.FxToolkit;
import vn.toancanh.app.part.Look;
import vn.toancanh.app.session.Origin;
import vn.toancanh.board.setup.ConnectView;
import vn.toancanh.board.setup.ConnectViewModel;
import vn.toancanh.board.setup.Connecting;
import vn.toancanh.fx.FileChoice;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;

/** Asks where the data shall come from: on the first start, and when the person wants another. */
final class FirstStart {
    private static final List<String> PERSONAS =
            List.of(
                    "chairman",
                    "secretary",
                    "vice-chairman",
                    "director",
                    "commune",
                    "analyst",
                    "duty-officer",
                    "ministry");

    private FirstStart() {}

    /**
     * What was decided.
     *
     * @param settings with the persona that was chosen
     */
    record Decision(Connecting.Choice choice, Origin origin, Settings settings) {}

    /**
     * What was chosen before and could not be opened.
     *
     * @param sentence why, in the language of the screen
     */
    record Refused(Connecting.Choice choice, String sentence) {}

    /**
     * Waits for the person; null when the window was closed. Not on the JavaFX thread.
     *
     * @param before null when nothing was tried yet
     */
    static @Nullable Decision ask(Settings settings, @Nullable Refused before) throws Exception {
        var decided = new CompletableFuture<@Nullable Decision>();
        FxToolkit.call(() -> {
            show(settings, before, decided);
            return true;
        });
        return decided.get();
    }

    private static void show(
            Settings settings,
            @Nullable Refused before,
            CompletableFuture<@Nullable Decision> decided) {
        var look = Look.of(settings);
        var stage = new Stage();
        var model =
                new ConnectViewModel(
                        personas(look.texts()),
                        new Connector(),
                        choice -> {
                            decided.complete(decision(choice, settings));
                            stage.close();
                        });
        if (before != null) {
            model.refused(before.choice(), before.sentence());
        }
        var files = FileChoice.ofSystem(() -> stage, FileChoice.LastFolder.NONE);
        var view = new ConnectView(model, files, look.texts());
        var scene = new Scene(view, 960, 640);
        look.theme().apply(scene, Theme.DESK_PX * settings.textScale());
        stage.setTitle(look.texts().get("app.title.desk"));
        stage.setScene(scene);
        stage.setOnHidden(_ -> decided.complete(null));
        stage.show();
    }

    private static List<ConnectViewModel.Persona> personas(Texts texts) {
        return PERSONAS.stream()
                .map(id -> new ConnectViewModel.Persona(id, texts.get("app.persona." + id)))
                .toList();
    }

    private static Decision decision(Connecting.Choice choice, Settings settings) {
        return switch (choice) {
            case Connecting.Choice.Demo(var persona) ->
                    new Decision(
                            choice,
                            Origin.Demo.usual(settings.demoSpeed()).seenBy(persona),
                            settings.withPersona(persona));
            case Connecting.Choice.Real(var address) ->
                    new Decision(
                            choice,
                            new Origin.Remote(URI.create(address.url()), address.tokenFile()),
                            settings);
        };
    }
}
