package vn.toancanh.alert.console;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.console.ConsoleFilter.Shelf;
import vn.toancanh.alert.console.ConsoleViewModel.Form;
import vn.toancanh.alert.listing.RowWords;
import vn.toancanh.fx.Texts;

/** The list of alerts with what it is filtered by, as a table or by area. */
public final class ConsoleView extends BorderPane {
    private final ConsoleViewModel model;
    private final Texts texts;
    private final Map<Shelf, ToggleButton> shelves = new EnumMap<>(Shelf.class);
    private final Map<Severity, ToggleButton> severities = new EnumMap<>(Severity.class);
    private final TextField search = new TextField();
    private final Label empty = new Label();
    private final AlertTableView table;
    private final AlertTreeView tree;

    public ConsoleView(ConsoleViewModel model, RowWords words, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("alert-console");
        table = new AlertTableView(model, words, texts);
        tree = new AlertTreeView(model, words, texts);
        empty.setWrapText(true);
        empty.getStyleClass().add("text-body");
        table.setPlaceholder(empty);
        setTop(new VBox(head(), filters()));
        var box = new BorderPane(table);
        box.getStyleClass().addAll("card", "alert-list");
        setCenter(box);
        model.formProperty().subscribe(form -> box.setCenter(form == Form.TABLE ? table : tree));
        model.countsProperty().subscribe(this::mark);
        model.filterProperty().subscribe(this::mark);
    }

    private Node head() {
        var chips = new HBox();
        chips.getStyleClass().add("alert-chips");
        var group = new ToggleGroup();
        for (var shelf : Shelf.values()) {
            var chip = new ToggleButton();
            chip.setId("alert-shelf-" + shelf.name());
            chip.getStyleClass().add("alert-chip");
            chip.setToggleGroup(group);
            chip.setMinWidth(Region.USE_PREF_SIZE);
            chip.setOnAction(_ -> {
                chip.setSelected(true);
                model.filter(model.filterProperty().get().with(shelf));
            });
            shelves.put(shelf, chip);
            chips.getChildren().add(chip);
        }
        HBox.setHgrow(chips, Priority.ALWAYS);
        var head = new HBox(chips, forms());
        head.getStyleClass().add("alert-head");
        return head;
    }

    private Node forms() {
        var row = new HBox();
        row.getStyleClass().add("alert-forms");
        var group = new ToggleGroup();
        for (var form : Form.values()) {
            var button = new ToggleButton(texts.get("alert.form." + form.name()));
            button.setId("alert-form-" + form.name());
            button.getStyleClass().add("alert-chip");
            button.setToggleGroup(group);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.formProperty().set(form);
            });
            model.formProperty().subscribe(now -> button.setSelected(now == form));
            row.getChildren().add(button);
        }
        return row;
    }

    private Node filters() {
        search.setId("alert-search");
        search.setPromptText(texts.get("alert.console.search"));
        search.setAccessibleText(texts.get("alert.console.search"));
        search.textProperty()
                .subscribe(text -> model.filter(model.filterProperty().get().with(text)));
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                focusList();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
                search.clear();
                event.consume();
            }
        });
        HBox.setHgrow(search, Priority.ALWAYS);
        var row = new HBox(search);
        row.getStyleClass().add("alert-filters");
        for (var severity : Severity.values()) {
            var button = new ToggleButton();
            button.setId("alert-severity-" + severity.name());
            button.setGraphic(new SeverityMarkView(severity));
            button.getStyleClass().add("alert-chip");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(_ -> chooseSeverities());
            severities.put(severity, button);
            row.getChildren().add(1, button);
        }
        return row;
    }

    private void chooseSeverities() {
        Set<Severity> chosen = EnumSet.noneOf(Severity.class);
        severities.forEach((severity, button) -> {
            if (button.isSelected()) {
                chosen.add(severity);
            }
        });
        model.filter(model.filterProperty().get().with(chosen));
    }

    private void mark() {
        var filter = model.filterProperty().get();
        var counts = model.countsProperty().get();
        shelves.forEach((shelf, chip) -> {
            chip.setSelected(filter.shelf() == shelf);
            var name = texts.get("alert.shelf." + shelf.name());
            chip.setText(texts.get("alert.console.chip", name, counts.of(shelf)));
        });
        severities.forEach((severity, button) -> {
            button.setSelected(filter.severities().contains(severity));
            var name = texts.get("alert.severity." + severity.name());
            button.setText(texts.get("alert.console.chip", name, counts.of(severity)));
        });
        empty.setText(
                filter.narrows()
                        ? texts.get("alert.console.none")
                        : texts.get("alert.empty." + filter.shelf().name()));
    }

    /** Where arrows and keys of acts go. */
    public void focusList() {
        if (model.formProperty().get() == Form.TABLE) {
            table.requestFocus();
            if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
                table.getSelectionModel().clearAndSelect(0);
            }
        } else {
            tree.requestFocus();
        }
    }

    /** Whether somebody types into the search. */
    public boolean isTyping() {
        return search.isFocused();
    }

    AlertTableView table() {
        return table;
    }

    AlertTreeView tree() {
        return tree;
    }
}
