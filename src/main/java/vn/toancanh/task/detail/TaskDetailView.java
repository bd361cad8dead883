package vn.toancanh.task.detail;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.toancanh.fx.FileChoice;
import vn.toancanh.fx.Texts;
import vn.toancanh.task.attachment.FilesView;
import vn.toancanh.task.evidence.Evidence;

/** One directive: what is asked, the chart of what it is measured by, and its history. */
public final class TaskDetailView extends BorderPane {
    private final Texts texts;
    private final Node chart;
    private final Node parts;
    private final VBox body = new VBox();
    private final ScrollPane scroll = new ScrollPane(body);
    private final FilesView files;

    /**
     * @param chart of the indicator, kept by its owner
     * @param parts of the directive, kept by its owner
     */
    public TaskDetailView(Node chart, Node parts, Texts texts) {
        this.chart = chart;
        this.parts = parts;
        this.texts = texts;
        files = new FilesView(texts);
        getStyleClass().add("task-detail");
        body.getStyleClass().add("task-detail-body");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("focus-ring");
        scroll.setAccessibleText(texts.get("task.detail.name"));
        setCenter(scroll);
        show(null);
    }

    /** The files of its history, and how one is saved. */
    public void attach(Evidence evidence, FileChoice choice) {
        files.use(evidence, choice);
    }

    /**
     * @param told null for none
     */
    public void show(@Nullable TaskTold told) {
        body.getChildren().clear();
        files.clear();
        if (told == null) {
            add("text-note", texts.get("task.detail.empty"));
            return;
        }
        add("text-note", told.kicker());
        var title = add("text-title", told.title());
        title.setId("task-title");
        body.getChildren().add(chips(told));
        add("text-body", told.requirement());
        add("text-heading", texts.get("task.detail.goals"));
        told.goals().forEach(goal -> add("text-body", goal));
        if (told.series() != null) {
            body.getChildren().add(chart);
        }
        body.getChildren().add(parts);
        add("text-heading", texts.get("task.detail.history"));
        told.history().forEach(step -> body.getChildren().add(step(step)));
    }

    private Label add(String styleClass, String words) {
        var label = text(styleClass, words);
        body.getChildren().add(label);
        return label;
    }

    private static Label text(String styleClass, String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private static Node chips(TaskTold told) {
        var row = new FlowPane();
        row.setId("task-chips");
        row.getStyleClass().add("task-facts");
        for (var chip : told.chips()) {
            var label = new Label(chip.words());
            label.getStyleClass()
                    .addAll(
                            "task-fact",
                            "task-fact-" + chip.tone().name().toLowerCase(Locale.ROOT));
            row.getChildren().add(label);
        }
        return row;
    }

    private Node step(TaskTold.Step step) {
        var box = new VBox(text("task-step-said", step.said()));
        box.getStyleClass().add("task-step");
        if (!step.words().isBlank()) {
            box.getChildren().add(text("text-body", step.words()));
        }
        if (!step.files().isEmpty()) {
            box.getChildren().add(files.strip(step.line(), step.files()));
        }
        if (!step.setAside().isBlank()) {
            box.getChildren().add(text("task-step-aside", step.setAside()));
        }
        box.getChildren().add(text("text-note", step.when()));
        return box;
    }
}
