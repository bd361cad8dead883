package vn.toancanh.app.console;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import vn.toancanh.alert.console.ConsoleViewModel;
import vn.toancanh.alert.grouping.Group;
import vn.toancanh.alert.grouping.GroupWords;
import vn.toancanh.alert.grouping.GroupsViewModel;
import vn.toancanh.alert.listing.RowWords;
import vn.toancanh.app.part.FxToolkit;
import vn.toancanh.app.part.Look;
import vn.toancanh.app.session.Session;
import vn.toancanh.wall.WallAlert;

/** The groups of alerts that are open, for the wall: worst first. JavaFX thread only. */
public final class WallAlerts implements AutoCloseable {
    private static final Duration BETWEEN_TICKS = Duration.seconds(15);

    private final Session session;
    private final ConsoleViewModel rows = new ConsoleViewModel();
    private final GroupsViewModel groups = new GroupsViewModel();
    private final GroupWords words;
    private final Consumer<List<WallAlert>> show;
    private final Following following;
    private final Timeline ticks;

    private WallAlerts(
            Session session, Look look, Watched watched, Consumer<List<WallAlert>> show) {
        this.session = session;
        this.show = show;
        var names = new RowWords(new SessionSurroundings(session, look, watched), look.texts());
        words = new GroupWords(names, look.texts());
        following = new Following(session, watched, names, this::apply);
        ticks = new Timeline(new KeyFrame(BETWEEN_TICKS, _ -> tick()));
        ticks.setCycleCount(Timeline.INDEFINITE);
    }

    /** Begins to follow; empty where there are no alerts. */
    public static Optional<WallAlerts> of(
            Session session, Look look, Consumer<List<WallAlert>> show) {
        var made =
                session.alerts()
                        .map(alerts -> new WallAlerts(session, look, Watched.of(alerts), show));
        made.ifPresent(WallAlerts::begin);
        return made;
    }

    private void begin() {
        following.begin();
        ticks.play();
    }

    private void tick() {
        rows.tick(session.clock().instant());
        following.tick();
        say();
    }

    private void apply(Following.Step step) {
        rows.apply(step.rows());
        groups.apply(step.rows(), step.groups());
        say();
    }

    private void say() {
        show.accept(groups.of(rows.rows()).stream().map(this::said).toList());
    }

    private WallAlert said(Group group) {
        return new WallAlert(
                group.severity(),
                words.severity(group),
                words.cause(group),
                words.place(group),
                words.since(group, session.clock().instant()),
                group.unseen() > 0);
    }

    /** For a picture; not on the JavaFX thread. */
    public void showNow() throws Exception {
        var step = following.now();
        FxToolkit.call(() -> {
            apply(step);
            return true;
        });
    }

    @Override
    public void close() {
        ticks.stop();
        following.close();
    }
}
