package vn.toancanh.alert.auditpage;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.toancanh.alert.auditpage.AuditContent.Part;
import vn.toancanh.fx.Texts;

/** Severities as two bars, what was told above what is aimed at, with the numbers in words. */
final class MixView extends VBox {
    private final Texts texts;
    private final Bar told = new Bar("audit-bar");
    private final Bar target = new Bar("audit-bar-target");
    private final VBox legend = new VBox();
    private final VBox bars;
    private final Label none;

    MixView(Texts texts) {
        this.texts = texts;
        getStyleClass().addAll("card", "audit-mix");
        legend.getStyleClass().add("audit-legend");
        bars = new VBox(note("alert.audit.mix.told"), told, note("alert.audit.mix.target"), target);
        bars.getStyleClass().add("audit-bars");
        none = note("alert.audit.mix.none");
        none.setWrapText(true);
        var title = new Label(texts.get("alert.audit.mix"));
        title.getStyleClass().add("text-lead");
        getChildren().addAll(title, none, bars, legend);
    }

    private Label note(String key) {
        var label = new Label(texts.get(key));
        label.getStyleClass().add("text-note");
        return label;
    }

    void show(List<Part> parts) {
        for (var node : List.of(bars, legend)) {
            node.setVisible(!parts.isEmpty());
            node.setManaged(!parts.isEmpty());
        }
        none.setVisible(parts.isEmpty());
        none.setManaged(parts.isEmpty());
        told.show(parts, parts.stream().map(Part::share).toList());
        target.show(parts, parts.stream().map(Part::target).toList());
        legend.getChildren().clear();
        for (var part : parts) {
            var swatch = new Region();
            swatch.getStyleClass().addAll("audit-swatch", style(part));
            var words = new Label(part.words());
            words.getStyleClass().add("text-small");
            words.setWrapText(true);
            var line = new HBox(swatch, words);
            line.getStyleClass().add("audit-legend-line");
            legend.getChildren().add(line);
        }
    }

    private static String style(Part part) {
        return "audit-" + part.severity().name().toLowerCase(Locale.ROOT);
    }

    /** Parts side by side, each as wide as its share. */
    private static final class Bar extends Pane {
        private List<Double> shares = List.of();

        Bar(String styleClass) {
            getStyleClass().add(styleClass);
        }

        void show(List<Part> parts, List<Double> widths) {
            shares = widths;
            getChildren().clear();
            for (var part : parts) {
                var segment = new Region();
                segment.getStyleClass().add(style(part));
                getChildren().add(segment);
            }
        }

        @Override
        protected void layoutChildren() {
            var x = 0.0;
            for (var index = 0; index < shares.size(); index++) {
                var width = shares.get(index) * getWidth();
                getChildren().get(index).resizeRelocate(x, 0, width, getHeight());
                x += width;
            }
        }
    }
}
