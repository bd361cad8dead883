package vn.toancanh.task.aim;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.cell.CheckBoxTableCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.input.FieldNote;
import vn.toancanh.task.aim.Targets.Basis;

/** The units that get a part of a directive each, with targets that can be changed. */
public final class SharesView extends VBox {
    /** A name of a commune needs more than a number. */
    private static final double NAME_MORE = 60;

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final SharesViewModel model;
    private final Texts texts;
    private final TableView<SharesViewModel.Row> table = new TableView<>();
    private final List<TargetCell> cells = new ArrayList<>();

    public SharesView(SharesViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("task-shares");
        var shared = new CheckBox(texts.get("task.shares.asked"));
        shared.setId("directive-shared");
        shared.setWrapText(true);
        shared.selectedProperty().bindBidirectional(model.shared);
        var stepFault =
                new FieldNote("directive-step-said", model.stepFaultProperty(), FieldNote.FAULT);
        var fault = new FieldNote("directive-shares-said", ofRows(), FieldNote.FAULT);
        var whole = new VBox(proposal(), stepFault, table, fault, count());
        whole.getStyleClass().add("task-shares");
        whole.visibleProperty().bind(model.shared);
        whole.managedProperty().bind(model.shared);
        fill();
        getChildren().addAll(shared, whole);
    }

    /** What is wrong with the step is told beside it. */
    private StringBinding ofRows() {
        return Bindings.createStringBinding(
                () -> {
                    var said = model.faultProperty().get();
                    return said.equals(model.stepFaultProperty().get()) ? "" : said;
                },
                model.faultProperty(),
                model.stepFaultProperty());
    }

    private Node proposal() {
        var basis = new ComboBox<Basis>();
        basis.setId("directive-basis");
        basis.getItems().setAll(Basis.values());
        basis.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Basis each) {
                        return each == null ? "" : texts.get("task.shares.basis." + each.name());
                    }

