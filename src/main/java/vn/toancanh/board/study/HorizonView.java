package vn.toancanh.board.study;

import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.VBox;
import vn.toancanh.fx.Texts;

/** A number of periods, stepped with the arrows or typed. */
public final class HorizonView extends VBox {
    private static final int MOST = 60;

    private final Spinner<Integer> spinner = new Spinner<>(1, MOST, 1);
    private boolean telling;

    HorizonView(IntConsumer onChange, Texts texts) {
        this("outlook-horizon", texts.get("board.outlook.horizon"), onChange);
    }

    public HorizonView(String id, String caption, IntConsumer onChange) {
        getStyleClass().add("ask-field");
        var said = new Label(caption);
        said.getStyleClass().add("text-note");
        said.setLabelFor(spinner);
        spinner.setId(id);
        spinner.setEditable(true);
        spinner.setAccessibleText(caption);
        spinner.getStyleClass().add("ask-number");
        spinner.getEditor().setAccessibleText(caption);
        spinner.valueProperty()
                .addListener((_, _, value) -> {
                    if (!telling && value != null) {
                        onChange.accept(value);
                    }
                });
        getChildren().addAll(said, spinner);
    }

    /** Without telling anybody. */
    public void show(int periods) {
        telling = true;
        spinner.getValueFactory().setValue(periods);
        telling = false;
    }
}
