package vn.toancanh.proposal.catalogue;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;
import vn.toancanh.fx.Times;
import vn.toancanh.fx.parts.StatusMark;
import vn.toancanh.proposal.catalogue.DryRun.Month;
import vn.toancanh.proposal.catalogue.DryRun.Side;

/** The trial of a definition on the past: started, stopped, shown month by month. */
public final class DryRunView extends VBox {
    private final Texts texts;
    private final Button start = new Button();
    private final Button stop = new Button();
    private final ProgressBar progress = new ProgressBar();
    private final Label said = new Label();
    private final GridPane table = new GridPane();

    /**
     * @param onStart begins the trial
     * @param onStop gives it up
     */
    public DryRunView(Texts texts, Runnable onStart, Runnable onStop) {
        this.texts = texts;
        getStyleClass().add("dry-run");
        getStylesheets().add(Theme.sheet("proposal/proposal.css"));
        var title = new Label(texts.get("proposal.trial"));
        title.getStyleClass().add("text-lead");
        title.setMinWidth(0);
        start.setText(texts.get("proposal.trial.start"));
        start.setId("trial-start");
        start.setMinWidth(Region.USE_PREF_SIZE);
        start.setOnAction(_ -> onStart.run());
        stop.setText(texts.get("proposal.trial.stop"));
        stop.setId("trial-stop");
        stop.setMinWidth(Region.USE_PREF_SIZE);
        stop.setOnAction(_ -> onStop.run());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(title, space, start, stop);
        head.getStyleClass().add("dry-run-head");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setAccessibleText(texts.get("proposal.trial.running"));
        said.setId("trial-said");
        said.setWrapText(true);
        said.getStyleClass().add("text-body");
        table.getStyleClass().add("dry-run-table");
        table.setId("trial-table");
        for (var share : new double[] {20, 30, 30, 20}) {
            var column = new ColumnConstraints();
            column.setPercentWidth(share);
            table.getColumnConstraints().add(column);
        }
        getChildren().addAll(head, progress, said, table);
        showIdle();
    }

    public void showIdle() {
        set(false, texts.get("proposal.trial.idle"));
    }

    public void showRunning() {
        set(true, texts.get("proposal.trial.running"));
    }

    /** The person gave it up. */
    public void showStopped() {
        set(false, texts.get("proposal.trial.stopped"));
    }

    /**
     * @param decimals of the indicator
     */
    public void show(List<Month> months, int decimals) {
        var differing = months.stream().filter(Month::differs).count();
        var latest = months.getLast();
        set(
                false,
                differing == 0
                        ? texts.get("proposal.trial.same")
                        : texts.get(
                                "proposal.trial.differs",
                                Long.toString(differing),
                                Integer.toString(months.size()),
                                Integer.toString(latest.changed()),
                                Integer.toString(latest.units())));
        heads();
        for (var month : months.reversed()) {
            row(month, decimals);
        }
    }

    private void set(boolean running, String sentence) {
        shown(progress, running);
        shown(stop, running);
        shown(start, !running);
        said.setText(sentence);
        table.getChildren().clear();
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void heads() {
        int column = 0;
        for (var key : List.of("month", "before", "after", "changed")) {
            var head = new Label(texts.get("proposal.trial." + key));
            head.getStyleClass().add("text-note");
            head.setWrapText(true);
            table.add(head, column++, 0);
        }
    }

    private void row(Month month, int decimals) {
        var row = table.getRowCount();
        table.add(new Label(new Times(texts).period(month.period())), 0, row);
        table.add(side(month.before(), decimals), 1, row);
        table.add(side(month.after(), decimals), 2, row);
        var changed = new Label(month.changed() + "/" + month.units());
        if (month.changed() > 0) {
            changed.getStyleClass().add("text-strong");
        }
        table.add(changed, 3, row);
    }

    private Node side(Side side, int decimals) {
        var value = side.value();
        var number = value == null ? "—" : Numbers.format(value, decimals, texts.locale());
        var label = new Label(number);
        var mark = new StatusMark(side.status());
        label.setGraphic(mark);
        label.setAccessibleText(number + ", " + StatusMark.word(side.status(), texts));
        return label;
    }
}
