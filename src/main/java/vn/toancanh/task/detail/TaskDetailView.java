package vn.toancanh.task.detail;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.toancanh.fx.FileChoice;
import vn.toancanh.fx.Texts;
import vn.toancanh.task.evidence.Evidence;

/**
 * One directive: what is asked, the chart of what it is measured by, and its history. On a page of
 * its own chart and history stand beside what is asked, and are left out here.
 */
public final class TaskDetailView extends BorderPane {
    private final Texts texts;
    private final Node chart;
    private final Node parts;
    private final VBox body = new VBox();
    private final ScrollPane scroll = new ScrollPane(body);
    private final TaskHistoryView history;
    private final BooleanProperty whole = new SimpleBooleanProperty(this, "whole");
    private final Button opening = new Button();
    private @Nullable TaskTold told;

    /**
     * @param chart of the indicator, kept by its owner
     * @param parts of the directive, kept by its owner
     */
    public TaskDetailView(Node chart, Node parts, Texts texts) {
        this.chart = chart;
        this.parts = parts;
        this.texts = texts;
        history = new TaskHistoryView(texts);
        getStyleClass().add("task-detail");
        body.getStyleClass().add("task-detail-body");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("focus-ring");
        scroll.setAccessibleText(texts.get("task.detail.name"));
        setCenter(scroll);
        opening.setId("task-whole");
        opening.setMinWidth(USE_PREF_SIZE);
        opening.setOnAction(_ -> whole.set(!whole.get()));
        whole.subscribe(_ -> {
            show(told);
            scroll.setVvalue(0);
        });
    }

    /** The files of its history, and how one is saved. */
    public void attach(Evidence evidence, FileChoice choice) {
        history.attach(evidence, choice);
    }

    /** Whether the directive has a page of its own, beside which this stands. */
    public BooleanProperty wholeProperty() {
        return whole;
    }

    /**
     * @param next null for none
     */
    public void show(@Nullable TaskTold next) {
        var same = told != null && next != null && told.id().equals(next.id());
        // What one was read to is no place in another.
        double at = same ? scroll.getVvalue() : 0;
        told = next;
        fill(next);
        scroll.setVvalue(at);
    }

    private void fill(@Nullable TaskTold next) {
        body.getChildren().clear();
        if (next == null) {
            history.show(List.of());
            add("text-note", texts.get("task.detail.empty"));
            return;
        }
        body.getChildren().add(head(next));
        var title = add("text-title", next.title());
        title.setId("task-title");
        body.getChildren().add(chips(next));
        add("text-body", next.requirement());
        add("text-heading", texts.get("task.detail.goals"));
        next.goals().forEach(goal -> add("text-body", goal));
        if (next.series() != null && !whole.get()) {
            body.getChildren().add(chart);
        }
        body.getChildren().add(parts);
        if (!whole.get()) {
            add("text-heading", texts.get("task.detail.history"));
            history.show(next.history());
            body.getChildren().add(history);
        }
    }

    /** Keys go to what opens the page. */
    public void focusOpening() {
        opening.requestFocus();
    }

    private Node head(TaskTold next) {
        var kicker = text("text-note", next.kicker());
        HBox.setHgrow(kicker, Priority.ALWAYS);
        kicker.setMaxWidth(Double.MAX_VALUE);
        opening.setText(texts.get(whole.get() ? "task.whole.back" : "task.whole.open"));
        var head = new HBox(kicker, opening);
        head.getStyleClass().add("task-detail-head");
        return head;
    }

    private Label add(String styleClass, String words) {
        var label = text(styleClass, words);
        body.getChildren().add(label);
        return label;
    }

    static Label text(String styleClass, String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private static Node chips(TaskTold told) {
        var row = new FlowPane();
        row.setId("task-chips");
        // No wider than what it stands in: then a long chip wraps.
        row.setMinWidth(0);
        row.getStyleClass().add("task-facts");
        for (var chip : told.chips()) {
            var label = new Label(chip.words());
            label.setWrapText(true);
            label.maxWidthProperty().bind(row.widthProperty());
            label.getStyleClass()
                    .addAll(
                            "task-fact",
                            "task-fact-" + chip.tone().name().toLowerCase(Locale.ROOT));
            row.getChildren().add(label);
        }
        return row;
    }
}
