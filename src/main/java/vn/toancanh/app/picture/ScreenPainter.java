package vn.toancanh.app.picture;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.console.ConsoleViewModel;
import vn.toancanh.app.Refusal;
import vn.toancanh.app.Settings;
import vn.toancanh.app.content.Boards;
import vn.toancanh.app.content.Choices;
import vn.toancanh.app.content.MapChoice;
import vn.toancanh.app.content.MapGrounds;
import vn.toancanh.app.direct.DeskTasks;
import vn.toancanh.app.part.FxToolkit;
import vn.toancanh.app.part.Look;
import vn.toancanh.app.part.MapPart;
import vn.toancanh.app.screen.DeskActions;
import vn.toancanh.app.screen.DeskScreen;
import vn.toancanh.app.screen.LiveScreen;
import vn.toancanh.app.screen.MapPage;
import vn.toancanh.app.screen.WallScreen;
import vn.toancanh.app.session.Session;
import vn.toancanh.base.Period;
import vn.toancanh.board.Page;
import vn.toancanh.board.overview.Overview;
import vn.toancanh.board.overview.Overview.Choice;
import vn.toancanh.indicator.Dimensions;
import vn.toancanh.map.export.MapSheet;
import vn.toancanh.task.console.TaskListViewModel.Form;
import vn.toancanh.wall.Room;

/** Paints one screen of a session into an image. Not on the JavaFX thread; blocks. */
public final class ScreenPainter {
    private static final long HISTORY_SECONDS = 60;

    private final Session session;
    private final Settings settings;
    private final Boards boards;

    ScreenPainter(Session session, Settings settings) {
        this.session = session;
        this.settings = settings;
        boards = new Boards(session, new MapGrounds(session));
    }

    Image paint(Snapshot.Request request) throws Exception {
        var screen = fill(request);
        return FxToolkit.call(() -> {
            // Else it goes on to follow the session as if it were looked at.
            try (screen) {
                return shoot(screen, request.appearance().size());
            }
        });
    }

    /** The maps of the screen of the map, to be written on paper. */
    List<MapSheet> sheets(Snapshot.Request request) throws Exception {
        var desk = (DeskScreen) fill(request);
        FxToolkit.call(() -> shoot(desk, request.appearance().size()));
        return FxToolkit.call(() -> desk.map().sheets());
    }

    /** The screen with everything asked for on it, not yet laid out. */
    LiveScreen fill(Snapshot.Request request) throws Exception {
        var look = FxToolkit.call(() -> Look.of(settings));
        var choices = choices(request.subject());
        var content = boards.read(choices, at(request.subject()), look.texts());
        var screen = FxToolkit.call(() -> screen(request.screen(), look));
        FxToolkit.call(() -> filled(screen, content));
        if (screen instanceof WallScreen wall) {
            showAlerts(wall);
            if (request.screen() == Snapshot.Screen.walltasks && wall.progress().isPresent()) {
                wall.progress().get().showNow();
            }
        }
        if (screen instanceof DeskScreen desk) {
            desk.pages().showNow();
            if (request.screen() == Snapshot.Screen.map) {
                FxToolkit.call(() -> looking(desk.map(), choices.map(), request.subject()));
                showPast(desk.map(), content, request.subject().step());
            }
            if (request.screen() == Snapshot.Screen.board) {
                desk.board().showNow();
            }
            if (request.screen() == Snapshot.Screen.analysis) {
                showStudy(desk, request);
            }
            if (isOfAlerts(request.screen())) {
                showAlerts(desk, request.screen());
            }
            showTasks(desk.alerts().tasks(), request.screen());
            if (request.screen() == Snapshot.Screen.card) {
                session.want(content.map().key()).get(HISTORY_SECONDS, TimeUnit.SECONDS);
                var card = FxToolkit.call(() -> desk.showCard());
                card.openNow(content.map().key());
            }
        }
        return screen;
    }

    private static boolean isOfAlerts(Snapshot.Screen screen) {
        return switch (screen) {
            case alerts, alerttree, alerttable, alertshelf, alertaudit, alertrules -> true;
            case wall, walltasks, desk, map, board, card, analysis, data -> false;
            case tasks, taskboard, taskcalendar, tasktimeline, taskunits, taskform -> false;
            case verdict, ledger, task -> false;
        };
    }

    /** Once all numbers there are were judged. */
    private void showAlerts(DeskScreen desk, Snapshot.Screen screen) throws Exception {
        var alerts = session.alerts();
        var part = desk.alerts().part();
        if (alerts.isPresent() && part.isPresent()) {
            var _ = alerts.get().settled().get(HISTORY_SECONDS, TimeUnit.SECONDS);
            FxToolkit.call(() -> {
                switch (screen) {
                    case alerttree -> part.get().show(ConsoleViewModel.Form.TREE);
                    case alerttable -> part.get().show(ConsoleViewModel.Form.TABLE);
                    default -> {}
                }
                return true;
            });
            part.get().showNow();
            if (screen == Snapshot.Screen.alertaudit) {
                part.get().auditNow();
            }
            FxToolkit.call(() -> {
                switch (screen) {
                    case alertaudit -> part.get().show("audit");
                    case alertshelf -> part.get().show("shelf");
                    default -> {}
                }
                return true;
            });
            if (screen == Snapshot.Screen.alertrules) {
                desk.alerts().showRules();
            }
        }
    }

