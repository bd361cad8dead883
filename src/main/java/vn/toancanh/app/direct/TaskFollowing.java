package vn.toancanh.app.direct;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import vn.toancanh.app.part.LivePart;
import vn.toancanh.base.Period;
import vn.toancanh.task.desk.TaskDesk;
import vn.toancanh.task.listing.Sorting;
import vn.toancanh.task.listing.TaskRoll;

/**
 * Follows the directives of a desk: rows are made and put in order in the background, and of those
 * that changed alone. Any thread.
 */
final class TaskFollowing implements AutoCloseable {
    private final TaskDesk desk;
    private final Surroundings around;
    private final Clock clock;
    private final Set<UUID> changed = ConcurrentHashMap.newKeySet();
    private final LivePart<Now> live;
    private final List<Runnable> unlisten;
    private volatile Sorting sorting = Sorting.USUAL;
    private Optional<TaskRoll> roll = Optional.empty();

    /**
     * @param show is given the newest, on the JavaFX thread
     */
    TaskFollowing(TaskDesk desk, Surroundings around, Clock clock, Consumer<Now> show) {
        this.desk = desk;
        this.around = around;
        this.clock = clock;
        live = new LivePart<>("tasks", this::read, show);
        unlisten =
                List.of(
                        desk.onChange(ids -> {
                            changed.addAll(ids);
                            live.refresh();
                        }),
                        around.onChange(live::refresh));
        live.refresh();
    }

    void sort(Sorting asked) {
        sorting = asked;
        live.refresh();
    }

    void refresh() {
        live.refresh();
    }

    /** Not on the JavaFX thread. */
    void showNow() throws Exception {
        live.showNow();
    }

    private synchronized Now read() {
        var ids = Set.copyOf(changed);
        changed.removeAll(ids);
        var today = LocalDate.ofInstant(clock.instant(), Period.ZONE);
        var states = ids.stream().map(desk::find).flatMap(Optional::stream).toList();
        var newest =
                roll.map(each -> each.on(today).in(sorting).with(ids, states))
                        .orElseGet(() -> TaskRoll.of(desk.states(), today, sorting));
        roll = Optional.of(newest);
        return new Now(newest.seenBy(around.seat()), around.units(), newest.owed());
    }

    @Override
    public void close() {
        unlisten.forEach(Runnable::run);
        live.close();
    }
}
