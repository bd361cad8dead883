package vn.toancanh.task.page;

import java.nio.file.Path;
import java.util.Objects;
import javafx.event.EventTarget;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import vn.toancanh.fx.FileChoice;
import vn.toancanh.fx.Theme;
import vn.toancanh.task.acting.TaskActBarView;
import vn.toancanh.task.acting.TaskActsViewModel;
import vn.toancanh.task.console.TaskListView;
import vn.toancanh.task.detail.TaskDetailView;
import vn.toancanh.task.detail.TaskTold;
import vn.toancanh.task.form.DirectiveFormView;

/**
 * Directives at the left, the chosen one with what can be done at the right; or the chosen one on a
 * page of its own, from which Esc goes back. Letters act on it unless somebody types.
 */
public final class TaskPageView extends BorderPane {
    private static final double GAP = 14;

    private final TaskActsViewModel acts;
    private final VBox side = new VBox();
    private final TaskDetailView detail;
    private final TaskActBarView bar;
    private final TaskListView list;
    private final TaskWholeView whole;
    private @Nullable TaskTold told;

    /** What keys went to before the page of its own was opened. */
    private @Nullable Node before;

    /**
     * @param list which tells whether the chosen one is to have a page of its own
     * @param whole what that page shows beside the detail
     */
    public TaskPageView(
            TaskListView list,
            TaskDetailView detail,
            TaskWholeView whole,
            TaskActsViewModel acts,
            TaskActBarView bar) {
        this.list = list;
        this.whole = whole;
        this.acts = acts;
        this.detail = detail;
        this.bar = bar;
        getStyleClass().add("task-page");
        getStylesheets().add(Theme.sheet("task/task.css"));
        side.getStyleClass().addAll("card", "task-side");
        detail.setPrefHeight(0);
        VBox.setVgrow(detail, Priority.ALWAYS);
        chooseWith(FileChoice.ofSystem(this::window, new Remembered()));
        write(null);
        detail.wholeProperty().bindBidirectional(list.wholeProperty());
        list.wholeProperty().subscribe(this::turn);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onEscape);
    }

    /** The list stays as it is meanwhile: its place, its filter, its form. */
    private void turn(boolean open) {
        if (open) {
            before = getScene() == null ? null : getScene().getFocusOwner();
            setRight(null);
            setCenter(whole);
            setLeft(side);
            setMargin(side, new Insets(0, GAP, 0, 0));
            whole.show(told);
            whole.begin();
        } else {
            setLeft(null);
            setCenter(list);
            setRight(side);
            setMargin(side, new Insets(0, 0, 0, GAP));
            whole.show(null);
            goBack();
        }
    }

    private void goBack() {
        if (before != null && Objects.equals(before.getScene(), getScene())) {
            before.requestFocus();
        } else {
            detail.focusOpening();
        }
        before = null;
    }

    /**
     * Shows one directive, beside the list or on its page.
     *
     * @param next null for none
     */
    public void show(@Nullable TaskTold next) {
        told = next;
        detail.show(next);
        if (list.wholeProperty().get()) {
            whole.show(next);
        }
    }

    private void onEscape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && list.wholeProperty().get()) {
            list.wholeProperty().set(false);
            event.consume();
        }
    }

    private @Nullable Window window() {
        return getScene() == null ? null : getScene().getWindow();
    }

    /** Until the program ends. */
    private static final class Remembered implements FileChoice.LastFolder {
        private @Nullable Path folder;

        @Override
        public @Nullable Path get() {
            return folder;
        }

        @Override
        public void keep(Path chosen) {
            folder = chosen;
        }
    }

    /** Files are asked for in this way. */
    public void chooseWith(FileChoice choice) {
        bar.chooseWith(choice);
        detail.attach(acts.evidence(), choice);
        whole.attach(acts.evidence(), choice);
    }

    /**
     * Shows the form of a new directive instead of the one that is chosen.
     *
     * @param form null when it is done
     */
    public void write(@Nullable DirectiveFormView form) {
        if (form == null) {
            side.getChildren().setAll(detail, bar);
        } else {
            VBox.setVgrow(form, Priority.ALWAYS);
            side.getChildren().setAll(form);
        }
    }

    private void onKey(KeyEvent event) {
        if (isFree(event.getTarget())
                && side.getChildren().contains(bar)
                && !event.isShortcutDown()
                && !event.isAltDown()
                && !event.isMetaDown()
                && acts.press(event.getCode().getName())) {
            event.consume();
        }
    }

    private static boolean isFree(EventTarget target) {
        return !(target instanceof TextInputControl) && !(target instanceof ComboBoxBase<?>);
    }
}
