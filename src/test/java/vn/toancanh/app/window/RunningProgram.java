package vn.toancanh.app.window;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.awaitility.core.ConditionTimeoutException;
import org.testfx.api.FxRobot;
import vn.toancanh.app.SettingsFile;
import vn.toancanh.app.session.Origin;
import vn.toancanh.app.session.Sessions;
import vn.toancanh.cache.DataDirectory;
import vn.toancanh.fx.FxToolkit;

/** The program in windows of the headless platform, and somebody who looks at it and works it. */
final class RunningProgram implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String WORDS = ".label, Label, .button, .toggle-button";

    final FxRobot hand = new FxRobot();
    private final FutureTask<Integer> run;

    private RunningProgram(FutureTask<Integer> run) {
        this.run = run;
    }

    /**
     * @param origin null as when nothing was asked for on the command line
     */
    static RunningProgram start(Opening.Screen screen, Origin origin, Path data, Clock clock) {
        return start(new Opening(screen, origin, null, null), data, clock);
    }

    static RunningProgram start(Opening opening, Path data, Clock clock) {
        // Before the program does: tests open and close many windows.
        FxToolkit.run(() -> {});
        var directory = new DataDirectory(data);
        var run =
                new FutureTask<>(() ->
                        Program.run(
                                opening,
                                new SettingsFile(directory.root()),
                                new Sessions(directory, clock),
                                null));
        Thread.ofPlatform().name("program").daemon().start(run);
        return new RunningProgram(run);
    }

    /** The first start, answered with this address. */
    RunningProgram connect(String url) {
        check(url);
        hand.clickOn("#connect-open");
        return this;
    }

    /** The first start: this address is typed and was found good. */
    void check(String url) {
        until(() -> sees("#connect-url"));
        hand.clickOn("#connect-url").write(url, 0);
        hand.clickOn("#connect-check");
        until(() -> sees("#connect-open"));
    }

    /** The desk shows numbers. */
    RunningProgram atWork() {
        until(() -> texts(".tile-figure").stream().anyMatch(t -> t.matches("[\\d.,]+")));
        until(() -> says("trực tuyến"));
        return this;
    }

    /** What the program ends with. */
    int exitCode() throws Exception {
        return run.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    boolean ended() {
        return run.isDone();
    }

    /** Asked on the thread of the test, not on that of JavaFX. */
    void until(BooleanSupplier reached) {
        try {
            await().atMost(PATIENCE)
                    .until(() -> {
                        if (run.isDone()) {
                            throw new AssertionError("the program ended with " + run.get());
                        }
                        return reached.getAsBoolean();
                    });
        } catch (ConditionTimeoutException late) {
            throw new AssertionError("not within " + PATIENCE + "; seen: " + texts(WORDS), late);
        }
    }

    List<Stage> stages() {
        return FxToolkit.on(() ->
                Window.getWindows().stream()
                        .filter(Stage.class::isInstance)
                        .map(Stage.class::cast)
                        .toList());
    }

    Scene scene() {
        return stages().getFirst().getScene();
    }

    boolean sees(String query) {
        return !all(query).isEmpty();
    }

    boolean says(String words) {
        return texts(WORDS).stream().anyMatch(t -> t.contains(words));
    }

    /** The one node of this kind a person can see. */
    Node one(String query) {
        return all(query).getFirst();
    }

    List<String> texts(String query) {
        return FxToolkit.on(() ->
                all(query).stream()
                        .filter(Labeled.class::isInstance)
                        .map(node -> ((Labeled) node).getText())
                        .toList());
    }

    List<Node> all(String query) {
        return FxToolkit.on(() -> look(query));
    }

    private static List<Node> look(String query) {
        var found = new ArrayList<Node>();
        for (var window : Window.getWindows()) {
            for (var part : query.split(", ")) {
                window.getScene().getRoot().lookupAll(part).stream()
                        .filter(RunningProgram::visible)
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static boolean visible(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    void key(KeyCode... keys) {
        hand.press(keys).release(keys);
    }

    /** What the person closes the windows with. */
    void closeWindows() {
        FxToolkit.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    @Override
    public void close() {
        closeWindows();
        if (!run.isDone()) {
            await().atMost(PATIENCE)
                    .until(() -> {
                        closeWindows();
                        return run.isDone();
                    });
        }
    }
}
