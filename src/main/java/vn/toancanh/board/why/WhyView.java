package vn.toancanh.board.why;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.toancanh.board.chart.ChartView;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;
import vn.toancanh.indicator.Indicator;

/** Why a number moved: since when, where, who at a glance; below, unit by unit; and the limits. */
public final class WhyView extends VBox {
    private static final int ANSWERS = 3;
    private static final double ROW_EM = 2.1;

    private final Texts texts;
    private final GridPane glance = new GridPane();
    private final VBox change = new VBox();
    private final ChartView chart;
    private final VBox limits = new VBox();
    private final Label busy = new Label();

    public WhyView(Texts texts) {
        this.texts = texts;
        getStyleClass().add("why");
        getStylesheets().add(Theme.sheet("board/why.css"));
        setId("card-why-answers");
        chart = new ChartView(texts);
        chart.setId("card-why-places");
        busy.setText(texts.get("board.why.busy"));
        busy.getStyleClass().add("text-small");
        glance.getStyleClass().add("why-glance");
        for (int i = 0; i < ANSWERS; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / ANSWERS);
            glance.getColumnConstraints().add(column);
        }
        var title = new Label(texts.get("board.why.title"));
        title.getStyleClass().add("text-lead");
        var about = new Label(texts.get("board.why.limits"));
        about.getStyleClass().add("text-small");
        getChildren().addAll(title, busy, glance, change, chart, new VBox(about, limits));
        limits.getStyleClass().add("why-limits");
        getChildren().getLast().visibleProperty().bind(glance.visibleProperty());
        show(null, null);
    }

    /**
     * @param insight null while it is not known yet
     */
    public void show(@Nullable Insight insight, @Nullable Indicator indicator) {
        boolean known = insight != null && indicator != null;
        shown(busy, !known);
        shown(glance, known);
        shown(change, known);
        if (insight == null || indicator == null) {
            shown(chart, false);
            return;
        }
        var words = new WhyWords(indicator, texts);
        glance.getChildren().clear();
        glance.addRow(
                0,
                answer("since", words.since(insight.since())),
                answer("where", words.where(insight.where())),
                answer("who", words.who(insight)));
        lines(change, words.change(insight.where()), "text-small");
        lines(limits, words.limits(insight), "text-note");
        var split = insight.where().split();
        shown(chart, split != null && words.hasMoved(split));
        if (split != null) {
            var spec = words.waterfall(insight.where(), split);
            chart.setStyle(
                    "-fx-min-height: %1$sem; -fx-pref-height: %1$sem;"
                            .formatted(Double.toString(ROW_EM * (spec.steps().size() + 2))));
            chart.show(spec);
        }
    }

    private Node answer(String key, WhyWords.Answer answer) {
        var question = new Label(texts.get("board.why." + key));
        question.getStyleClass().add("text-small");
        var said = wrapped(answer.said(), "why-said");
        said.setId("why-" + key);
        var box = new VBox(question, said);
        answer.more().forEach(more -> box.getChildren().add(wrapped(more, "text-small")));
        box.getStyleClass().add("why-answer");
        box.setAccessibleRole(AccessibleRole.TEXT);
        box.setFocusTraversable(true);
        box.setAccessibleText(
                question.getText()
                        + ": "
                        + answer.said()
                        + ". "
                        + String.join(". ", answer.more()));
        return box;
    }

    private static void lines(VBox box, Iterable<String> said, String styleClass) {
        box.getChildren().clear();
        said.forEach(each -> box.getChildren().add(wrapped(each, styleClass)));
    }

    private static Label wrapped(String said, String styleClass) {
        var label = new Label(said);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
