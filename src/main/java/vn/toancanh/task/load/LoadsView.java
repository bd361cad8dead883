package vn.toancanh.task.load;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.text.VietnameseOrder;
import vn.toancanh.fx.Texts;
import vn.toancanh.task.listing.TaskRow;
import vn.toancanh.task.load.Load.By;

/** Units, or leaders, with what they have to do and how late it is; the worst first. */
public final class LoadsView extends BorderPane {
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");

    private final Texts texts;
    private final Consumer<String> open;
    private final TableView<Load> table = new TableView<>();
    private Collection<TaskRow> rows = List.of();
    private By by = By.UNIT;

    /**
     * @param open shows the directives of a name
     */
    public LoadsView(Consumer<String> open, Texts texts) {
        this.texts = texts;
        this.open = open;
        getStyleClass().add("task-loads");
        table.setId("task-loads");
        table.getStyleClass().add("task-table");
        table.setAccessibleText(texts.get("task.load.name"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setRowFactory(_ -> row());
        table.setOnKeyPressed(event -> {
            var chosen = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && chosen != null) {
                open.accept(chosen.name());
            }
        });
        addColumns();
        setTop(choice());
        setCenter(table);
    }

    private HBox choice() {
        var line = new HBox();
        line.getStyleClass().addAll("task-chips", "task-loads-head");
        var group = new ToggleGroup();
        for (var each : By.values()) {
            var chip = new ToggleButton(texts.get("task.load.by." + each.name()));
            chip.setId("task-load-" + each.name());
            chip.getStyleClass().add("task-chip");
            chip.setToggleGroup(group);
            chip.setSelected(each == by);
            chip.setOnAction(_ -> {
                chip.setSelected(true);
                by = each;
                fill();
            });
            line.getChildren().add(chip);
        }
        return line;
    }

    private void addColumns() {
        var name = column("name", 20, Load::name);
        name.setComparator(VietnameseOrder.NAMES);
        name.getStyleClass().add("column-title");
        column("owed", 8, Load::owed);
        column("soon", 8, Load::soon);
        column("overdue", 8, Load::overdue).getStyleClass().add("column-left");
        column("oldest", 10, Load::oldest);
        column("done", 8, Load::done);
        column("share", 9, Load::share);
    }

    private <T> TableColumn<Load, T> column(
            String id, double em, Function<Load, @Nullable T> value) {
        var column = new TableColumn<Load, T>(texts.get("task.load.column." + id));
        column.setId("load-" + id);
        column.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        column.setCellFactory(_ -> new LoadCellView<>(id, texts));
        column.setPrefWidth(em * 14);
        table.getColumns().add(column);
        return column;
    }

    private TableRow<Load> row() {
        var row =
                new TableRow<Load>() {
                    @Override
                    protected void updateItem(@Nullable Load load, boolean empty) {
                        super.updateItem(load, empty);
                        var late = !empty && load != null && load.overdue() > 0;
                        pseudoClassStateChanged(LATE, late);
                    }
                };
        row.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && !row.isEmpty()) {
                open.accept(row.getItem().name());
            }
        });
        return row;
    }

    /**
     * @param all whatever their standing
     */
    public void show(Collection<TaskRow> all) {
        rows = all;
        fill();
    }

    private void fill() {
        var order = List.copyOf(table.getSortOrder());
        table.getItems().setAll(Load.of(rows, by));
        // Another order that was asked for is kept; without one the worst stay first.
        if (!order.isEmpty()) {
            table.sort();
        }
    }
}
