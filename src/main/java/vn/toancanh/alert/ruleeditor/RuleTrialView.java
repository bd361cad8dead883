package vn.toancanh.alert.ruleeditor;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.ruledesk.Firing;
import vn.toancanh.alert.ruledesk.Hints;
import vn.toancanh.alert.ruledesk.Trial;
import vn.toancanh.alert.ruleform.RuleTimes;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Times;

/** What a rule would have found in twelve months, beside what the version in force would have. */
public final class RuleTrialView extends VBox {
    private static final double ROW_EM = 2;
    private static final double SCROLL_BAR = 18;

    /** From which width of the table on columns are shown that can be missed. */
    private static final Map<String, Double> NEEDS_EM = Map.of("severity", 46.0, "peak", 38.0);

    /** Of all columns but the last. */
    private static final Map<String, Double> WIDTHS_EM =
            Map.of("unit", 9.6, "from", 6.7, "lasts", 5.4, "severity", 7.2, "peak", 6.6);

    private static final double LEAST_LAST_EM = 9;

    private final Texts texts;
    private final RuleNames names;
    private final Button start = new Button();
    private final Button stop = new Button();
    private final ProgressBar progress = new ProgressBar();
    private final Label said = new Label();
    private final Label hints = new Label();
    private final Label legend = new Label();
    private final MonthBarsView months;
    private final TableView<Firing> table = new TableView<>();
    private final HBox found;
    private Instant now = Instant.EPOCH;
    private String unit = "";
    private int decimals;

    /**
     * @param onStart begins the trial
     * @param onStop gives it up
     */
    public RuleTrialView(RuleNames names, Texts texts, Runnable onStart, Runnable onStop) {
        this.texts = texts;
        this.names = names;
        months = new MonthBarsView(texts);
        getStyleClass().addAll("card", "rule-trial");
        button(start, "alert.ruleeditor.trial.start", "rule-trial-start", onStart);
        button(stop, "alert.ruleeditor.trial.stop", "rule-trial-stop", onStop);
        said.setId("rule-trial-said");
        said.setWrapText(true);
        said.getStyleClass().add("text-strong");
        said.setMaxWidth(Double.MAX_VALUE);
        said.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(said, Priority.ALWAYS);
        var head = new HBox(said, start, stop);
        head.getStyleClass().add("rule-trial-head");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setAccessibleText(texts.get("alert.ruleeditor.trial.running"));
        hints.setId("rule-trial-hints");
        hints.setWrapText(true);
        hints.setMinHeight(Region.USE_PREF_SIZE);
        hints.getStyleClass().add("text-small");
        legend.getStyleClass().add("text-note");
        legend.setWrapText(true);
        legend.setMinHeight(Region.USE_PREF_SIZE);
        var left = new VBox(legend, months, hints);
        left.getStyleClass().add("rule-trial-left");
        left.setMinWidth(0);
        table();
        found = new HBox(left, table);
        found.getStyleClass().add("rule-trial-found");
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(table, Priority.ALWAYS);
        VBox.setVgrow(found, Priority.ALWAYS);
        getChildren().addAll(head, progress, found);
        offer(false);
        showIdle();
    }

