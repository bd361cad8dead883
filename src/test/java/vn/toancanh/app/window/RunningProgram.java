package vn.toancanh.app.window;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.awaitility.core.ConditionTimeoutException;
import org.testfx.api.FxRobot;
import vn.toancanh.app.SettingsFile;
import vn.toancanh.app.session.Origin;
import vn.toancanh.app.session.Sessions;
import vn.toancanh.cache.DataDirectory;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.fx.Pictures;

/**
 * The program in windows of the headless platform, and somebody who looks at it and works it. Of
 * several that run at once each sees only its own windows.
 */
final class RunningProgram implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final double TOP = 10;

    private static final String WORDS = ".label, Label, .button, .toggle-button";

    /** Windows by their program. JavaFX thread only. */
    private static final Map<Window, RunningProgram> OWNERS = new WeakHashMap<>();

    /** In the order of their starts. JavaFX thread only. */
    private static final List<RunningProgram> RUNNING = new ArrayList<>();

    final FxRobot hand = new FxRobot();
    private final FutureTask<Integer> run;

    private RunningProgram(FutureTask<Integer> run) {
        this.run = run;
    }

    /** A window is of the program that was started last before it opened, and still runs. */
    private static List<Window> known() {
        RUNNING.removeIf(RunningProgram::ended);
        var open = List.copyOf(Window.getWindows());
        for (var window : open) {
            if (!RUNNING.isEmpty() && root(window) == window) {
                OWNERS.putIfAbsent(window, RUNNING.getLast());
            }
        }
        return open;
    }

    private static Window root(Window window) {
        var owner =
                switch (window) {
                    case PopupWindow popup -> popup.getOwnerWindow();
                    case Stage stage -> stage.getOwner();
                    default -> null;
                };
        return owner == null ? window : root(owner);
    }

    /** JavaFX thread only. */
    private List<Window> windows() {
        return known().stream().filter(window -> OWNERS.get(root(window)) == this).toList();
    }

    /**
     * @param origin null as when nothing was asked for on the command line
     */
    static RunningProgram start(Opening.Screen screen, Origin origin, Path data, Clock clock) {
        return start(new Opening(screen, origin, null, null), data, clock);
    }

    static RunningProgram start(Opening opening, Path data, Clock clock) {
        var directory = new DataDirectory(data);
        var run =
                new FutureTask<>(() ->
                        Program.run(
                                opening,
                                new SettingsFile(directory.root()),
                                new Sessions(directory, clock),
                                null));
        var made = new RunningProgram(run);
        // JavaFX is up before the program is: tests open and close many windows.
        FxToolkit.run(() -> {
            known();
            RUNNING.add(made);
        });
        Thread.ofPlatform().name("program").daemon().start(run);
        return made;
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
        // The headless screen has 1,000 rows and fails where a message begins below the last.
        FxToolkit.run(() -> stages().getFirst().setY(TOP));
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
                windows().stream().filter(Stage.class::isInstance).map(Stage.class::cast).toList());
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

    private List<Node> look(String query) {
        var found = new ArrayList<Node>();
        for (var window : windows()) {
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

    /** In front of the windows of other programs. */
    RunningProgram inFront() {
        FxToolkit.run(() -> {
            stages().getFirst().toFront();
            stages().getFirst().requestFocus();
        });
        return this;
    }

    /** What is shown anew just then is clicked on when it is there again. */
    void click(String query) {
        until(() -> {
            try {
                hand.clickOn(one(query));
                return true;
            } catch (RuntimeException gone) {
                return false;
            }
        });
    }

    /** As the space bar does; what lies outside the window can be pressed too. */
    void press(String query) {
        FxToolkit.run(() -> ((ButtonBase) one(query)).fire());
    }

    /** What is shown there, or was typed; empty while nothing is. */
    String text(String query) {
        return FxToolkit.on(() ->
                switch (all(query).stream().findFirst().orElse(null)) {
                    case Labeled shown -> shown.getText();
                    case TextInputControl field -> field.getText();
                    case null, default -> "";
                });
    }

    void type(String query, String words) {
        FxToolkit.run(() -> ((TextInputControl) one(query)).setText(words));
    }

    /** For people to look at, in target/pictures. */
    void picture(String name) {
        Pictures.save(FxToolkit.on(() -> scene().snapshot(null)), name);
    }

    void key(KeyCode... keys) {
        hand.press(keys).release(keys);
    }

    /** What the person closes the windows with. */
    void closeWindows() {
        FxToolkit.run(() -> windows().forEach(Window::hide));
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
        FxToolkit.run(this::release);
    }

    /** The headless platform keeps windows it was last clicked in, and a program with each. */
    private void release() {
        RUNNING.remove(this);
        OWNERS.forEach((window, owner) -> {
            if (owner == this && window instanceof Stage stage) {
                stage.setOnHidden(null);
                stage.getScene().setRoot(new Pane());
                stage.setScene(new Scene(new Pane()));
            }
        });
        OWNERS.values().removeIf(owner -> owner == this);
    }
}
