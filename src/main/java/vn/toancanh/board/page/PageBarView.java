package vn.toancanh.board.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import vn.toancanh.fx.Texts;

/** Over a board: its name, its pages, and the unit selected on the open one. */
public final class PageBarView extends HBox {
    private final List<ToggleButton> pages = new ArrayList<>();
    private final Button chosen = new Button();
    private final Label said = label("", "text-small");
    private final Texts texts;

    /**
     * @param boards one may look at
     * @param shown which of them is shown
     * @param unit the board is about
     * @param version counts the edits; what was never edited has 1
     */
    public record Title(List<String> boards, int shown, String unit, int version) {
        public Title {
            boards = List.copyOf(boards);
        }
    }

    /**
     * @param choose goes to another board
     * @param open goes to a page
     * @param clear selects no unit any more
     * @param edit begins to change the open page
     */
    public record Actions(IntConsumer choose, IntConsumer open, Runnable clear, Runnable edit) {}

    /**
     * @param pageNames in the order of the pages
     */
    public PageBarView(Title title, List<String> pageNames, Actions actions, Texts texts) {
        this.texts = texts;
        getStyleClass().add("page-bar");
        var name = label(title.unit(), "text-headline");
        var buttons = new SegmentedButton();
        for (int i = 0; i < pageNames.size(); i++) {
            int number = i;
            var page = new ToggleButton(pageNames.get(i));
            page.setId("board-page-" + i);
            page.setOnAction(_ -> actions.open().accept(number));
            pages.add(page);
        }
        buttons.getButtons().setAll(pages);
        buttons.setMinWidth(USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        chosen.setId("board-chosen");
        chosen.getStyleClass().add("chosen-unit");
        chosen.setMinWidth(USE_PREF_SIZE);
        chosen.setOnAction(_ -> actions.clear().run());
        var edit = new Button(texts.get("board.edit"));
        edit.setId("board-edit");
        edit.getStyleClass().add("plain");
        edit.setMinWidth(USE_PREF_SIZE);
        edit.setOnAction(_ -> actions.edit().run());
        getChildren().addAll(name, board(title, actions), said, space, chosen, edit);
        if (pages.size() > 1) {
            getChildren().add(2, buttons);
        }
        showChosen("");
    }

    /** The board's name, or the choice where one may look at several. */
    private Region board(Title title, Actions actions) {
        var names = new ArrayList<>(title.boards());
        if (title.version() > 1) {
            var own = names.get(title.shown());
            names.set(title.shown(), texts.get("board.edited", own, title.version()));
        }
        if (names.size() == 1) {
            return label(names.getFirst(), "text-small");
        }
        var choice = new ComboBox<String>();
        choice.setId("board-choice");
        choice.setAccessibleText(texts.get("board.choice"));
        choice.getItems().setAll(names);
        choice.getSelectionModel().select(title.shown());
        choice.getSelectionModel()
                .selectedIndexProperty()
                .addListener((_, _, now) -> actions.choose().accept(now.intValue()));
        return choice;
    }

    /** Gives way where there is little room. */
    private static Label label(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(0);
        return label;
    }

    /** Tells a sentence about the board. */
    public void say(String sentence) {
        said.setText(sentence);
    }

    /** Says which page is open. */
    public void select(int page) {
        pages.get(page).setSelected(true);
    }

    /** Names the selected unit; "" when there is none. */
    public void showChosen(String unit) {
        chosen.setText(unit.isEmpty() ? "" : texts.get("board.chosen", unit));
        chosen.setAccessibleText(unit.isEmpty() ? "" : texts.get("board.chosen.spoken", unit));
        chosen.setVisible(!unit.isEmpty());
        chosen.setManaged(!unit.isEmpty());
    }
}