    private void button(Button button, String key, String id, Runnable action) {
        button.setText(texts.get(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
    }

    private void table() {
        var times = new Times(texts);
        column("unit", firing -> names.area(firing.key().area()));
        column("from", firing -> times.brief(firing.from(), now));
        column("lasts", firing -> lasts(firing, times));
        column("severity", firing -> texts.get("alert.severity." + firing.severity().name()));
        column("peak", firing -> Double.isNaN(firing.peak()) ? "—" : number(firing.peak()));
        column("useful", firing -> firing.isUseful() ? firing.known() : "—");
        table.setId("rule-trial-table");
        table.widthProperty().subscribe(_ -> fit());
        table.fixedCellSizeProperty().subscribe(_ -> fit());
        table.setMinHeight(0);
        table.setPrefHeight(0);
        table.setAccessibleText(texts.get("alert.ruleeditor.trial.table"));
        var none = new Label(texts.get("alert.ruleeditor.trial.none"));
        none.setWrapText(true);
        table.setPlaceholder(none);
        table.getStyleClass().add("rule-trial-table");
    }

    private void column(String name, Function<Firing, String> words) {
        var column = new TableColumn<Firing, String>(texts.get("alert.ruleeditor.trial." + name));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
        column.setId(name);
        column.setSortable(false);
        column.setReorderable(false);
        table.getColumns().add(column);
    }

    /** The last column gets what the others leave. */
    private void fit() {
        var em = table.getFixedCellSize() / ROW_EM;
        if (em <= 0 || table.getWidth() <= 0) {
            return;
        }
        var whole = (table.getWidth() - SCROLL_BAR) / em;
        var left = whole;
        for (var column : table.getColumns()) {
            column.setVisible(whole >= NEEDS_EM.getOrDefault(column.getId(), 0.0));
            left -= column.isVisible() ? WIDTHS_EM.getOrDefault(column.getId(), 0.0) : 0;
        }
        for (var column : table.getVisibleLeafColumns()) {
            var width = WIDTHS_EM.getOrDefault(column.getId(), Math.max(LEAST_LAST_EM, left));
            column.setPrefWidth(em * width);
        }
    }

    private String lasts(Firing firing, Times times) {
        var to = firing.to();
        return to == null
                ? texts.get("alert.ruleeditor.trial.still")
                : times.span(Duration.between(firing.from(), to));
    }

    private String number(double value) {
        var figure = Numbers.format(value, decimals, texts.locale());
        return unit.isEmpty() ? figure : figure + " " + unit;
    }

    /** True while it shows what was found. */
    ObservableBooleanValue foundProperty() {
        return found.visibleProperty();
    }

    /** Whether there is a rule that can be tried. */
    public void offer(boolean possible) {
        start.setDisable(!possible);
    }

    public void showIdle() {
        set(false, texts.get("alert.ruleeditor.trial.idle"));
    }

    /**
     * @param done from 0 to 1
     */
    public void showRunning(double done) {
        set(true, texts.get("alert.ruleeditor.trial.running"));
        progress.setProgress(done);
    }

    public void showStopped() {
        set(false, texts.get("alert.ruleeditor.trial.stopped"));
    }

    public void showFailed() {
        set(false, texts.get("alert.ruleeditor.trial.failed"));
    }

    public void show(AlertRule rule, Trial trial) {
        names.indicator(rule.subject().indicator())
                .ifPresentOrElse(
                        each -> {
                            unit = each.measure().unit();
                            decimals = each.measure().decimals();
                        },
                        () -> {
                            unit = "";
                            decimals = 0;
                        });
        now = trial.to();
        var draft = trial.draft();
        var before = trial.inForce();
        var sentence = texts.get("alert.ruleeditor.trial.said", draft.count(), draft.useful());
        set(
                false,
                before == null
                        ? sentence
                        : sentence
                                + " "
                                + texts.get(
                                        "alert.ruleeditor.trial.beside",
                                        before.count(),
                                        before.useful()));
        legend.setText(texts.get("alert.ruleeditor.trial.legend"));
        months.show(trial.months(), before != null);
        hints.setText(hints(trial.hints()));
        table.getItems().setAll(draft.firings());
        shown(found, true);
    }

    private String hints(Hints found) {
        var deadband = found.deadband();
        var keep = found.keepFiring();
        var first =
                deadband == null
                        ? ""
                        : texts.get(
                                "alert.ruleeditor.hint.deadband",
                                number(deadband),
                                found.returns());
        var second =
                keep == null
                        ? ""
                        : texts.get(
                                "alert.ruleeditor.hint.keepFiring",
                                new RuleTimes(texts).write(keep),
                                found.pauses());
        var both = (first + " " + second).strip();
        return both.isEmpty() ? texts.get("alert.ruleeditor.hint.none") : both;
    }

    private void set(boolean running, String sentence) {
        shown(progress, running);
        shown(stop, running);
        shown(start, !running);
        shown(found, false);
        said.setText(sentence);
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
