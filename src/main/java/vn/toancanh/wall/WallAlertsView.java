package vn.toancanh.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.toancanh.alert.Severity;
import vn.toancanh.fx.Texts;

/**
 * The worst groups of alerts side by side, and how many others there are. As many as can be read in
 * the width; what nobody has seen is brighter. No taller than two lines.
 */
final class WallAlertsView extends Region {
    private static final PseudoClass UNSEEN = PseudoClass.getPseudoClass("unseen");
    private static final int MOST = 3;
    private static final double LEAST_EM = 21;
    private static final double MORE_EM = 7.5;
    private static final double GAP_EM = 0.4;

    private final Texts texts;
    private final double em;
    private final Label more = label("wall-alerts-more");
    private List<WallAlert> alerts = List.of();
    private List<Box> boxes = List.of();

    WallAlertsView(Texts texts, double em) {
        this.texts = texts;
        this.em = em;
        getStyleClass().add("wall-alerts");
        more.setWrapText(true);
    }

    /** One group: shape, severity and cause above, where and since when below. */
    private static final class Box extends VBox {
        private final Label title = label("wall-alert-title");
        private final Label detail = label("wall-alert-detail");

        Box() {
            getStyleClass().add("wall-alert");
            var mark = new Region();
            mark.getStyleClass().add("wall-alert-mark");
            title.setGraphic(mark);
            getChildren().addAll(title, detail);
        }

        void show(WallAlert alert) {
            for (var each : Severity.values()) {
                var name = PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT));
                pseudoClassStateChanged(name, each == alert.severity());
            }
            pseudoClassStateChanged(UNSEEN, alert.unseen());
            title.setText(alert.word() + " · " + alert.cause());
            detail.setText(alert.where() + " · " + alert.since());
        }
    }

    void show(List<WallAlert> open) {
        alerts = open;
        var shown = new ArrayList<Box>();
        for (int i = 0; i < Math.min(MOST, open.size()); i++) {
            var box = i < boxes.size() ? boxes.get(i) : new Box();
            box.show(open.get(i));
            shown.add(box);
        }
        boxes = shown;
        getChildren().setAll(boxes);
        getChildren().add(more);
        requestLayout();
    }

    /** How many boxes a width has room for. */
    private int fitting(double width) {
        var room = (width - MORE_EM * em) / (LEAST_EM * em);
        return (int) Math.clamp(Math.floor(room), 1, boxes.size());
    }

    @Override
    protected double computePrefHeight(double width) {
        return boxes.stream().mapToDouble(box -> box.prefHeight(-1)).max().orElse(0);
    }

    @Override
    protected void layoutChildren() {
        if (boxes.isEmpty()) {
            return;
        }
        int count = fitting(getWidth());
        int hidden = alerts.size() - count;
        var gap = Math.rint(GAP_EM * em);
        var aside = hidden > 0 ? MORE_EM * em + gap : 0;
        var width = Math.floor((getWidth() - aside - gap * (count - 1)) / count);
        for (int i = 0; i < boxes.size(); i++) {
            boxes.get(i).setVisible(i < count);
            boxes.get(i).resizeRelocate(i * (width + gap), 0, width, getHeight());
        }
        more.setVisible(hidden > 0);
        more.setText(texts.get("wall.alerts.more", hidden));
        more.resizeRelocate(getWidth() - MORE_EM * em, 0, MORE_EM * em, getHeight());
    }

    private static Label label(String styleClass) {
        var label = new Label();
        label.getStyleClass().add(styleClass);
        return label;
    }
}
