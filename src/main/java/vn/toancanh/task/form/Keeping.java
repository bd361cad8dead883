package vn.toancanh.task.form;

import java.util.UUID;
import java.util.function.Supplier;
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
    private boolean kept;
    private boolean held;

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
            kept = true;
            keeper.keep(id, newest);
        } else if (kept) {
            kept = false;
            keeper.drop(id);
        }
    }

    /** Keeps it as it is issued: once that is on the disk, the kept one is gone. */
    void hold() {
        soon.forget();
        held = true;
        kept = true;
        keeper.keep(id, form.get());
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
