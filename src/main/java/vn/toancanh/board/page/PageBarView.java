package vn.toancanh.board.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.Button;
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
    private final Texts texts;

    /**
     * @param pageNames in the order of the pages
     * @param open goes to a page
     * @param clear selects no unit any more
     */
    public PageBarView(
            String title, List<String> pageNames, IntConsumer open, Runnable clear, Texts texts) {
        this.texts = texts;
        getStyleClass().add("page-bar");
        var name = new Label(title);
        name.getStyleClass().add("text-headline");
        name.setMinWidth(0);
        var buttons = new SegmentedButton();
        for (int i = 0; i < pageNames.size(); i++) {
            int number = i;
            var page = new ToggleButton(pageNames.get(i));
            page.setId("board-page-" + i);
            page.setOnAction(_ -> open.accept(number));
            pages.add(page);
        }
        buttons.getButtons().setAll(pages);
        buttons.setMinWidth(USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        chosen.setId("board-chosen");
        chosen.getStyleClass().add("chosen-unit");
        chosen.setMinWidth(USE_PREF_SIZE);
        chosen.setOnAction(_ -> clear.run());
        getChildren().addAll(name, space, chosen);
        if (pages.size() > 1) {
            getChildren().add(1, buttons);
        }
        showChosen("");
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