    private static void showTasks(DeskTasks tasks, Snapshot.Screen screen) throws Exception {
        switch (screen) {
            case tasks -> tasks.showNow(Form.TABLE);
            case taskboard -> tasks.showNow(Form.BOARD);
            case taskcalendar -> tasks.showNow(Form.CALENDAR);
            case tasktimeline -> tasks.showNow(Form.TIMELINE);
            case taskunits -> tasks.showNow(Form.UNITS);
            case taskform -> tasks.showFormNow();
            case verdict -> tasks.showJudged();
            case task -> tasks.showWhole();
            case ledger -> tasks.showLedger();
            default -> {}
        }
    }

    private void showAlerts(WallScreen wall) throws Exception {
        var alerts = session.alerts();
        var strip = wall.alerts();
        if (alerts.isPresent() && strip.isPresent()) {
            var _ = alerts.get().settled().get(HISTORY_SECONDS, TimeUnit.SECONDS);
            strip.get().showNow();
        }
    }

    private static void showPast(MapPage map, Boards.Content content, @Nullable Period step)
            throws Exception {
        if (step != null) {
            var show = map.preparePast(content, step.from());
            FxToolkit.call(() -> {
                show.run();
                return true;
            });
        }
    }

    /** The unit asked for is the one the whole desk looks at. */
    private static void showStudy(DeskScreen desk, Snapshot.Request request) throws Exception {
        var area = request.subject().area();
        var tab = request.tab();
        var study =
                FxToolkit.call(() -> {
                    if (area != null) {
                        desk.look(area);
                    }
                    if (tab != null) {
                        desk.pages().study().part().open(tab);
                    }
                    return desk.pages().study().part();
                });
        study.showNow(request.subject().shown().indicator());
    }

    private Instant at(Snapshot.Subject subject) {
        return subject.at() == null ? session.clock().instant() : subject.at();
    }

    private Choices choices(Snapshot.Subject subject) {
        var area = subject.area() == null ? session.profile().known().home() : subject.area();
        if (session.territory().tree().find(area).isEmpty()) {
            throw new Refusal("app.area.unknown", area.value());
        }
        var usual = Choices.of(session.who(settings.persona()).persona(), area);
        var overview = usual.overview();
        var shown = subject.shown();
        var first = known(shown.indicator());
        var headline = first == null ? overview.headline() : first;
        return new Choices(
                new Overview(overview.persona(), headline, overview.tiles()),
                area,
                new MapChoice(first, known(shown.with()), shown.apart(), shown.classes()),
                null);
    }

    private @Nullable Choice known(@Nullable String indicator) {
        if (indicator == null) {
            return null;
        }
        if (session.territory().catalogue().find(indicator).isEmpty()) {
            throw new Refusal("app.indicator.unknown", indicator);
        }
        return new Choice(indicator, Dimensions.NONE);
    }

    private LiveScreen screen(Snapshot.Screen asked, Look look) {
        return switch (asked) {
            case wall, walltasks -> new WallScreen(session, look, Room.DEFAULT);
            case desk, card -> desk(Page.OVERVIEW, look);
            case map -> desk(Page.MAP, look);
            case board -> desk(Page.BOARD, look);
            case analysis -> desk(Page.ANALYSIS, look);
            case data -> desk(Page.DATA, look);
            case alerts, alerttree, alerttable, alertshelf, alertaudit, alertrules ->
                    desk(Page.ALERTS, look);
            case tasks,
                    taskboard,
                    taskcalendar,
                    tasktimeline,
                    taskunits,
                    taskform,
                    verdict,
                    ledger,
                    task ->
                    desk(Page.TASKS, look);
        };
    }

    private LiveScreen desk(Page page, Look look) {
        var desk = new DeskScreen(session, look, DeskActions.NONE);
        desk.go(page);
        return desk;
    }

    private static LiveScreen filled(LiveScreen screen, Boards.Content content) {
        screen.show(content);
        return screen;
    }

    private static MapPage looking(MapPage map, MapChoice chosen, Snapshot.Subject subject) {
        map.look(chosen);
        if (subject.area() != null) {
            map.fit(subject.area());
        }
        map.showLayersNow(subject.shown().layers());
        return map;
    }

    public static Image shoot(LiveScreen screen, Snapshot.Size size) {
        var scene = new Scene(screen.root(), size.width(), size.height());
        screen.theme().apply(scene, screen.bodyPx());
        // More than once: a drawer knows its width only once its controls have their skins, and a
        // map draws what it was given room for.
        for (int pass = 0; pass < 3; pass++) {
            screen.root().applyCss();
            screen.root().layout();
            screen.maps().forEach(MapPart::renderNow);
        }
        screen.root().layout();
        return scene.snapshot(null);
    }
}
