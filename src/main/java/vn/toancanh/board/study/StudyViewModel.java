package vn.toancanh.board.study;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A question and the newest answer. The answer before stays until the next one is there; an answer
 * to a question that is no longer asked is shown but still counts as being worked on. JavaFX thread
 * only.
 */
public final class StudyViewModel<A, R> {
    private final Consumer<A> onAsk;
    private final ReadOnlyObjectWrapper<A> ask;
    private final ReadOnlyObjectWrapper<@Nullable R> answer = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();

    /**
     * @param onAsk computes an answer elsewhere and gives it to {@link #show}
     */
    public StudyViewModel(A first, Consumer<A> onAsk) {
        this.onAsk = onAsk;
        ask = new ReadOnlyObjectWrapper<>(first);
    }

    /** The same question again changes nothing. */
    public void ask(A next) {
        if (!next.equals(ask.get())) {
            ask.set(next);
            busy.set(true);
            onAsk.accept(next);
        }
    }

    public A asked() {
        return ask.get();
    }

    public void show(A asked, R found) {
        failed.set(false);
        answer.set(found);
        busy.set(!asked.equals(ask.get()));
    }

    /** It could not be computed; what was there before stays. */
    public void fail(A asked) {
        failed.set(true);
        busy.set(!asked.equals(ask.get()));
    }

    public ReadOnlyObjectProperty<@Nullable R> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty failedProperty() {
        return failed.getReadOnlyProperty();
    }
}
