package vn.toancanh.app.study;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.part.LivePart;
import vn.toancanh.board.study.StudyViewModel;

/**
 * One tab: what it is asked is computed off the JavaFX thread, shown on it. A failure is logged and
 * said; the answer before stays. JavaFX thread only.
 */
final class StudyTab<A, R> implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(StudyTab.class.getName());

    private final AtomicReference<A> asked;
    private final StudyViewModel<A, R> model;
    private final LivePart<Found<A, R>> live;
    private final Node view;

    /**
     * @param answer null when it could not be computed
     */
    private record Found<A, R>(A asked, @Nullable R answer) {}

    /**
     * @param compute blocks on disk
     */
    StudyTab(
            String name,
            A first,
            Function<A, R> compute,
            Function<StudyViewModel<A, R>, Node> view) {
        asked = new AtomicReference<>(first);
        live = new LivePart<>(name, () -> found(compute), this::show);
        model = new StudyViewModel<>(first, this::ask);
        this.view = view.apply(model);
    }

    private void ask(A next) {
        asked.set(next);
        live.refresh();
    }

    private Found<A, R> found(Function<A, R> compute) {
        var now = asked.get();
        try {
            return new Found<>(now, compute.apply(now));
        } catch (RuntimeException broken) {
            LOG.log(System.Logger.Level.WARNING, "not computed: " + now, broken);
            return new Found<>(now, null);
        }
    }

    private void show(Found<A, R> found) {
        var answer = found.answer();
        if (answer == null) {
            model.fail(found.asked());
        } else {
            model.show(found.asked(), answer);
        }
    }

    StudyViewModel<A, R> model() {
        return model;
    }

    Node view() {
        return view;
    }

    void askFor(A next) {
        model.ask(next);
    }

    A asked() {
        return model.asked();
    }

    /** Asks what another tab of this kind was asked. */
    void takeOver(StudyTab<A, R> other) {
        model.ask(other.asked());
    }

    void refresh() {
        live.refresh();
    }

    /** Computes and shows before it returns; not on the JavaFX thread. */
    void showNow() throws Exception {
        live.showNow();
    }

    @Override
    public void close() {
        live.close();
    }
}
