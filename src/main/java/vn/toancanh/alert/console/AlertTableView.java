package vn.toancanh.alert.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.listing.AlertRow;
import vn.toancanh.alert.listing.RowWords;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Times;

/** Open alerts as a table. Where it is narrow the columns go that the detail says anyway. */
final class AlertTableView extends TableView<AlertRow> {
    private static final PseudoClass UNSEEN = PseudoClass.getPseudoClass("unseen");
    private static final double ROW_EM = 3;
    private static final double SCROLL_BAR = 18;
    private static final double LEAST_NAME_EM = 12;

    /** From which width of the table on a column is shown. */
    private static final Map<String, Double> NEEDS_EM =
            Map.of("task", 96.0, "why", 84.0, "expected", 70.0, "value", 56.0);

    /** Of all columns but the name's. */
    private static final Map<String, Double> WIDTHS_EM =
            Map.of(
                    "severity", 8.0,
                    "place", 11.0,
                    "since", 8.8,
                    "value", 7.5,
                    "expected", 9.5,
                    "why", 12.0,
                    "standing", 15.0,
                    "task", 9.0);

    private static final Map<String, RowOrder> ORDERS =
            Map.of(
                    "severity", RowOrder.SEVERITY,
                    "name", RowOrder.NAME,
                    "place", RowOrder.PLACE,
                    "since", RowOrder.SINCE,
                    "standing", RowOrder.STANDING);

    private final ConsoleViewModel model;
    private final RowWords words;
    private final Texts texts;
    private final Times times;
    private List<AlertKey> marked = List.of();
    private boolean restoring;

    AlertTableView(ConsoleViewModel model, RowWords words, Texts texts) {
        this.model = model;
        this.words = words;
        this.texts = texts;
        times = new Times(texts);
        setId("alert-table");
        getStyleClass().add("alert-table");
        setAccessibleText(texts.get("alert.console.table"));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        addColumns();
        setRowFactory(_ -> new Row());
        setSortPolicy(_ -> order());
        setItems(model.rows());
        model.rows().addListener((ListChangeListener<AlertRow>) _ -> restore());
        getSelectionModel()
                .getSelectedIndices()
                .addListener((ListChangeListener<Integer>) _ -> tellSelection());
        model.nowProperty().subscribe(_ -> refresh());
        model.chosenProperty().subscribe(this::follow);
        sceneProperty().subscribe(_ -> follow(model.chosenProperty().get()));
        widthProperty().subscribe(_ -> fit());
        fixedCellSizeProperty().subscribe(_ -> fit());
    }

    private void addColumns() {
        addSeverity();
        text("name", row -> row.words().name(), row -> row.words().name());
        text("place", row -> row.words().place(), this::path);
        text("since", this::age, row -> times.exact(row.since()));
        text("value", row -> row.words().found().value(), row -> row.words().found().value());
        text(
                "expected",
                row -> row.words().found().expected(),
                row -> row.words().found().expected());
        text("why", row -> row.words().found().why(), row -> row.words().found().why());
        text("standing", this::standing, this::standing);
        text("task", this::task, this::task);
    }

    private String path(AlertRow row) {
        return String.join(" › ", row.words().path().stream().map(AlertRow.Place::name).toList());
    }

    private String age(AlertRow row) {
        return words.age(row, model.nowProperty().get());
    }

    private String standing(AlertRow row) {
        return words.standing(row, model.nowProperty().get());
    }

    private String task(AlertRow row) {
        return words.task(row, model.nowProperty().get());
    }

    /** The name gets what the others leave. */
    private void fit() {
        var em = getFixedCellSize() / ROW_EM;
        if (em <= 0 || getWidth() <= 0) {
            return;
        }
        var whole = (getWidth() - SCROLL_BAR) / em;
        for (var column : getColumns()) {
            column.setVisible(whole >= NEEDS_EM.getOrDefault(column.getId(), 0.0));
        }
        var left = whole;
        for (var column : getVisibleLeafColumns()) {
            left -= WIDTHS_EM.getOrDefault(column.getId(), 0.0);
        }
        for (var column : getVisibleLeafColumns()) {
            column.setPrefWidth(
                    em * WIDTHS_EM.getOrDefault(column.getId(), Math.max(LEAST_NAME_EM, left)));
        }
    }

