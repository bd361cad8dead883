package vn.toancanh.app.direct;

import java.util.List;
import javafx.stage.Stage;
import javafx.stage.Window;
import vn.toancanh.app.part.Look;
import vn.toancanh.app.taskwork.Tasks;
import vn.toancanh.app.taskwork.Told;
import vn.toancanh.fx.Announce;
import vn.toancanh.fx.FxThread;
import vn.toancanh.fx.Texts;
import vn.toancanh.task.listing.TaskWords;

/**
 * Tells who sits here, in the corner of a window, what he did upon directives that does not count,
 * and that the warehouse went back to an older book. Any thread may make it tell.
 */
final class TaskNotices implements AutoCloseable {
    private final Tasks tasks;
    private final Surroundings around;
    private final Texts texts;
    private final List<Runnable> ends;

    TaskNotices(Tasks tasks, Surroundings around, Look look) {
        this.tasks = tasks;
        this.around = around;
        texts = look.texts();
        ends = List.of(tasks.onTold(this::told), tasks.onOlderBook(this::olderBook));
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
        var why = told.why().map(new TaskWords(texts)::refusal).orElse(told.word());
        var how = told.kept() ? "app.direct.toldLate" : "app.direct.toldRefused";
        say(texts.get(how), about.isEmpty() ? why : about + ": " + why);
    }

    private void olderBook(int resent) {
        say(texts.get("app.direct.olderBook"), texts.get("app.direct.olderBookTold", resent));
    }

    private void say(String title, String text) {
        FxThread.pulse()
                .execute(() ->
                        Window.getWindows().stream()
                                .filter(window -> window instanceof Stage && window.isShowing())
                                .findFirst()
                                .ifPresent(window -> new Announce(window).warn(title, text)));
    }

    @Override
    public void close() {
        ends.forEach(Runnable::run);
    }
}
