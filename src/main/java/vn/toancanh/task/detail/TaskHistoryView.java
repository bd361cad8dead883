package vn.toancanh.task.detail;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import vn.toancanh.fx.FileChoice;
import vn.toancanh.fx.Texts;
import vn.toancanh.task.attachment.FilesView;
import vn.toancanh.task.evidence.Evidence;

/** What was done upon a directive, step by step in the order given, with the files of each. */
public final class TaskHistoryView extends VBox {
    private final FilesView files;

    public TaskHistoryView(Texts texts) {
        files = new FilesView(texts);
        getStyleClass().add("task-history");
    }

    /** Where the files are, and how one is saved. */
    public void attach(Evidence evidence, FileChoice choice) {
        files.use(evidence, choice);
    }

    public void show(List<TaskTold.Step> steps) {
        files.clear();
        getChildren().setAll(steps.stream().map(this::step).toList());
    }

    private Node step(TaskTold.Step step) {
        var box = new VBox(TaskDetailView.text("task-step-said", step.said()));
        box.getStyleClass().add("task-step");
        if (!step.words().isBlank()) {
            box.getChildren().add(TaskDetailView.text("text-body", step.words()));
        }
        if (!step.files().isEmpty()) {
            box.getChildren().add(files.strip(step.line(), step.files()));
        }
        if (!step.setAside().isBlank()) {
            box.getChildren().add(TaskDetailView.text("task-step-aside", step.setAside()));
        }
        box.getChildren().add(TaskDetailView.text("text-note", step.when()));
        return box;
    }
}
