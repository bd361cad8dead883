package vn.toancanh.alert.page;

import javafx.event.EventTarget;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vn.toancanh.alert.acting.ActBarView;
import vn.toancanh.alert.acting.ActKind;
import vn.toancanh.alert.acting.ActsViewModel;
import vn.toancanh.alert.console.ConsoleView;
import vn.toancanh.alert.console.SeverityMarkView;
import vn.toancanh.alert.episode.EpisodeView;

/**
 * The list at the left, the chosen alert and its acts at the right. Letters act on what is marked
 * unless somebody types, L saves what went outside; Enter opens a group or goes to the detail, Esc
 * closes the form and then goes back.
 */
public final class AlertPageView extends BorderPane {
    private static final double GAP = 14;

    private final ConsoleView console;
    private final EpisodeView episode;
    private final ActsViewModel acts;

    public AlertPageView(
            ConsoleView console, EpisodeView episode, ActsViewModel acts, ActBarView bar) {
        this.console = console;
        this.episode = episode;
        this.acts = acts;
        getStyleClass().add("alert-page");
        getStylesheets().add(SeverityMarkView.sheet());
        setCenter(console);
        var side = new VBox(episode, bar);
        side.getStyleClass().addAll("card", "alert-side");
        // What is being done comes first; the story takes the room that is left.
        episode.setPrefHeight(0);
        VBox.setVgrow(episode, Priority.ALWAYS);
        setRight(side);
        setMargin(side, new Insets(0, 0, 0, GAP));
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            leave(event);
        } else if (isFree(event.getTarget())
                && !event.isShortcutDown()
                && !event.isAltDown()
                && !event.isMetaDown()) {
            act(event);
        }
    }

    private static boolean isFree(EventTarget target) {
        return !(target instanceof TextInputControl) && !(target instanceof ComboBoxBase<?>);
    }

    private void act(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof ButtonBase)) {
            if (!console.enter(event.getTarget())) {
                episode.focusDetail();
            }
            event.consume();
            return;
        }
        if (event.getCode() == KeyCode.L) {
            episode.save(event.isShiftDown());
            event.consume();
            return;
        }
        for (var kind : ActKind.values()) {
            if (event.getCode().getName().equals(kind.letter())) {
                if (event.isShiftDown()) {
                    acts.ask(kind);
                } else {
                    acts.press(kind);
                }
                event.consume();
            }
        }
    }

    /** Out of the form first, then back to the list; then the window may close what it has open. */
    private void leave(KeyEvent event) {
        if (acts.formProperty().get() != null) {
            acts.cancel();
            console.focusList();
            event.consume();
        } else if (isWithin(event.getTarget(), episode)) {
            console.focusList();
            event.consume();
        }
    }

    private static boolean isWithin(EventTarget target, Node outer) {
        var at = target instanceof Node node ? node : null;
        while (at != null && !at.equals(outer)) {
            at = at.getParent();
        }
        return at != null;
    }
}
