package vn.toancanh.board;

import java.text.Normalizer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;
import vn.toancanh.fx.Icon;
import vn.toancanh.fx.Texts;

/**
 * The search box: answers appear while typing, with or without diacritics. Down goes into the
 * answers, Enter takes the first or the chosen one, Esc closes them.
 */
final class SearchView extends StackPane {
    private static final int MOST_ROWS = 8;
    private static final double ROW_EM = 2.75;
    private static final double WIDTH_EM = 46;
    private static final double ICON_PX = 16;

    private final DeskViewModel model;
    private final Texts texts;
    private final CustomTextField field = new CustomTextField();
    private final ListView<SearchHit> answers = new ListView<>();
    private final Label none = new Label();
    private final FlowPane understood = new FlowPane();
    private final Label notes = new Label();
    private final VBox box = new VBox(understood, notes, answers);
    private final Popup popup = new Popup();
    private boolean takeFirst;

    SearchView(DeskViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("search");
        field.setPromptText(texts.get("board.search.prompt"));
        field.setAccessibleText(texts.get("board.search.prompt"));
        field.setId("search");
        var glass = new HBox(Icon.SEARCH.node(ICON_PX));
        glass.getStyleClass().add("search-glass");
        field.setLeft(glass);
        var keys = new Label(texts.get("board.search.keys"));
        keys.getStyleClass().addAll("text-note", "search-keys");
        field.setRight(keys);
        field.textProperty().subscribe(this::find);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onFieldKey);
        field.focusedProperty().subscribe(this::onFocus);

        answers.setId("search-answers");
        answers.setAccessibleText(texts.get("board.search.answers"));
        answers.setCellFactory(_ -> new HitCell());
        answers.setOnMouseClicked(_ -> take(answers.getSelectionModel().getSelectedItem()));
        answers.addEventFilter(KeyEvent.KEY_PRESSED, this::onAnswerKey);
        none.setText(texts.get("board.search.none"));
        none.getStyleClass().add("text-body");
        answers.setPlaceholder(none);
        answers.getStyleClass().add("search-answers");
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);
        understood.getStyleClass().add("search-understood");
        notes.getStyleClass().addAll("text-small", "search-notes");
        notes.setWrapText(true);
        notes.setId("search-notes");
        box.getStyleClass().add("search-box");
        popup.getContent().add(box);
        getChildren().add(field);
        model.foundProperty().subscribe(this::show);
    }

    void focusField() {
        field.requestFocus();
        field.selectAll();
    }

    private void find(String typed) {
        takeFirst = false;
        var text = Normalizer.normalize(typed, Normalizer.Form.NFC);
        if (text.isBlank()) {
            popup.hide();
        }
        model.find(text);
    }

    /** Somebody who typed and pressed Enter before the answer was there gets it now. */
    private void show(DeskViewModel.Found found) {
        if (found.text().isEmpty() || field.getText().isBlank()) {
            return;
        }
        var findings = found.findings();
        answers.getItems().setAll(findings.hits());
        if (!findings.hits().isEmpty()) {
            answers.getSelectionModel().selectFirst();
        }
        showUnderstood(findings);
        if (takeFirst) {
            takeFirst = false;
            take(answers.getSelectionModel().getSelectedItem());
        } else {
            open();
        }
    }

    private void showUnderstood(Findings findings) {
        understood.getChildren().clear();
        var shown = !findings.understood().isEmpty();
        if (shown) {
            var lead = new Label(texts.get("board.search.understood"));
            lead.getStyleClass().add("text-note");
            understood.getChildren().add(lead);
        }
        for (var each : findings.understood()) {
            var chip = new Label(each);
            chip.getStyleClass().add("search-chip");
            understood.getChildren().add(chip);
        }
        understood.setVisible(shown);
        understood.setManaged(shown);
        notes.setText(String.join("\n", findings.notes()));
        notes.setVisible(!findings.notes().isEmpty());
        notes.setManaged(!findings.notes().isEmpty());
    }

    private void open() {
        var scene = getScene();
        if (scene == null || scene.getWindow() == null) {
            return;
        }
        var rows = Math.clamp(answers.getItems().size(), 1, MOST_ROWS);
        var row = ROW_EM * field.getFont().getSize();
        var width = Math.max(field.getWidth(), WIDTH_EM * field.getFont().getSize());
        answers.setPrefSize(width, rows * row + 4);
        answers.setMinHeight(rows * row + 4);
        answers.setFixedCellSize(row);
        understood.setPrefWrapLength(width - 2 * row);
        notes.setMaxWidth(width);
        var corner = field.localToScreen(0, field.getHeight() + 4);
        if (corner != null && !popup.isShowing()) {
            popup.show(field, corner.getX(), corner.getY());
        }
    }

    private void onFocus(boolean focused) {
        if (!focused && !answers.isFocused()) {
            popup.hide();
        }
    }

    private void onFieldKey(KeyEvent event) {
        var chosen = answers.getSelectionModel();
        if (event.getCode() == KeyCode.DOWN && popup.isShowing()) {
            chosen.selectNext();
            answers.scrollTo(chosen.getSelectedIndex());
            event.consume();
        } else if (event.getCode() == KeyCode.UP && popup.isShowing()) {
            chosen.selectPrevious();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && isAnswered()) {
            take(chosen.getSelectedItem());
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && !field.getText().isBlank()) {
            takeFirst = true;
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
            popup.hide();
            field.clear();
            event.consume();
        }
    }

    /** Whether what is listed answers what stands in the field now. */
    private boolean isAnswered() {
        var text = Normalizer.normalize(field.getText(), Normalizer.Form.NFC).strip();
        return popup.isShowing() && model.foundProperty().get().text().equals(text);
    }

    /** While the answers are open they get the keys before the field does. */
    private void onAnswerKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            take(answers.getSelectionModel().getSelectedItem());
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            popup.hide();
            field.clear();
            event.consume();
        }
    }

    private void take(@Nullable SearchHit hit) {
        if (hit == null) {
            return;
        }
        popup.hide();
        field.clear();
        model.choose(hit);
    }

    private final class HitCell extends ListCell<SearchHit> {
        @Override
        protected void updateItem(@Nullable SearchHit hit, boolean empty) {
            super.updateItem(hit, empty);
            setText(null);
            setGraphic(hit == null || empty ? null : row(hit));
        }

        private HBox row(SearchHit hit) {
            var icon =
                    switch (hit.kind()) {
                        case AREA, PLACE -> Icon.MAP;
                        case TILE, INDICATOR -> Icon.INDICATORS;
                        case BOARD -> Icon.BOARD;
                        case PAGE -> Icon.OVERVIEW;
                        case DIRECTIVE -> Icon.TASKS;
                    };
            var title = new Label(hit.title());
            var detail = new Label(hit.detail());
            detail.getStyleClass().add("text-note");
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            var row = new HBox(icon.node(ICON_PX), title, space, detail);
            row.getStyleClass().add("search-hit");
            var answer = hit.answer();
            if (answer != null) {
                var value = new Label(answer.value());
                value.getStyleClass().add("search-value");
                value.setMinWidth(USE_PREF_SIZE);
                row.getChildren().add(value);
            }
            setAccessibleText(
                    answer == null
                            ? texts.get("board.search.spoken", hit.title(), hit.detail())
                            : texts.get(
                                    "board.search.spoken.value",
                                    hit.title(),
                                    hit.detail(),
                                    answer.value()));
            return row;
        }
    }
}
