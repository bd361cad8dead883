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
    private boolean ended;

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
        if (!ended) {
            soon.ask();
        }
    }

    /** Without waiting for more. */
    void now() {
        soon.forget();
        if (ended) {
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

    /** It was issued, with which the kept one is gone. */
    void end() {
        ended = true;
        soon.forget();
    }

    void drop() {
        end();
        keeper.drop(id);
    }
}
