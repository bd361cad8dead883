package vn.toancanh.task.console;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.toancanh.fx.Texts;
import vn.toancanh.task.console.TaskListViewModel.Form;
import vn.toancanh.task.listing.TaskFilter;
import vn.toancanh.task.listing.TaskFilter.When;
import vn.toancanh.task.listing.TaskFilter.Whose;
import vn.toancanh.task.listing.TaskRow;

/** The directives with what they are filtered by, in the form that was chosen. */
public final class TaskListView extends BorderPane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final TaskListViewModel model;
    private final Texts texts;
    private final Map<When, ToggleButton> whens = new EnumMap<>(When.class);
    private final TextField search = new TextField();
    private final Button only = new Button();
    private final Label empty = new Label();
    private final BorderPane box = new BorderPane();
    private final Map<Form, Node> forms = new EnumMap<>(Form.class);
    private final Node ledger;
    private @Nullable Shown shown;

    /**
     * @param draft begins a new directive
     * @param ledger of verdicts, kept by its owner
     */
    public TaskListView(TaskListViewModel model, Runnable draft, Node ledger, Texts texts) {
        this.ledger = ledger;
        this.model = model;
        this.texts = texts;
        getStyleClass().add("task-list");
        empty.setId("task-list-empty");
        empty.setWrapText(true);
        empty.getStyleClass().addAll("text-body", "task-list-empty");
        box.getStyleClass().addAll("card", "task-box");
        var filters = filters();
        setTop(new VBox(head(draft), filters));
        model.formProperty()
                .subscribe(form -> {
                    // The ledger has filters of its own.
                    filters.setVisible(form != Form.LEDGER);
                    filters.setManaged(form != Form.LEDGER);
                });
        setCenter(box);
        model.formProperty().subscribe(_ -> show());
        model.rowsProperty().subscribe(_ -> show());
        model.chosenProperty().subscribe(this::follow);
        model.lackProperty()
                .subscribe(lack -> empty.setText(texts.get("task.list." + lack.name())));
        model.countsProperty().subscribe(this::count);
        model.filterProperty().subscribe(this::select);
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        box.addEventFilter(MouseEvent.MOUSE_CLICKED, this::onClick);
    }

    /** The first press of Enter on a card chooses it, one on the chosen one opens it. */
    private void onKey(KeyEvent event) {
        var form = model.formProperty().get();
        if (event.getCode() == KeyCode.ENTER
                && form != Form.UNITS
                && event.getTarget() instanceof Node target
                && (isRows(target) || target.getPseudoClassStates().contains(CHOSEN))) {
            model.open();
            event.consume();
        }
    }

    private static boolean isRows(Node target) {
        return target instanceof TableView<?> || target instanceof ListView<?>;
    }

    private void onClick(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY
                && event.getClickCount() == 2
                && model.formProperty().get() != Form.UNITS
                && event.getTarget() instanceof Node target
                && isOfOne(target)) {
            model.open();
            event.consume();
        }
    }

    /** Whether it belongs to a row with something in it, or to the card that is chosen. */
    private static boolean isOfOne(Node target) {
        for (Node at = target; at != null; at = at.getParent()) {
            if (at.getPseudoClassStates().contains(CHOSEN)
                    || (at instanceof IndexedCell<?> row && !row.isEmpty())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the chosen one is shown on a page of its own, instead of this list. */
    public BooleanProperty wholeProperty() {
        return model.wholeProperty();
    }

    private void select(TaskFilter asked) {
        var named = asked.only().size();
        only.setText(texts.get("task.only", named));
        only.setVisible(named > 0);
        only.setManaged(named > 0);
        if (!search.getText().strip().equals(asked.text())) {
            search.setText(asked.text());
        }
        whens.forEach((each, chip) -> chip.setSelected(named == 0 && each == asked.when()));
    }

    private void show() {
        var form = model.formProperty().get();
        if (form == Form.LEDGER) {
            shown = null;
            box.setCenter(ledger);
        } else if (model.rowsProperty().get().isEmpty() && !standsEmpty(form)) {
            shown = null;
            box.setCenter(empty);
        } else {
            var node = forms.computeIfAbsent(form, this::make);
            box.setCenter(node);
            shown = (Shown) node;
            shown.show(model.rowsProperty().get());
            shown.choose(model.chosenProperty().get());
        }
    }

    private void follow(@Nullable TaskRow row) {
        if (shown != null) {
            shown.choose(row);
        }
    }

    private Node make(Form form) {
        return switch (form) {
            case TABLE -> new TaskTableView(model, texts);
            case BOARD -> new TaskBoardView(model, texts);
            case CALENDAR -> new TaskCalendarView(model, texts);
            case TIMELINE -> new TaskTimelineView(model, texts);
            case UNITS -> new TaskLoadsView(model, texts);
            case LEDGER -> ledger;
        };
    }

    /** A calendar without a directive is still a calendar, and who has nothing left is counted. */
    private boolean standsEmpty(Form form) {
        return form == Form.CALENDAR || (form == Form.UNITS && !model.isEmpty());
    }

    private Node head(Runnable draft) {
        var make = new Button(texts.get("task.new"));
        make.setId("task-new");
        make.getStyleClass().add("primary");
        make.setMinWidth(USE_PREF_SIZE);
        make.setOnAction(_ -> draft.run());
        make.visibleProperty().bind(model.mayDirectProperty());
        make.managedProperty().bind(make.visibleProperty());
        var chips = new FlowPane(whoseChips(), formChips());
        chips.getStyleClass().add("task-groups");
        // Else it is as high as if it were narrow.
        chips.prefWrapLengthProperty().bind(chips.widthProperty());
        HBox.setHgrow(chips, Priority.ALWAYS);
        var head = new HBox(chips, make);
        head.getStyleClass().add("task-head");
        return head;
    }

    private Node whoseChips() {
        var row = chips();
        var group = new ToggleGroup();
        for (var whose : Whose.values()) {
            var chip = chip("task-whose-" + whose.name(), group);
            chip.setText(texts.get("task.whose." + whose.name()));
            chip.setOnAction(_ -> {
                chip.setSelected(true);
                model.filter(model.filterProperty().get().with(whose));
            });
            model.filterProperty().subscribe(asked -> chip.setSelected(asked.whose() == whose));
            row.getChildren().add(chip);
        }
        return row;
    }

    private static HBox chips() {
        var row = new HBox();
        row.getStyleClass().add("task-chips");
        row.setMinWidth(USE_PREF_SIZE);
        return row;
    }

    private static ToggleButton chip(String id, ToggleGroup group) {
        var chip = new ToggleButton();
        chip.setId(id);
        chip.getStyleClass().add("task-chip");
        chip.setToggleGroup(group);
        chip.setMinWidth(USE_PREF_SIZE);
        return chip;
    }

    private Node formChips() {
        var row = chips();
        var group = new ToggleGroup();
        for (var form : Form.values()) {
            var chip = chip("task-form-" + form.name(), group);
            chip.setText(texts.get("task.form." + form.name()));
            chip.setOnAction(_ -> {
                chip.setSelected(true);
                model.formProperty().set(form);
            });
            model.formProperty().subscribe(now -> chip.setSelected(now == form));
            row.getChildren().add(chip);
        }
        return row;
    }

    private Node filters() {
        search.setId("task-search");
        search.setPromptText(texts.get("task.search"));
        search.setAccessibleText(texts.get("task.search"));
        search.textProperty()
                .subscribe(typed -> model.filter(model.filterProperty().get().with(typed)));
        only.setId("task-only");
        only.getStyleClass().addAll("task-chip", "task-only");
        only.setMinWidth(USE_PREF_SIZE);
        only.setOnAction(_ -> model.filter(model.filterProperty().get().only(Set.of())));
        var row = chips();
        row.getChildren().add(only);
        var group = new ToggleGroup();
        for (var when : When.values()) {
            var chip = chip("task-when-" + when.name(), group);
            chip.setOnAction(_ -> {
                chip.setSelected(true);
                model.filter(model.filterProperty().get().with(when));
            });
            whens.put(when, chip);
            row.getChildren().add(chip);
        }
        var whole = new FlowPane(search, row);
        whole.getStyleClass().addAll("task-groups", "task-filters");
        whole.prefWrapLengthProperty().bind(whole.widthProperty());
        return whole;
    }

    private void count(Map<When, Integer> found) {
        whens.forEach((when, chip) ->
                chip.setText(texts.get("task.when." + when.name(), found.getOrDefault(when, 0))));
    }
}
