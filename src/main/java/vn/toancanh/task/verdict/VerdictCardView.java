package vn.toancanh.task.verdict;

import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import vn.toancanh.base.text.Phrases;
import vn.toancanh.task.outcome.VerdictTold;

/**
 * One verdict: in words, with its interval and what speaks against it; what every design says
 * stands below when asked for.
 */
public final class VerdictCardView extends VBox {
    private final Phrases texts;

    /** What can be taken along, so that others can reckon it again. */
    public interface Hands {
        /** Puts the command on the clipboard. */
        void copyCommand();

        /** Writes the panel the command reads. */
        void savePanel();

        /** Whether all designs are shown; outlives the card, which new numbers replace. */
        BooleanProperty designsShown();
    }

    public VerdictCardView(VerdictTold told, Hands hands, Phrases texts) {
        this.texts = texts;
        getStyleClass()
                .addAll("verdict-card", "verdict-" + told.tone().name().toLowerCase(Locale.ROOT));
        add("text-note", told.kicker());
        add("verdict-headline", told.headline()).setId("verdict-headline");
        if (!told.figure().isEmpty()) {
            add("verdict-figure", told.figure()).setId("verdict-figure");
        }
        told.facts().forEach(fact -> add("text-body", fact));
        told.doubts()
                .forEach(doubt -> add("verdict-doubt", texts.get("task.outcome.doubt", doubt)));
        if (!told.designs().isEmpty()) {
            more(told, hands);
        }
    }

    private Label add(String styleClass, String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        getChildren().add(label);
        return label;
    }

    private void more(VerdictTold told, Hands hands) {
        var table = designs(told);
        table.visibleProperty().bind(hands.designsShown());
        table.managedProperty().bind(hands.designsShown());
        var open = new Hyperlink();
        open.setId("verdict-designs");
        open.textProperty()
                .bind(
                        hands.designsShown()
                                .map(shown -> "task.outcome.designs." + (shown ? "shut" : "open"))
                                .map(texts::get));
        open.setOnAction(_ -> {
            hands.designsShown().set(!hands.designsShown().get());
            open.setVisited(false);
        });
        var copy = new Button(texts.get("task.outcome.copy"));
        copy.setId("verdict-copy");
        copy.setTooltip(new Tooltip(texts.get("task.outcome.copy.note")));
        copy.setOnAction(_ -> hands.copyCommand());
        var save = new Button(texts.get("task.outcome.save"));
        save.setId("verdict-save");
        save.setOnAction(_ -> hands.savePanel());
        var row = new FlowPane(open, copy, save);
        row.getStyleClass().add("verdict-hands");
        getChildren().addAll(row, table);
    }

    private Node designs(VerdictTold told) {
        var grid = new GridPane();
        grid.setId("verdict-table");
        grid.getStyleClass().add("verdict-designs");
        var at = 0;
        for (var head : new String[] {"design", "effect", "interval", "rank", "fit"}) {
            grid.add(cell("text-note", texts.get("task.outcome.head." + head)), at++, 0);
        }
        for (var i = 0; i < told.designs().size(); i++) {
            var row = told.designs().get(i);
            var style = i == 0 ? "verdict-chosen" : "text-body";
            grid.add(cell(style, row.design()), 0, i + 1);
            grid.add(cell(style, row.effect()), 1, i + 1);
            grid.add(cell(style, row.interval()), 2, i + 1);
            grid.add(cell(style, row.rank()), 3, i + 1);
            grid.add(cell(style, row.fit()), 4, i + 1);
        }
        return grid;
    }

    private static Label cell(String styleClass, String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
