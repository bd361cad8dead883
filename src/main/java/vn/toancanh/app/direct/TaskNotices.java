package vn.toancanh.app.direct;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.stage.Stage;
import javafx.stage.Window;
import vn.toancanh.app.part.Look;
import vn.toancanh.app.remind.ReminderLine;
import vn.toancanh.app.remind.Reminding;
import vn.toancanh.app.restored.UnreadableWords;
import vn.toancanh.app.taskwork.Tasks;
import vn.toancanh.app.taskwork.Told;
import vn.toancanh.board.DeskView;
import vn.toancanh.fx.Announce;
import vn.toancanh.fx.FxThread;
import vn.toancanh.fx.Texts;
import vn.toancanh.task.listing.WarehouseWords;

/**
 * Tells who sits here, in the corner of his desk, what he did upon directives that does not count,
 * that the warehouse went back to an older book, which directives cannot be read as a whole, and
 * what he is to be reminded of. Any thread may make it tell.
 */
final class TaskNotices implements AutoCloseable {
    private final Tasks tasks;
    private final Surroundings around;
    private final Texts texts;
    private final List<Runnable> ends;
    private final Consumer<Set<UUID>> open;
    private final Reminding reminding;
    private final List<Runnable> staying = new ArrayList<>();
    private final Set<UUID> toldUnreadable = new HashSet<>();

    /**
     * @param open shows these directives
     */
    TaskNotices(Tasks tasks, Surroundings around, Look look, Consumer<Set<UUID>> open) {
        this.tasks = tasks;
        this.around = around;
        this.open = open;
        texts = look.texts();
        reminding = new Reminding(tasks, around::seat, around.clock(), texts, this::remind);
        ends = List.of(tasks.onTold(this::told), tasks.onOlderBook(this::olderBook));
        var _ = tasks.loaded().thenRun(this::unreadable);
    }

    /** What no window could tell is told when the minute goes on. */
    private void unreadable() {
        if (!tasks.unreadable().isEmpty()) {
            FxThread.pulse().execute(() -> desk().ifPresent(this::unreadable));
        }
    }

    private void unreadable(Window window) {
        var fresh = new LinkedHashSet<>(tasks.unreadable());
        fresh.removeAll(toldUnreadable);
        if (!fresh.isEmpty()) {
            toldUnreadable.addAll(fresh);
            var words = new UnreadableWords(List.copyOf(fresh), tasks.desk()::find, texts);
            new Announce(window).warn(words.title(), words.text());
        }
    }

    private void told(Told told) {
        if (!told.author().equals(around.seat().by().id())) {
            return;
        }
        var about =
                tasks.desk()
                        .find(told.directive())
                        .map(state -> state.directive().text().title())
                        .orElse("");
        var why = new WarehouseWords(texts).why(told.word());
        var how = told.kept() ? "app.direct.toldLate" : "app.direct.toldRefused";
        say(texts.get(how), about.isEmpty() ? why : about + ": " + why);
    }

    private void olderBook(int resent) {
        say(texts.get("app.direct.olderBook"), texts.get("app.direct.olderBookTold", resent));
    }

    private void say(String title, String text) {
        FxThread.pulse()
                .execute(() -> desk().ifPresent(window -> new Announce(window).warn(title, text)));
    }

    /** What is one person's is not told on the wall. */
    private static Optional<Window> desk() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Stage && window.isShowing())
                .filter(window -> window.getScene().getRoot() instanceof DeskView)
                .findFirst();
    }

    private boolean remind(List<ReminderLine> lines, Consumer<Boolean> onEnd) {
        var ways =
                lines.stream()
                        .map(line ->
                                new Announce.Way(
                                        line.words(), () -> open.accept(line.directives())))
                        .toList();
        var shown =
                desk().flatMap(window ->
                        new Announce(window).stay(texts.get("task.remind.title"), ways, onEnd));
        shown.ifPresent(staying::add);
        return shown.isPresent();
    }

    /** The minute goes on. */
    void tick() {
        reminding.tick();
        unreadable();
    }

    @Override
    public void close() {
        ends.forEach(Runnable::run);
        reminding.close();
        FxThread.pulse().execute(() -> staying.forEach(Runnable::run));
    }
}
