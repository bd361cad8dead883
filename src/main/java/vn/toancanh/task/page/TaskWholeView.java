package vn.toancanh.task.page;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.toancanh.fx.FileChoice;
import vn.toancanh.fx.Texts;
import vn.toancanh.task.detail.TaskEvidenceView;
import vn.toancanh.task.detail.TaskHistoryView;
import vn.toancanh.task.detail.TaskTold;
import vn.toancanh.task.evidence.Evidence;

/**
 * What stands beside what a directive asks for on its own page: whether it worked, where, with what
 * evidence, and its history, in one column, two or three as there is room.
 */
public final class TaskWholeView extends ScrollPane {
    /** Narrower ones are hard to read, in letters. */
    private static final double COLUMN_EM = 36;

    private static final int MOST_COLUMNS = 3;

    private static final double GAP_EM = 1;
    private static final double LEAST_MAP_EM = 22;

    /** Of the height that is seen, for the map: the rest of its column is seen too. */
    private static final double MAP_SHARE = 0.46;

    private final Texts texts;
    private final Node chart;
    private final VBox verdict;
    private final VBox map;
    private final StackPane ground;
    private final TaskEvidenceView files;
    private final TaskHistoryView history;
    private final VBox evidence;
    private final VBox past;
    private final Label title;
    private final CardColumnsView columns;

    /**
     * @param chart of the indicator with what the verdict engine says, kept by its owner
     * @param map of the territory, kept by its owner
     */
    public TaskWholeView(Node chart, Node map, Texts texts) {
        this.chart = chart;
        this.texts = texts;
        files = new TaskEvidenceView(texts);
        history = new TaskHistoryView(texts);
        ground = new StackPane(map);
        verdict = card("task.whole.verdict");
        this.map = card("task.whole.map", ground);
        evidence = card("task.whole.evidence", files);
        past = card("task.detail.history", history);
        title = (Label) past.getChildren().getFirst();
        getStyleClass().addAll("task-whole", "focus-ring");
        columns = new CardColumnsView(List.of(verdict, this.map, evidence, past), this::cards);
        columns.getStyleClass().add("task-whole-columns");
        setContent(columns);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setAccessibleText(texts.get("task.whole.name"));
        viewportBoundsProperty().subscribe(_ -> measure());
    }

    private VBox card(String key, Node... content) {
        var title = new Label(texts.get(key));
        title.getStyleClass().add("text-heading");
        var card = new VBox(title);
        card.getChildren().addAll(content);
        card.getStyleClass().addAll("card", "task-whole-card");
        return card;
    }

    /** Where the files are, and how one is saved. */
    void attach(Evidence evidence, FileChoice choice) {
        files.attach(evidence, choice);
        history.attach(evidence, choice);
    }

    /**
     * @param told null for none
     */
    void show(@Nullable TaskTold told) {
        var measured = told != null && told.series() != null;
        verdict.getChildren().remove(chart);
        if (measured) {
            verdict.getChildren().add(chart);
        }
        verdict.setVisible(measured);
        columns.requestLayout();
        var steps = told == null ? List.<TaskTold.Step>of() : told.history();
        files.show(steps);
        history.show(steps.stream().map(TaskTold.Step::withoutFiles).toList());
    }

    /** From its beginning. */
    void begin() {
        setVvalue(0);
        requestFocus();
    }

    private void measure() {
        var letter = title.getFont().getSize();
        columns.setGap(GAP_EM * letter);
        var tall = Math.max(getViewportBounds().getHeight() * MAP_SHARE, LEAST_MAP_EM * letter);
        ground.setMinHeight(tall);
        ground.setPrefHeight(tall);
    }

    private List<List<Node>> cards(double width) {
        var letter = title.getFont().getSize();
        var most = (width + GAP_EM * letter) / ((COLUMN_EM + GAP_EM) * letter);
        return cards(Math.clamp((int) most, 1, MOST_COLUMNS));
    }

    private List<List<Node>> cards(int wanted) {
        return switch (wanted) {
            case 1 ->
                    verdict.isVisible()
                            ? List.of(List.of(verdict, map, evidence, past))
                            : List.of(List.of(map, evidence, past));
            case 2 ->
                    verdict.isVisible()
                            ? List.of(List.of(verdict, evidence), List.of(map, past))
                            : List.of(List.of(map, evidence), List.of(past));
            default ->
                    verdict.isVisible()
                            ? List.of(List.of(verdict), List.of(map, evidence), List.of(past))
                            : cards(2);
        };
    }
}
