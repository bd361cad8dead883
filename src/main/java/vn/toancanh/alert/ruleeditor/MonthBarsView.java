package vn.toancanh.alert.ruleeditor;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.toancanh.alert.ruledesk.Trial.Month;
import vn.toancanh.fx.Texts;

/** How often a rule would have fired in each month: the version in force and the draft. */
final class MonthBarsView extends HBox {
    private static final double HEIGHT_EM = 3.2;
    private static final double EM = 14;

    private final Texts texts;

    MonthBarsView(Texts texts) {
        this.texts = texts;
        setId("trial-months");
        getStyleClass().add("month-bars");
    }

    /**
     * @param both whether there is a version in force to compare with
     */
    void show(List<Month> months, boolean both) {
        var most = 1;
        for (var month : months) {
            most = Math.max(most, Math.max(month.draft(), month.inForce()));
        }
        getChildren().clear();
        for (var month : months) {
            getChildren().add(column(month, most, both));
        }
    }

    private Node column(Month month, int most, boolean both) {
        var bars = new HBox();
        bars.setAlignment(Pos.BOTTOM_CENTER);
        bars.getStyleClass().add("month-pair");
        if (both) {
            bars.getChildren().add(bar(month.inForce(), most, "month-in-force"));
        }
        bars.getChildren().add(bar(month.draft(), most, "month-draft"));
        var name = new Label(texts.get("alert.ruleeditor.month", month.month().getMonthValue()));
        name.getStyleClass().add("text-note");
        var column = new VBox(bars, name);
        column.setAlignment(Pos.BOTTOM_CENTER);
        column.setMinWidth(0);
        column.setPrefWidth(1);
        HBox.setHgrow(column, Priority.ALWAYS);
        VBox.setVgrow(bars, Priority.ALWAYS);
        var said =
                texts.get(
                        both ? "alert.ruleeditor.month.both" : "alert.ruleeditor.month.one",
                        month.month().getMonthValue(),
                        Integer.toString(month.month().getYear()),
                        month.inForce(),
                        month.draft());
        column.setAccessibleText(said);
        Tooltip.install(column, new Tooltip(said));
        return column;
    }

    private static Node bar(int count, int most, String style) {
        var figure = new Label(count == 0 ? "" : Integer.toString(count));
        figure.getStyleClass().add("text-note");
        figure.setMinWidth(Region.USE_PREF_SIZE);
        var bar = new Region();
        var height = EM * HEIGHT_EM * count / most;
        bar.setMinHeight(height);
        bar.setPrefHeight(height);
        bar.setMaxHeight(height);
        bar.getStyleClass().addAll("month-bar", style);
        var box = new VBox(figure, bar);
        box.setAlignment(Pos.BOTTOM_CENTER);
        return box;
    }
}
