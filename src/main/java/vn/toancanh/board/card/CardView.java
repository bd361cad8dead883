package vn.toancanh.board.card;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.toancanh.board.why.WhyView;
import vn.toancanh.fx.Icon;
import vn.toancanh.fx.PairRow;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;
import vn.toancanh.fx.parts.StatusMark;
import vn.toancanh.fx.parts.TileWords;

/**
 * The indicator card: value and what it is held against, history, the units below, and where the
 * number comes from. The owner closes it on Esc.
 */
public final class CardView extends BorderPane {
    private static final double ICON_PX = 16;

    private final CardViewModel model;
    private final Texts texts;
    private final Label name = label("text-title");
    private final Label figure = label("card-figure");
    private final Label unit = label("text-lead");
    private final Label status = label("status-word");
    private final StackPane mark = new StackPane();
    private final Label age = label("text-small");
    private final VBox facts = new VBox();
    private final HBox top = new HBox();
    private final GaugeView gauge;
    private final PartsView parts;
    private final OriginView origin;

    /**
     * @param map shows this indicator on the map, or null for a card without one
     */
    public CardView(CardViewModel model, @Nullable Node map, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("indicator-card");
        getStylesheets().add(Theme.sheet("board/card.css"));
        gauge = new GaugeView(texts);
        parts = new PartsView(model, texts);
        origin = new OriginView(model, texts);
        name.setWrapText(true);
        mark.getStyleClass().add("status-mark");
        status.setGraphic(mark);
        setTop(header());
        var body = new VBox(value(), why(), new HistoryView(model, texts));
        if (map != null) {
            body.getChildren().add(section("board.card.map", mapBox(map)));
        }
        body.getChildren().add(section("board.card.parts", parts));
        body.getChildren().add(section("board.card.origin", origin));
        body.getStyleClass().add("card-body");
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("focus-ring");
        setCenter(scroll);
        model.cardProperty().subscribe(this::show);
    }

    /** Puts a control beside the one that closes the card. */
    public void addTool(Node tool) {
        top.getChildren().add(top.getChildren().size() - 1, tool);
    }

    private Node header() {
        var close = new Button();
        close.setGraphic(Icon.CLOSE.node(ICON_PX));
        close.getStyleClass().add("plain");
        close.setId("card-close");
        close.setAccessibleText(texts.get("board.card.close"));
        close.setTooltip(new Tooltip(texts.get("board.card.close")));
        close.setOnAction(_ -> model.close());
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        top.getChildren().addAll(name, close);
        top.getStyleClass().add("card-top");
        return new VBox(top, origin.path());
    }

    private Node why() {
        var why = new WhyView(texts);
        why.visibleProperty().bind(model.whyProperty());
        why.managedProperty().bind(model.whyProperty());
        model.insightProperty()
                .subscribe(insight -> {
                    var card = model.cardProperty().get();
                    why.show(insight, card == null ? null : card.reading().subject().indicator());
                });
        return why;
    }

    private Node askWhy() {
        var ask = new ToggleButton(texts.get("board.why.ask"));
        ask.setId("card-why");
        ask.setMinWidth(USE_PREF_SIZE);
        ask.setAccessibleHelp(texts.get("board.why.help"));
        ask.setTooltip(new Tooltip(texts.get("board.why.help")));
        ask.selectedProperty().bindBidirectional(model.whyProperty());
        return ask;
    }

    private Node value() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var line = new HBox(figure, unit, space, askWhy());
        line.getStyleClass().add("card-figure-line");
        facts.getStyleClass().add("card-facts");
        var left = new VBox(line, status, age, facts);
        left.getStyleClass().add("card-value");
        HBox.setHgrow(left, Priority.ALWAYS);
        var box = new HBox(left, gauge);
        box.getStyleClass().add("card-summary");
        return box;
    }

    private Node section(String key, Node content) {
        var box = new VBox(title(key), content);
        box.getStyleClass().add("card-section");
        return box;
    }

    private Label title(String key) {
        var title = new Label(texts.get(key));
        title.getStyleClass().add("text-lead");
        return title;
    }

    private static Node mapBox(Node map) {
        var box = new StackPane(map);
        box.getStyleClass().add("card-map");
        return box;
    }

    private void show(CardViewModel.@Nullable Card card) {
        if (card == null) {
            return;
        }
        var reading = card.reading();
        var words = TileWords.of(reading, card.now(), texts);
        name.setText(words.name());
        figure.setText(words.value());
        unit.setText(words.unit());
        StatusMark.mark(status, reading.verdict().status());
        StatusMark.mark(mark, reading.verdict().status());
        status.setText(
                words.flag().isEmpty() ? words.status() : words.status() + " · " + words.flag());
        age.setText(words.ages().getFirst());
        facts.getChildren().clear();
        words.rows().forEach(row -> facts.getChildren().add(fact(row)));
        showGauge(card);
        parts.show(card);
        origin.show(card);
        setAccessibleText(words.spoken(texts));
    }

    private static PairRow fact(TileWords.Row row) {
        var pair = new PairRow(label("text-small"), label("card-fact"), true);
        pair.show(List.of(row.labels().getFirst()), row.variants());
        return pair;
    }

    /** Only where more is better: a plan not to be exceeded is no ring to fill. */
    private void showGauge(CardViewModel.Card card) {
        var plan = card.reading().comparison().planToDate();
        var latest = card.reading().latest();
        var up =
                switch (card.reading().subject().indicator().measure().direction()) {
                    case UP -> true;
                    case DOWN, BAND -> false;
                };
        var shown = up && plan != null && plan > 0 && latest != null;
        gauge.setVisible(shown);
        gauge.setManaged(shown);
        if (plan != null && latest != null && shown) {
            gauge.show(100 * latest.value() / plan, card.reading().verdict().status());
        }
    }

    private static Label label(String styleClass) {
        var label = new Label();
        label.getStyleClass().add(styleClass);
        return label;
    }
}
