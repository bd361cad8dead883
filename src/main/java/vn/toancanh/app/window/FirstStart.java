package vn.toancanh.app.window;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.Settings;
import vn.toancanh.app.screen.FxToolkit;
import vn.toancanh.app.screen.Look;
import vn.toancanh.app.session.Origin;
import vn.toancanh.board.setup.ConnectView;
import vn.toancanh.board.setup.ConnectViewModel;
import vn.toancanh.board.setup.Connecting;
import vn.toancanh.fx.FileChoice;
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
    record Decision(Origin origin, Settings settings) {}

    /** Waits for the person; null when the window was closed. Not on the JavaFX thread. */
    static @Nullable Decision ask(Settings settings) throws Exception {
        var decided = new CompletableFuture<@Nullable Decision>();
        FxToolkit.call(() -> {
            show(settings, decided);
            return true;
        });
        return decided.get();
    }

    private static void show(Settings settings, CompletableFuture<@Nullable Decision> decided) {
        var look = Look.of(settings);
        var stage = new Stage();
        var personas =
                PERSONAS.stream()
                        .map(id ->
                                new ConnectViewModel.Persona(
                                        id, look.texts().get("app.persona." + id)))
                        .toList();
        var model =
                new ConnectViewModel(
                        personas,
                        new Connector(),
                        choice -> {
                            decided.complete(decision(choice, settings));
                            stage.close();
                        });
        var view = new ConnectView(model, FileChoice.ofSystem(() -> stage), look.texts());
        var scene = new Scene(view, 960, 640);
        look.theme().apply(scene, Theme.DESK_PX * settings.textScale());
        stage.setTitle(look.texts().get("app.title.desk"));
        stage.setScene(scene);
        stage.setOnHidden(_ -> decided.complete(null));
        stage.show();
    }

    private static Decision decision(Connecting.Choice choice, Settings settings) {
        return switch (choice) {
            case Connecting.Choice.Demo(var persona) ->
                    new Decision(
                            Origin.Demo.usual(settings.demoSpeed()), settings.withPersona(persona));
            case Connecting.Choice.Real(var address) ->
                    new Decision(
                            new Origin.Remote(URI.create(address.url()), address.tokenFile()),
                            settings);
        };
    }
}
