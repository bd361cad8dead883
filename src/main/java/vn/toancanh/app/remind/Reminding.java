package vn.toancanh.app.remind;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
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
 * not be told, because no window was shown, is told later. Any thread.
 */
public final class Reminding implements AutoCloseable {
    private final Tasks tasks;
    private final Supplier<Seat> seat;
    private final Clock clock;
    private final ReminderWords words;
    private final Predicate<List<ReminderLine>> teller;
    private final AtomicBoolean telling = new AtomicBoolean();
    private final Background work;

    /**
     * @param seat who is reminded; may block on disk
     * @param teller shows the lines, on the JavaFX thread; says whether it could
     */
    public Reminding(
            Tasks tasks,
            Supplier<Seat> seat,
            Clock clock,
            Phrases texts,
            Predicate<List<ReminderLine>> teller) {
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
        var fresh = tasks.reminded().fresh(who.by().id(), due);
        if (!fresh.isEmpty()) {
            var lines = words.lines(fresh, tasks.desk()::find);
            telling.set(true);
            FxThread.pulse().execute(() -> tell(who, fresh, lines));
        }
    }

    private void tell(Seat who, List<Reminder> fresh, List<ReminderLine> lines) {
        try {
            if (teller.test(lines)) {
                tasks.reminded().told(who.by().id(), fresh);
            }
        } finally {
            telling.set(false);
        }
    }

    @Override
    public void close() {
        work.close();
    }
}
