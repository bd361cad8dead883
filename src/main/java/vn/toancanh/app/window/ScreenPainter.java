package vn.toancanh.app.window;

import javafx.scene.Scene;
import javafx.scene.image.Image;
import vn.toancanh.app.Refusal;
import vn.toancanh.app.Settings;
import vn.toancanh.app.session.Boards;
import vn.toancanh.app.session.Choices;
import vn.toancanh.app.session.MapGrounds;
import vn.toancanh.app.session.Session;
import vn.toancanh.board.Page;
import vn.toancanh.board.overview.Overview;
import vn.toancanh.board.overview.Overview.Choice;
import vn.toancanh.indicator.Dimensions;
import vn.toancanh.wall.Room;

/** Paints one screen of a session into an image. Not on the JavaFX thread; blocks. */
final class ScreenPainter {
    private final Session session;
    private final Settings settings;
    private final Boards boards;

    ScreenPainter(Session session, Settings settings) {
        this.session = session;
        this.settings = settings;
        boards = new Boards(session, new MapGrounds(session));
    }

    Image paint(Snapshot.Request request) throws Exception {
        var look = FxToolkit.call(() -> Look.of(settings));
        var content = content(request.subject(), look);
        return FxToolkit.call(
                () -> shoot(screen(request, look, content), request.appearance().size()));
    }

    private Boards.Content content(Snapshot.Subject subject, Look look) {
        var at = subject.at() == null ? session.clock().instant() : subject.at();
        var area = subject.area() == null ? session.profile().known().home() : subject.area();
        if (session.territory().tree().find(area).isEmpty()) {
            throw new Refusal("app.area.unknown", area.value());
        }
        var choices = new Choices(settings.persona(), area);
        var overview = choices.overview();
        var indicator = subject.indicator();
        if (indicator != null) {
            if (session.territory().catalogue().find(indicator).isEmpty()) {
                throw new Refusal("app.indicator.unknown", indicator);
            }
            overview =
                    new Overview(
                            overview.persona(),
                            new Choice(indicator, Dimensions.NONE),
                            overview.tiles());
        }
        return boards.read(overview, area, at, look.texts());
    }

    private LiveScreen screen(Snapshot.Request request, Look look, Boards.Content content) {
        return switch (request.screen()) {
            case wall -> filled(new WallScreen(session, look, Room.DEFAULT), content);
            case desk -> filled(new DeskScreen(session, look, DeskActions.NONE), content);
            case map, card, data -> {
                var desk = new DeskScreen(session, look, DeskActions.NONE);
                desk.go(request.screen() == Snapshot.Screen.data ? Page.DATA : Page.MAP);
                yield filled(desk, content);
            }
        };
    }

    private static LiveScreen filled(LiveScreen screen, Boards.Content content) {
        screen.show(content);
        return screen;
    }

    static Image shoot(LiveScreen screen, Snapshot.Size size) {
        var scene = new Scene(screen.root(), size.width(), size.height());
        screen.theme().apply(scene, screen.bodyPx());
        screen.root().applyCss();
        screen.root().layout();
        for (var map : screen.maps()) {
            if (map.view().getScene() != null) {
                map.view().renderNow();
            }
        }
        screen.root().layout();
        return scene.snapshot(null);
    }
}