    /** The list is put in order by the model: once, whatever is clicked. */
    private boolean order() {
        if (getSortOrder().isEmpty()) {
            model.order(RowOrder.URGENT, true);
        } else {
            var first = getSortOrder().getFirst();
            var by = ORDERS.getOrDefault(first.getId(), RowOrder.URGENT);
            model.order(by, first.getSortType() == TableColumn.SortType.ASCENDING);
        }
        return true;
    }

    private void tellSelection() {
        if (restoring || getScene() == null) {
            return;
        }
        var keys = new ArrayList<AlertKey>();
        for (var index : getSelectionModel().getSelectedIndices()) {
            if (index >= 0 && index < getItems().size()) {
                keys.add(getItems().get(index).key());
            }
        }
        marked = keys;
        var focused = getFocusModel().getFocusedIndex();
        var last =
                focused >= 0
                                && focused < getItems().size()
                                && keys.contains(getItems().get(focused).key())
                        ? getItems().get(focused).key()
                        : keys.isEmpty() ? null : keys.getLast();
        model.select(keys, last);
    }

    /** The same alerts are marked, wherever they stand now. */
    private void restore() {
        if (marked.isEmpty() || isInPlace()) {
            return;
        }
        restoring = true;
        var places = new HashMap<AlertKey, Integer>();
        var wanted = Set.copyOf(marked);
        for (int i = 0; i < getItems().size(); i++) {
            var key = getItems().get(i).key();
            if (wanted.contains(key)) {
                places.put(key, i);
            }
        }
        var indices = marked.stream().filter(places::containsKey).mapToInt(places::get).toArray();
        getSelectionModel().clearSelection();
        if (indices.length > 0) {
            getSelectionModel().selectIndices(indices[0], indices);
            getFocusModel().focus(indices[indices.length - 1]);
        }
        restoring = false;
        if (indices.length < marked.size()) {
            tellSelection();
        }
    }

    private boolean isInPlace() {
        var indices = getSelectionModel().getSelectedIndices();
        if (indices.size() != marked.size()) {
            return false;
        }
        for (int i = 0; i < marked.size(); i++) {
            var at = indices.get(i);
            if (at >= getItems().size() || !getItems().get(at).key().equals(marked.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** What was opened from elsewhere is marked and brought into sight. */
    private void follow(@Nullable AlertRow chosen) {
        if (chosen == null || restoring || getScene() == null || marked.contains(chosen.key())) {
            return;
        }
        for (int i = 0; i < getItems().size(); i++) {
            if (getItems().get(i).key().equals(chosen.key())) {
                getSelectionModel().clearAndSelect(i);
                scrollTo(i);
                return;
            }
        }
    }

    private void text(String id, Function<AlertRow, String> write, Function<AlertRow, String> tip) {
        var column = column(id);
        column.setCellFactory(_ ->
                new TableCell<>() {
                    private final Tooltip whole = new Tooltip();

                    {
                        setWrapText(true);
                    }

                    @Override
                    protected void updateItem(@Nullable AlertRow row, boolean empty) {
                        super.updateItem(row, empty);
                        setText(row == null || empty ? "" : write.apply(row));
                        whole.setText(row == null || empty ? "" : tip.apply(row));
                        setTooltip(getText().isEmpty() ? null : whole);
                    }
                });
    }

    private void addSeverity() {
        var column = column("severity");
        column.setCellFactory(_ ->
                new TableCell<>() {
                    @Override
                    protected void updateItem(@Nullable AlertRow row, boolean empty) {
                        super.updateItem(row, empty);
                        var shown = empty ? null : row;
                        SeverityMarkView.put(
                                this,
                                shown == null ? null : shown.severity(),
                                shown == null ? "" : words.severity(shown));
                    }
                });
    }

    private TableColumn<AlertRow, AlertRow> column(String id) {
        var column = new TableColumn<AlertRow, AlertRow>(texts.get("alert.column." + id));
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        column.setId(id);
        column.getStyleClass().add("column-" + id);
        column.setSortable(ORDERS.containsKey(id));
        getColumns().add(column);
        return column;
    }

    /** Brighter while nobody has seen it. */
    private final class Row extends TableRow<AlertRow> {
        @Override
        protected void updateItem(@Nullable AlertRow row, boolean empty) {
            super.updateItem(row, empty);
            var shown = empty ? null : row;
            pseudoClassStateChanged(UNSEEN, shown != null && shown.wantsSeeing());
            setAccessibleText(
                    shown == null ? null : words.spoken(shown, model.nowProperty().get()));
        }
    }
}
