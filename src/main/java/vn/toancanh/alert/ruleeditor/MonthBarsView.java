package vn.toancanh.alert.ruleeditor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    /** Two figures of three digits side by side, in heights of their letters. */
    private static final double PAIR_EM = 3.5;

    private final Texts texts;
    private final List<Label> ofInForce = new ArrayList<>();

    MonthBarsView(Texts texts) {
        this.texts = texts;
        setId("trial-months");
        getStyleClass().add("month-bars");
        widthProperty().subscribe(_ -> fit());
    }

    /** Where two figures of a month have no room side by side only that of the draft is written. */
    private void fit() {
        var width = getWidth() / Math.max(1, getChildren().size());
        for (var figure : ofInForce) {
            var roomy = width >= PAIR_EM * figure.getFont().getSize();
            figure.setVisible(roomy);
            figure.setManaged(roomy);
        }
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
        ofInForce.clear();
        for (var month : months) {
            getChildren().add(column(month, most, both));
        }
        fit();
    }

    private Node column(Month month, int most, boolean both) {
        var bars = new HBox();
        bars.setAlignment(Pos.BOTTOM_CENTER);
        bars.getStyleClass().add("month-pair");
        if (both) {
            var figure = figure(month.inForce());
            ofInForce.add(figure);
            figure.fontProperty().addListener(_ -> fit());
            bars.getChildren().add(bar(figure, month.inForce(), most, "month-in-force"));
        }
        var figure = figure(month.draft());
        bars.getChildren().add(bar(figure, month.draft(), most, "month-draft"));
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

    private static Label figure(int count) {
        var figure = new Label(count == 0 ? "" : Integer.toString(count));
        figure.getStyleClass().add("text-note");
        figure.setMinWidth(Region.USE_PREF_SIZE);
        return figure;
    }

    private static Node bar(Label figure, int count, int most, String style) {
        var bar = new Region();
        // In letters, so that it grows with them on a large screen.
        var em = String.format(Locale.ROOT, "%.2fem", HEIGHT_EM * count / most);
        bar.setStyle("-fx-min-height: %1$s; -fx-max-height: %1$s;".formatted(em));
        bar.getStyleClass().addAll("month-bar", style);
        var box = new VBox(figure, bar);
        box.setAlignment(Pos.BOTTOM_CENTER);
        return box;
    }
}
