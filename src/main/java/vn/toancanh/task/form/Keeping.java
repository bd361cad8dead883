package vn.toancanh.task.form;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.toancanh.fx.input.Soon;

/**
 * Keeps a form while it is written; one that says what it said at first is not worth keeping.
 * JavaFX thread only.
 */
final class Keeping {
    private final UUID id;
    private final Written.Keeper keeper;
    private final Supplier<Written> form;
    private final Written first;
    private final Soon soon = new Soon(this::now);
    private boolean held;

    /** As it is kept; null where it is not. */
    private @Nullable Written kept;

    /**
     * @param id the directive will have
     * @param form as it stands
     */
    Keeping(UUID id, Written.Keeper keeper, Supplier<Written> form) {
        this.id = id;
        this.keeper = keeper;
        this.form = form;
        first = form.get();
    }

    UUID id() {
        return id;
    }

    /** Something was typed. */
    void changed() {
        if (!held) {
            soon.ask();
        }
    }

    /** Without waiting for more. */
    void now() {
        soon.forget();
        if (held) {
            return;
        }
        var newest = form.get();
        if (!newest.equals(first)) {
            keep(newest);
        } else if (kept != null && !newest.equals(kept)) {
            kept = null;
            keeper.drop(id);
        }
    }

    private void keep(Written newest) {
        if (!newest.equals(kept)) {
            kept = newest;
            keeper.keep(id, newest);
        }
    }

    /** It says what is kept already. */
    void opened() {
        soon.forget();
        kept = form.get();
    }

    /** Keeps it as it is issued: once that is on the disk, the kept one is gone. */
    void hold() {
        soon.forget();
        held = true;
        keep(form.get());
    }

    /** It could not be issued. */
    void release() {
        held = false;
    }

    void drop() {
        soon.forget();
        held = true;
        keeper.drop(id);
    }
}
