package vn.toancanh.app.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.part.FxToolkit;
import vn.toancanh.app.part.LivePart;
import vn.toancanh.app.session.Session;
import vn.toancanh.app.taskwork.Tasks;
import vn.toancanh.base.Period;
import vn.toancanh.task.listing.TaskRow;
import vn.toancanh.task.load.Load;
import vn.toancanh.wall.WallTasks;
import vn.toancanh.wall.WallViewModel;
import vn.toancanh.warehouse.Holdings.Resource;

/**
 * Progress by unit on the wall: read again with every tick, when it also is the next one's turn to
 * be seen. JavaFX thread only.
 */
public final class WallProgress implements AutoCloseable {
    private static final Duration BETWEEN_TICKS = Duration.seconds(15);

    private final Session session;
    private final Tasks tasks;
    private final WallViewModel model;
    private final LivePart<WallTasks> live;
    private final Timeline ticks;
    private final Runnable unlisten;
    private final AtomicBoolean changed = new AtomicBoolean(true);
    private LocalDate day = LocalDate.EPOCH;
    private List<Load> units = List.of();
    private List<Load> leaders = List.of();

    private WallProgress(Session session, Tasks tasks, WallViewModel model) {
        this.session = session;
        this.tasks = tasks;
        this.model = model;
        live = new LivePart<>("progress", this::read, model::show);
        unlisten = tasks.desk().onChange(_ -> changed.set(true));
        ticks = new Timeline(new KeyFrame(BETWEEN_TICKS, _ -> tick()));
        ticks.setCycleCount(Timeline.INDEFINITE);
    }

    /** Begins to follow; empty where there are no directives. */
    public static Optional<WallProgress> of(Session session, WallViewModel model) {
        var made = session.tasks().map(tasks -> new WallProgress(session, tasks, model));
        made.ifPresent(progress -> {
            progress.live.refresh();
            progress.ticks.play();
        });
        return made;
    }

    private synchronized @Nullable WallTasks read() {
        if (!tasks.loaded().getNow(false)) {
            return null;
        }
        var now = session.clock().instant();
        var today = LocalDate.ofInstant(now, Period.ZONE);
        if (changed.getAndSet(false) || !today.equals(day)) {
            day = today;
            var rows =
                    tasks.desk().states().stream().map(state -> TaskRow.of(state, today)).toList();
            units = Load.of(rows, Load.By.UNIT);
            leaders = Load.of(rows, Load.By.LEADER);
        }
        return new WallTasks(units, leaders, heard(), now);
    }

    private @Nullable Instant heard() {
        for (var feed : session.state().feeds()) {
            if (feed.resource() == Resource.TASKS) {
                return feed.lastGood();
            }
        }
        return null;
    }

    private void tick() {
        model.turn();
        live.refresh();
    }

    /** For a picture; not on the JavaFX thread. */
    public void showNow() throws Exception {
        var _ = tasks.loaded().get();
        live.showNow();
        FxToolkit.call(() -> {
            model.showTasks();
            return true;
        });
    }

    @Override
    public void close() {
        ticks.stop();
        unlisten.run();
        live.close();
    }
}
