package vn.toancanh.task.desk;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.toancanh.task.Refusal;
import vn.toancanh.task.Unit;

/** An act that may not follow; nothing was written. */
public final class TaskRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Refusal why;
    private final transient @Nullable Unit unit;

    public TaskRefusedException(Refusal why) {
        this(why, null);
    }

    /**
     * @param unit because of which; null where it is because of none
     */
    public TaskRefusedException(Refusal why, @Nullable Unit unit) {
        super(unit == null ? why.name() : why.name() + " of " + unit.code());
        this.why = why;
        this.unit = unit;
    }

    public Refusal why() {
        return why;
    }

    /** One of many that were asked, because of which nothing was written. */
    public Optional<Unit> unit() {
        return Optional.ofNullable(unit);
    }
}
