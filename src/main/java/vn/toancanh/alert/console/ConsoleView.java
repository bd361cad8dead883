package vn.toancanh.alert.console;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.event.EventTarget;
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
import vn.toancanh.alert.listing.AlertRow;
import vn.toancanh.alert.listing.RowWords;
import vn.toancanh.fx.Texts;

/** The list of alerts with what it is filtered by: in groups, as a table or by area. */
public final class ConsoleView extends BorderPane {
    private final ConsoleViewModel model;
    private final Texts texts;
    private final Map<Shelf, ToggleButton> shelves = new EnumMap<>(Shelf.class);
    private final Map<Severity, ToggleButton> severities = new EnumMap<>(Severity.class);
    private final TextField search = new TextField();
    private final Label empty = new Label();
    private final AlertTableView table;
    private final AlertTreeView tree;
    private final ListFormView groups;
    private final BorderPane box = new BorderPane();

    public ConsoleView(ConsoleViewModel model, ListFormView groups, RowWords words, Texts texts) {
        this.model = model;
        this.groups = groups;
        this.texts = texts;
        getStyleClass().add("alert-console");
        table = new AlertTableView(model, words, texts);
        tree = new AlertTreeView(model, words, texts);
        empty.setWrapText(true);
        empty.getStyleClass().addAll("text-body", "alert-list-empty");
        empty.setId("alert-list-empty");
        setTop(new VBox(head(), filters()));
        box.getStyleClass().addAll("card", "alert-list");
        box.setBottom(flow());
        setCenter(box);
        model.formProperty().subscribe(this::show);
        model.formProperty().addListener(_ -> forget());
        model.rows().addListener((ListChangeListener<AlertRow>) _ -> show(form()));
        model.countsProperty().subscribe(this::mark);
        model.filterProperty().subscribe(this::mark);
    }

    private Form form() {
        return Objects.requireNonNull(model.formProperty().get());
    }

    /** Nothing is done to many alerts that another form of the list does not show as marked. */
    private void forget() {
        if (model.selectedProperty().get().size() > 1) {
            model.select(Set.of(), null);
        }
    }

    /** Where there is nothing the reason stands in its place. */
    private void show(Form form) {
        var list =
                switch (form) {
                    case GROUPS -> groups.node();
                    case TABLE -> table;
                    case TREE -> tree;
                };
        var wanted = model.rows().isEmpty() ? empty : list;
        if (!wanted.equals(box.getCenter())) {
            box.setCenter(wanted);
        }
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
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        chips.setMinWidth(Region.USE_PREF_SIZE);
        var head = new HBox(chips, space, forms());
        head.getStyleClass().add("alert-head");
        return head;
    }

    /** Below the list, where it has the whole width. */
    private Node flow() {
        var flow = new Label();
        flow.setId("alert-flow");
        flow.getStyleClass().addAll("text-note", "alert-flow");
        flow.setWrapText(true);
        flow.textProperty().bind(groups.summary());
        flow.managedProperty().bind(flow.textProperty().isNotEmpty());
        return flow;
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
        switch (form()) {
            case GROUPS -> groups.focusList();
            case TABLE -> {
                table.requestFocus();
                if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
                    table.getSelectionModel().clearAndSelect(0);
                }
            }
            case TREE -> tree.requestFocus();
        }
    }

    /**
     * The key Enter.
     *
     * @param target where it was pressed
     * @return false where it means nothing there
     */
    public boolean enter(EventTarget target) {
        return form() == Form.GROUPS && groups.node().equals(target) && groups.enter();
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
