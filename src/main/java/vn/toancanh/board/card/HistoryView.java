package vn.toancanh.board.card;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Period;
import vn.toancanh.board.chart.ChartView;
import vn.toancanh.board.why.WhyWords;
import vn.toancanh.fx.Texts;

/** The history of a card, how far back it goes and what is laid over it. */
final class HistoryView extends VBox {
    private final CardViewModel model;
    private final Texts texts;
    private final ChartView chart;
    private final Label outlook = new Label();
    private final Map<Overlay, ToggleButton> toggles = new EnumMap<>(Overlay.class);

    HistoryView(CardViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        chart = new ChartView(texts);
        chart.setId("card-history");
        getStyleClass().add("history");
        outlook.getStyleClass().add("text-small");
        outlook.setId("card-outlook");
        outlook.setWrapText(true);
        outlook.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(head(), overlays(), chart, twinLack(), outlook);
        model.insightProperty().subscribe(_ -> show());
        model.twinProperty().subscribe(_ -> show());
        model.cardProperty().subscribe(_ -> show());
        model.rangeProperty().subscribe(_ -> show());
        model.overlaysProperty().subscribe(_ -> show());
        model.pointedProperty().subscribe(this::mark);
    }

    private Node head() {
        var ranges = new SegmentedButton();
        for (var range : CardViewModel.Range.values()) {
            var button = new ToggleButton(texts.get("board.card.range." + range.name()));
            button.setId("range-" + range.name());
            model.rangeProperty().subscribe(now -> button.setSelected(now == range));
            button.setOnAction(_ -> {
                model.rangeProperty().set(range);
                button.setSelected(true);
            });
            ranges.getButtons().add(button);
        }
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var title = new Label(texts.get("board.card.history"));
        title.getStyleClass().add("text-lead");
        ranges.setMinWidth(USE_PREF_SIZE);
        var head = new HBox(title, space, ranges);
        head.getStyleClass().add("card-section-head");
        return head;
    }

    /** Beside the switch of the twin, while it is on and there is none. */
    private Node twinLack() {
        var lack = new Label();
        lack.getStyleClass().add("text-small");
        lack.setId("card-twin-lack");
        lack.setWrapText(true);
        lack.setMinHeight(USE_PREF_SIZE);
        lack.textProperty().bind(model.twinLackProperty());
        lack.visibleProperty()
                .bind(
                        model.overlaysProperty()
                                .map(laid -> laid.contains(Overlay.TWIN))
                                .flatMap(laid ->
                                        model.twinLackProperty()
                                                .map(words -> laid && !words.isEmpty())));
        lack.managedProperty().bind(lack.visibleProperty());
        return lack;
    }

    private Node overlays() {
        var about = new Label(texts.get("board.card.overlays"));
        about.getStyleClass().add("text-small");
        var row = new FlowPane(about);
        row.getStyleClass().add("card-overlays");
        for (var overlay : Overlay.values()) {
            var toggle = new ToggleButton(HistoryFigure.name(overlay, texts));
            toggle.getStyleClass().add("card-overlay");
            toggle.setId("overlay-" + overlay.name());
            toggle.setMinWidth(USE_PREF_SIZE);
            toggle.setOnAction(_ -> model.lay(overlay, toggle.isSelected()));
            model.overlaysProperty().subscribe(now -> toggle.setSelected(now.contains(overlay)));
            toggles.put(overlay, toggle);
            row.getChildren().add(toggle);
        }
        return row;
    }

    private void show() {
        var figure = figure();
        if (figure == null) {
            return;
        }
        toggles.forEach((overlay, toggle) -> {
            toggle.setVisible(figure.offers(overlay));
            toggle.setManaged(toggle.isVisible());
        });
        chart.show(figure.with(model.overlaysProperty().get()));
        outlook.setText(outlook());
        mark(model.pointedProperty().get());
    }

    private String outlook() {
        var card = model.cardProperty().get();
        var insight = model.insightProperty().get();
        if (card == null || card.history().isEmpty()) {
            return "";
        }
        return insight == null
                ? texts.get("board.why.busy")
                : new WhyWords(card.reading().subject().indicator(), texts)
                        .outlook(insight.outlook());
    }

    private @Nullable HistoryFigure figure() {
        var card = model.cardProperty().get();
        return card == null
                ? null
                : new HistoryFigure(
                        card,
                        model.insightProperty().get(),
                        model.twinProperty().get(),
                        model.rangeProperty().get(),
                        texts);
    }

    /** A chart that begins later than what it is to mark is shown whole. */
    private void mark(@Nullable Period period) {
        var figure = figure();
        if (period != null && figure != null && figure.beginsAfter(period)) {
            model.rangeProperty().set(CardViewModel.Range.ALL);
        }
        chart.rest(period == null ? null : period.to());
    }
}
