package vn.toancanh.app.screen;

import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.console.WallAlerts;
import vn.toancanh.app.content.Boards;
import vn.toancanh.app.content.Choices;
import vn.toancanh.app.part.Look;
import vn.toancanh.app.part.MapPart;
import vn.toancanh.app.progress.WallProgress;
import vn.toancanh.app.session.Session;
import vn.toancanh.board.usage.UsedPlace;
import vn.toancanh.fx.Theme;
import vn.toancanh.map.picture.MapStyle;
import vn.toancanh.map.shade.MapPalette;
import vn.toancanh.wall.Room;
import vn.toancanh.wall.WallView;
import vn.toancanh.wall.WallViewModel;

/** The wall of a session. JavaFX thread only. */
public final class WallScreen implements LiveScreen {
    private static final double LABEL_ARCMIN = Room.MIN_ARCMIN;

    private final Session session;
    private final Look look;
    private final MapPart map;
    private final WallViewModel model = new WallViewModel();
    private final WallView view;
    private final @Nullable WallAlerts alerts;
    private final @Nullable WallProgress progress;

    public WallScreen(Session session, Look look, Room room) {
        this.session = session;
        this.look = look;
        var text = room.fontPx(LABEL_ARCMIN);
        map = new MapPart(look, MapStyle.wall(text, text), MapPalette.WALL);
        view = new WallView(model, map.node(), room, look.texts(), look.motion());
        alerts = WallAlerts.of(session, look, model::show).orElse(null);
        progress = WallProgress.of(session, model).orElse(null);
    }

    /** A wall has one place only. */
    @Override
    public void takeOver(LiveScreen before) {}

    @Override
    public Parent root() {
        return view;
    }

    @Override
    public Theme theme() {
        return Theme.WALL;
    }

    @Override
    public double bodyPx() {
        return view.bodyPx();
    }

    @Override
    public Choices choices() {
        var who = session.who(look.settings().persona());
        return Choices.of(who.persona(), session.profile().known().home());
    }

    @Override
    public UsedPlace place() {
        return new UsedPlace("", "WALL");
    }

    @Override
    public void close() {
        if (alerts != null) {
            alerts.close();
        }
        if (progress != null) {
            progress.close();
        }
    }

    /** Empty where there are no alerts. */
    public Optional<WallAlerts> alerts() {
        return Optional.ofNullable(alerts);
    }

    /** Empty where there are no directives. */
    public Optional<WallProgress> progress() {
        return Optional.ofNullable(progress);
    }

    @Override
    public List<MapPart> maps() {
        return List.of(map);
    }

    @Override
    public void show(Boards.Content content) {
        map.show(content.map());
        var known = session.profile().known();
        model.show(
                new WallViewModel.Content(
                        known.title().in(look.texts().locale()),
                        known.simulated(),
                        content.tiles(),
                        content.notices(),
                        session.state(),
                        content.now()));
    }
}
