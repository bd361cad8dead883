package vn.toancanh.app.remind;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.toancanh.app.session.Background;
import vn.toancanh.app.taskwork.Tasks;
import vn.toancanh.base.Period;
import vn.toancanh.base.text.Phrases;
import vn.toancanh.fx.FxThread;
import vn.toancanh.task.life.Seat;
import vn.toancanh.task.reminding.Reminder;
import vn.toancanh.task.reminding.Reminders;
import vn.toancanh.task.term.WorkingDays;

/**
 * Looks in the background for what who sits here is to be reminded of, and has it told. What could
 * not be told, because no window was shown or nobody read it, is told later. Any thread.
 */
public final class Reminding implements AutoCloseable {
    private final Tasks tasks;
    private final Supplier<Seat> seat;
    private final Clock clock;
    private final ReminderWords words;
    private final Teller teller;
    private final AtomicBoolean telling = new AtomicBoolean();
    private final Background work;

    /** On the screen and not yet read. */
    private final Set<Reminder> shown = ConcurrentHashMap.newKeySet();

    /** Shows lines, on the JavaFX thread. */
    public interface Teller {
        /**
         * @param onEnd is told whether somebody read them, when they are no longer shown
         * @return whether they are shown
         */
        boolean tell(List<ReminderLine> lines, Consumer<Boolean> onEnd);
    }

    /**
     * @param seat who is reminded; may block on disk
     */
    public Reminding(Tasks tasks, Supplier<Seat> seat, Clock clock, Phrases texts, Teller teller) {
        this.tasks = tasks;
        this.seat = seat;
        this.clock = clock;
        this.teller = teller;
        words = new ReminderWords(texts);
        work = new Background("reminders", this::look);
        var _ = tasks.loaded().thenRun(this::tick);
    }

    /** Time goes on, or somebody else sits here. */
    public void tick() {
        work.ask();
    }

    private void look() {
        // Before everything was read, what is late could not be told from what is done.
        if (!tasks.loaded().getNow(false) || telling.get()) {
            return;
        }
        var who = seat.get();
        var today = LocalDate.ofInstant(clock.instant(), Period.ZONE);
        var due = new Reminders(who, today, WorkingDays.published()).of(tasks.desk().states());
        var unseen = due.stream().filter(each -> !shown.contains(each)).toList();
        var fresh = tasks.reminded().fresh(who.by().id(), unseen);
        if (!fresh.isEmpty()) {
            var lines = words.lines(fresh, tasks.desk()::find);
            telling.set(true);
            FxThread.pulse().execute(() -> tell(who, fresh, lines));
        }
    }

    private void tell(Seat who, List<Reminder> fresh, List<ReminderLine> lines) {
        try {
            if (teller.tell(lines, read -> end(who, fresh, read))) {
                shown.addAll(fresh);
            }
        } finally {
            telling.set(false);
        }
    }

    private void end(Seat who, List<Reminder> told, boolean read) {
        if (read) {
            tasks.reminded().told(who.by().id(), told);
        }
        told.forEach(shown::remove);
    }

    @Override
    public void close() {
        work.close();
    }
}