                    @Override
                    public @Nullable Basis fromString(String text) {
                        return null;
                    }
                });
        basis.valueProperty().bindBidirectional(model.basis);
        basis.setAccessibleText(texts.get("task.shares.basis"));
        var step = new TextField();
        step.setId("directive-step");
        step.setAccessibleText(texts.get("task.shares.step"));
        step.getStyleClass().add("task-step-field");
        step.textProperty().bindBidirectional(model.step);
        step.visibleProperty().bind(model.basis.isEqualTo(Basis.OWN));
        step.managedProperty().bind(step.visibleProperty());
        var worse = new Button(texts.get("task.shares.worse"));
        worse.setId("directive-worse");
        worse.setOnAction(_ -> model.chooseWorse());
        var none = new Button(texts.get("task.shares.none"));
        none.setOnAction(_ -> model.chooseNone());
        var row = new FlowPane(basis, step, worse, none);
        row.getStyleClass().add("task-choice");
        return row;
    }

    private void fill() {
        table.setId("directive-shares");
        table.getStyleClass().addAll("task-table", "task-shares-table");
        table.setAccessibleText(texts.get("task.shares.asked"));
        table.setEditable(true);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        var chosen = new TableColumn<SharesViewModel.Row, Boolean>();
        chosen.setCellValueFactory(cell -> cell.getValue().chosen);
        chosen.setCellFactory(CheckBoxTableCell.forTableColumn(chosen));
        chosen.setMaxWidth(40);
        chosen.setMinWidth(40);
        var unit = text("unit");
        unit.setPrefWidth(unit.getPrefWidth() + NAME_MORE);
        unit.setCellValueFactory(cell -> new ReadOnlyStringWrapper(cell.getValue().unit.name()));
        var value = text("value");
        value.setCellValueFactory(
                cell -> new ReadOnlyStringWrapper(model.number(cell.getValue().value)));
        var target = text("target");
        target.setCellValueFactory(cell -> cell.getValue().target);
        target.setCellFactory(_ -> new TargetCell());
        table.getColumns().add(chosen);
        table.getColumns().add(unit);
        table.getColumns().add(value);
        table.getColumns().add(target);
        table.getItems().setAll(model.rows());
    }

    private TableColumn<SharesViewModel.Row, String> text(String key) {
        var column = new TableColumn<SharesViewModel.Row, String>(texts.get("task.shares." + key));
        column.setEditable(false);
        column.setReorderable(false);
        return column;
    }

    private Node count() {
        var label = new Label();
        label.setId("directive-shares-count");
        label.setWrapText(true);
        label.getStyleClass().add("text-note");
        var ticks =
                Stream.concat(Stream.of(model.shared), model.rows().stream().map(row -> row.chosen))
                        .toArray(BooleanProperty[]::new);
        label.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> texts.get("task.shares.count", model.count()), ticks));
        return label;
    }

    private void edit(int index) {
        if (index >= 0 && index < table.getItems().size()) {
            table.scrollTo(Math.max(0, index - 1));
            table.layout();
            cells.stream().filter(cell -> cell.isOf(index)).findFirst().ifPresent(TargetCell::edit);
        }
    }

    /** A field in each row: what is typed counts at once, and keys go from one to the next. */
    private final class TargetCell extends TableCell<SharesViewModel.Row, String> {
        private final TextField field = new TextField();
        private Subscription ticked = Subscription.EMPTY;
        private SharesViewModel.@Nullable Row row;

        TargetCell() {
            cells.add(this);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            field.getStyleClass().add("task-target-field");
            field.addEventFilter(KeyEvent.KEY_PRESSED, this::move);
            field.textProperty().subscribe(this::typed);
            field.focusedProperty()
                    .subscribe(focused -> {
                        if (focused && row != null) {
                            table.getSelectionModel().select(row);
                        }
                    });
        }

        private void typed() {
            var shown = row;
            if (shown != null) {
                mark(shown);
                if (field.isFocused()) {
                    shown.typed();
                }
            }
        }

        /** Nothing is wrong with a blank target of a unit that is not asked. */
        private void mark(SharesViewModel.Row shown) {
            var asked = shown.chosen.get() || !shown.target.get().isBlank();
            field.pseudoClassStateChanged(WRONG, asked && model.isWrong(shown));
        }

        @Override
        protected void updateItem(@Nullable String target, boolean empty) {
            super.updateItem(target, empty);
            var next = empty ? null : getTableView().getItems().get(getIndex());
            if (next != row) {
                show(next);
            }
        }

        private void show(SharesViewModel.@Nullable Row next) {
            var before = row;
            if (before != null) {
                field.textProperty().unbindBidirectional(before.target);
            }
            ticked.unsubscribe();
            row = null;
            if (next != null) {
                ticked = next.chosen.subscribe(_ -> mark(next));
                field.textProperty().bindBidirectional(next.target);
                field.setPromptText(model.isBest(next) ? texts.get("task.shares.best") : "");
                field.setAccessibleText(texts.get("task.shares.targetOf", next.unit.name()));
            }
            row = next;
            typed();
            setGraphic(next == null ? null : field);
        }

        private boolean isOf(int index) {
            return row != null && row == table.getItems().get(index);
        }

        private void edit() {
            field.requestFocus();
            field.selectAll();
        }

        private void move(KeyEvent event) {
            var back = event.getCode() == KeyCode.UP || event.isShiftDown();
            var to = getIndex() + (back ? -1 : 1);
            var inside = to >= 0 && to < table.getItems().size();
            var key = event.getCode();
            var moves = key == KeyCode.UP || key == KeyCode.DOWN || key == KeyCode.ENTER;
            // Past the last row Tab leaves the table.
            if (!event.isShortcutDown() && (moves || (key == KeyCode.TAB && inside))) {
                SharesView.this.edit(to);
                event.consume();
            }
        }
    }
}
