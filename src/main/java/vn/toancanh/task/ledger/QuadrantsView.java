package vn.toancanh.task.ledger;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import vn.toancanh.fx.Texts;

/** Four counts; one that is pressed filters the list. */
final class QuadrantsView extends GridPane {
    private final Texts texts;
    private final Map<Quadrant, ToggleButton> cells = new EnumMap<>(Quadrant.class);

    QuadrantsView(LedgerViewModel model, Texts texts) {
        this.texts = texts;
        setId("ledger-quadrants");
        getStyleClass().add("quadrants");
        add(head("task.ledger.worked"), 1, 0);
        add(head("task.ledger.not"), 2, 0);
        add(head("task.done.onTime"), 0, 1);
        add(head("task.done.late"), 0, 2);
        for (var quadrant : Quadrant.values()) {
            var cell = new ToggleButton();
            cell.setId("quadrant-" + quadrant.name());
            var style = quadrant.name().toLowerCase(Locale.ROOT).replace('_', '-');
            cell.getStyleClass().addAll("quadrant", "quadrant-" + style);
            cell.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            cell.setOnAction(_ -> model.filter(model.filterProperty().get().toggled(quadrant)));
            model.filterProperty()
                    .subscribe(asked -> cell.setSelected(asked.quadrant() == quadrant));
            cells.put(quadrant, cell);
            add(cell, 1 + quadrant.ordinal() % 2, 1 + quadrant.ordinal() / 2);
        }
        model.countsProperty().subscribe(this::show);
    }

    private Label head(String key) {
        var label = new Label(texts.get(key));
        label.setMinWidth(USE_PREF_SIZE);
        label.getStyleClass().add("text-note");
        return label;
    }

    private void show(LedgerViewModel.Counts counts) {
        cells.forEach((quadrant, cell) -> {
            var count = Integer.toString(counts.of(quadrant));
            cell.setText(count);
            cell.setAccessibleText(texts.get("task.ledger.quadrant." + quadrant.name(), count));
        });
    }
}
