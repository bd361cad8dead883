package vn.toancanh.fx.input;

import java.text.Normalizer;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.text.Folded;
import vn.toancanh.fx.Icon;
import vn.toancanh.fx.Texts;

/**
 * One of many, found by typing a part of its name with or without diacritics. Down or a click shows
 * all, Enter takes, Esc leaves things as they were. JavaFX thread only.
 */
public final class PickView extends VBox {
    private static final int MOST_ROWS = 9;
    private static final double ROW_EM = 2.75;
    private static final double ICON_PX = 14;

    private final CustomTextField field = new CustomTextField();
    private final ListView<Option> list = new ListView<>();
    private final Popup popup = new Popup();
    private final Consumer<String> onPick;
    private List<Option> options = List.of();
    private @Nullable String chosen;
    private boolean telling;

    /**
     * What can be picked.
     *
     * @param label as people read and search it
     */
    public record Option(String code, String label) {}

    /**
     * @param onPick is told the code of what a person picked
     */
    public PickView(String id, String caption, Consumer<String> onPick, Texts texts) {
        this.onPick = onPick;
        getStyleClass().add("ask-field");
        var said = new Label(caption);
        said.getStyleClass().add("text-note");
        said.setLabelFor(field);
        field.setId(id);
        field.setPromptText(texts.get("fx.pick"));
        field.setAccessibleText(caption);
        field.setAccessibleHelp(texts.get("fx.pick.help"));
        var glass = new HBox(Icon.SEARCH.node(ICON_PX));
        glass.getStyleClass().add("search-glass");
        field.setLeft(glass);
        field.textProperty().subscribe(this::find);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        field.setOnMouseClicked(_ -> openAll());
        field.focusedProperty().subscribe(this::onFocus);
        list.setId(id + "-list");
        list.getStyleClass().add("search-answers");
        list.setAccessibleText(caption);
        list.setPlaceholder(new Label(texts.get("fx.pick.none")));
        list.setCellFactory(_ -> new NameCell());
        list.setFocusTraversable(false);
        list.setOnMouseClicked(_ -> take());
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);
        popup.getContent().add(list);
        getChildren().addAll(said, field);
    }

    /** What can be picked now, and what is. Typing is not disturbed. */
    public void show(List<Option> newOptions, @Nullable String code) {
        options = List.copyOf(newOptions);
        chosen = code;
        if (!popup.isShowing()) {
            tell();
        }
    }

    /** Whether what can be picked is shown, so that Esc is for that. */
    public boolean isOpen() {
        return popup.isShowing();
    }

    private void tell() {
        telling = true;
        field.setText(
                options.stream()
                        .filter(option -> option.code().equals(chosen))
                        .map(Option::label)
                        .findFirst()
                        .orElse(""));
        field.positionCaret(0);
        telling = false;
    }

    private void find(String typed) {
        if (!telling) {
            open(typed);
        }
    }

    private void openAll() {
        field.selectAll();
        open("");
    }

    private void open(String typed) {
        var wanted = Folded.fold(Normalizer.normalize(typed, Normalizer.Form.NFC));
        var found =
                options.stream()
                        .filter(option -> Folded.fold(option.label()).contains(wanted))
                        .toList();
        list.getItems().setAll(found);
        list.getSelectionModel().selectFirst();
        found.stream()
                .filter(option -> wanted.isEmpty() && option.code().equals(chosen))
                .findFirst()
                .ifPresent(option -> {
                    list.getSelectionModel().select(option);
                    list.scrollTo(option);
                });
        var row = ROW_EM * field.getFont().getSize();
        list.setFixedCellSize(row);
        list.setPrefSize(field.getWidth(), Math.clamp(found.size(), 1, MOST_ROWS) * row + 4);
        var corner =
                field.getScene() == null ? null : field.localToScreen(0, field.getHeight() + 4);
        if (corner != null && !popup.isShowing()) {
            popup.show(field, corner.getX(), corner.getY());
        }
    }

    private void onFocus(boolean focused) {
        if (!focused) {
            popup.hide();
            tell();
        }
    }

    private void onKey(KeyEvent event) {
        var code = event.getCode();
        if (code == KeyCode.DOWN || code == KeyCode.UP) {
            if (!popup.isShowing()) {
                openAll();
            } else if (code == KeyCode.DOWN) {
                list.getSelectionModel().selectNext();
            } else {
                list.getSelectionModel().selectPrevious();
            }
            list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 2));
            event.consume();
        } else if (code == KeyCode.ENTER && popup.isShowing()) {
            take();
            event.consume();
        } else if (code == KeyCode.ESCAPE && popup.isShowing()) {
            popup.hide();
            tell();
            field.selectAll();
            event.consume();
        }
    }

    private void take() {
        var option = list.getSelectionModel().getSelectedItem();
        popup.hide();
        if (option != null) {
            chosen = option.code();
            tell();
            onPick.accept(option.code());
        }
    }

    private static final class NameCell extends ListCell<Option> {
        @Override
        protected void updateItem(@Nullable Option option, boolean empty) {
            super.updateItem(option, empty);
            setText(option == null || empty ? "" : option.label());
        }
    }
}
