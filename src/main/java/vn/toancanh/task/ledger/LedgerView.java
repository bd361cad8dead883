package vn.toancanh.task.ledger;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.toancanh.fx.Texts;
import vn.toancanh.task.Verdict;
import vn.toancanh.task.listing.TaskWords;

/** The 2 × 2 of what was done in time and what worked, over the ledger of verdicts. */
public final class LedgerView extends BorderPane {
    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
    private static final double EM = 14;

    private final LedgerViewModel model;
    private final Texts texts;
    private final TableView<Judgement> table = new TableView<>();
    private boolean restoring;

    public LedgerView(LedgerViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("ledger");
        var top = new HBox(new QuadrantsView(model, texts), filters());
        top.getStyleClass().add("ledger-top");
        setTop(top);
        table();
        setCenter(table);
        model.rowsProperty().subscribe(this::show);
    }

    private Node filters() {
        var search = new TextField();
        search.setId("ledger-search");
        search.setPromptText(texts.get("task.ledger.search"));
        search.setAccessibleText(texts.get("task.ledger.search"));
        search.textProperty()
                .subscribe(typed -> model.filter(model.filterProperty().get().with(typed)));
        var chips = new FlowPane();
        chips.getStyleClass().add("task-chips");
        chips.getChildren().add(chip(null));
        for (var verdict : Verdict.values()) {
            chips.getChildren().add(chip(verdict));
        }
        var note = new Label();
        note.setId("ledger-note");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.getStyleClass().add("text-note");
        model.countsProperty().subscribe(counts -> note.setText(note(counts)));
        var box = new VBox(search, chips, note);
        box.getStyleClass().add("ledger-filters");
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private String note(LedgerViewModel.Counts counts) {
        var said = texts.get("task.ledger.undecided", Integer.toString(counts.undecided()));
        return counts.waiting() == 0
                ? said
                : said + " " + texts.get("task.ledger.waiting", Integer.toString(counts.waiting()));
    }

    private Node chip(@Nullable Verdict verdict) {
        var chip = new ToggleButton();
        chip.setId("ledger-verdict-" + (verdict == null ? "ALL" : verdict.name()));
        chip.setText(
                verdict == null
                        ? texts.get("task.ledger.all")
                        : new TaskWords(texts).verdict(verdict));
        chip.getStyleClass().add("task-chip");
        chip.setMinWidth(USE_PREF_SIZE);
        chip.setOnAction(_ -> {
            chip.setSelected(true);
            model.filter(model.filterProperty().get().with(verdict));
        });
        model.filterProperty()
                .subscribe(asked ->
                        chip.setSelected(asked.quadrant() == null && asked.verdict() == verdict));
        return chip;
    }

    private void table() {
        var words = new TaskWords(texts);
        table.setId("ledger-table");
        table.getStyleClass().add("task-table");
        table.setAccessibleText(texts.get("task.ledger.name"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        var none = new Label(texts.get("task.ledger.none"));
        none.setWrapText(true);
        table.setPlaceholder(none);
        column("title", 18, Judgement::title);
        column("indicator", 13, each -> each.aimed().name());
        column("place", 10, each -> each.aimed().place());
        column("effect", 13, LedgerView::change);
        column("verdict", 13, each -> verdict(each, words));
        column("time", 7, each -> texts.get(each.late() ? "task.done.late" : "task.done.onTime"));
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(each -> {
                    if (each != null && !restoring) {
                        model.choose(each);
                    }
                });
    }

    private static String change(Judgement each) {
        var change = each.change();
        return change == null ? "" : change.effect() + "\n" + change.interval();
    }

    private String verdict(Judgement each, TaskWords words) {
        var said = words.verdict(each.verdict());
        return each.closed() ? said : texts.get("task.ledger.proposed", said);
    }

    private void column(String id, double em, Function<Judgement, String> said) {
        var column = new TableColumn<Judgement, String>(texts.get("task.ledger.column." + id));
        column.setId("ledger-" + id);
        column.getStyleClass().add("ledger-" + id);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(said.apply(cell.getValue())));
        column.setPrefWidth(em * EM);
        if (id.equals("verdict")) {
            column.setCellFactory(_ -> new VerdictCell());
        }
        table.getColumns().add(column);
    }

    private void show(List<Judgement> rows) {
        var chosen = table.getSelectionModel().getSelectedItem();
        restoring = true;
        table.getItems().setAll(rows);
        if (chosen != null) {
            for (var i = 0; i < rows.size(); i++) {
                if (rows.get(i).directive().equals(chosen.directive())) {
                    table.getSelectionModel().select(i);
                }
            }
        }
        restoring = false;
    }

    private static final class VerdictCell extends TableCell<Judgement, String> {
        @Override
        protected void updateItem(@Nullable String said, boolean empty) {
            super.updateItem(said, empty);
            var row = empty ? null : getTableRow().getItem();
            setText(empty ? null : said);
            var quadrant = row == null ? null : Quadrant.of(row).orElse(null);
            pseudoClassStateChanged(
                    GOOD, quadrant == Quadrant.ON_TIME_WORKED || quadrant == Quadrant.LATE_WORKED);
            pseudoClassStateChanged(BAD, row != null && row.verdict() == Verdict.WORSE);
        }
    }
}
