package vn.toancanh.board.page;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import vn.toancanh.fx.Texts;

/** What one can do while a page is changed. JavaFX thread only. */
public final class EditBarView extends HBox {
    private final Button undo;
    private final Button redo;
    private final Label said = new Label();

    /** What the buttons do. */
    public record Actions(
            Consumer<String> add,
            Runnable undo,
            Runnable redo,
            Runnable save,
            Runnable cancel,
            Runnable reset) {}

    /**
     * @param kinds of items one can add, as documents name them
     */
    public EditBarView(List<String> kinds, Actions actions, Texts texts) {
        getStyleClass().add("page-bar");
        setId("board-edit-bar");
        var add = new MenuButton(texts.get("board.edit.add"));
        add.setId("board-edit-add");
        for (var kind : kinds) {
            var item = new MenuItem(texts.get("board.edit.kind." + kind));
            item.setOnAction(_ -> actions.add().accept(kind));
            add.getItems().add(item);
        }
        undo = button("undo", texts, actions.undo());
        redo = button("redo", texts, actions.redo());
        var save = button("save", texts, actions.save());
        save.getStyleClass().add("primary");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        said.getStyleClass().add("text-body");
        said.setMinWidth(0);
        getChildren()
                .addAll(
                        add,
                        undo,
                        redo,
                        said,
                        space,
                        button("reset", texts, actions.reset()),
                        button("cancel", texts, actions.cancel()),
                        save);
    }

    private static Button button(String name, Texts texts, Runnable action) {
        var button = new Button(texts.get("board.edit." + name));
        button.setId("board-edit-" + name);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /** What can be undone and redone now, and a sentence about the last change. */
    public void show(boolean canUndo, boolean canRedo, String sentence) {
        undo.setDisable(!canUndo);
        redo.setDisable(!canRedo);
        said.setText(sentence);
    }
}
