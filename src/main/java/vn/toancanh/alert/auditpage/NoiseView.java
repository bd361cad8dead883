package vn.toancanh.alert.auditpage;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.toancanh.alert.auditpage.AuditContent.Noise;
import vn.toancanh.fx.Texts;

/** The rules with most raw alarms, longest bar first. */
final class NoiseView extends VBox {
    private final VBox list = new VBox();
    private final Label none = new Label();

    NoiseView(Texts texts) {
        getStyleClass().addAll("card", "audit-noise");
        list.getStyleClass().add("audit-noise-list");
        var title = new Label(texts.get("alert.audit.noisy"));
        title.getStyleClass().add("text-lead");
        none.setText(texts.get("alert.audit.noisy.none"));
        none.getStyleClass().add("text-small");
        none.setWrapText(true);
        getChildren().addAll(title, none, list);
    }

    void show(List<Noise> noisy) {
        none.setVisible(noisy.isEmpty());
        none.setManaged(noisy.isEmpty());
        list.getChildren().setAll(noisy.stream().map(NoiseView::line).toList());
    }

    private static VBox line(Noise noise) {
        var name = new Label(noise.name());
        name.setWrapText(true);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        var count = new Label(noise.count());
        count.getStyleClass().add("text-small");
        count.setMinWidth(USE_PREF_SIZE);
        var top = new HBox(name, count);
        top.getStyleClass().add("audit-noise-top");
        var line = new VBox(top, new Length(noise.share()));
        if (!noise.note().isEmpty()) {
            var note = new Label(noise.note());
            note.getStyleClass().add("audit-noise-note");
            note.setWrapText(true);
            line.getChildren().add(note);
        }
        line.getStyleClass().add("audit-noise-line");
        return line;
    }

    /** A bar of its share of the width. */
    private static final class Length extends Pane {
        private final Region bar = new Region();
        private final double share;

        Length(double share) {
            this.share = share;
            getStyleClass().add("audit-length");
            bar.getStyleClass().add("audit-length-bar");
            getChildren().add(bar);
        }

        @Override
        protected void layoutChildren() {
            bar.resizeRelocate(0, 0, share * getWidth(), getHeight());
        }
    }
}
