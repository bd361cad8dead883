package vn.toancanh.task.detail;

import java.util.List;
import javafx.scene.layout.VBox;
import vn.toancanh.fx.FileChoice;
import vn.toancanh.fx.Texts;
import vn.toancanh.task.attachment.FilesView;
import vn.toancanh.task.evidence.Evidence;

/** All files of a directive, under what they came with; says so where there are none. */
public final class TaskEvidenceView extends VBox {
    private final Texts texts;
    private final FilesView files;

    public TaskEvidenceView(Texts texts) {
        this.texts = texts;
        files = new FilesView(texts);
        getStyleClass().add("task-evidence");
    }

    /** Where the files are, and how one is saved. */
    public void attach(Evidence evidence, FileChoice choice) {
        files.use(evidence, choice);
    }

    /**
     * @param steps all of the history
     */
    public void show(List<TaskTold.Step> steps) {
        files.clear();
        getChildren().clear();
        for (var step : steps) {
            if (!step.files().isEmpty()) {
                var said = TaskDetailView.text("task-step-said", step.said());
                var when = TaskDetailView.text("text-note", step.when());
                var box = new VBox(said, files.strip(step.line(), step.files()), when);
                box.getStyleClass().add("task-step");
                getChildren().add(box);
            }
        }
        if (getChildren().isEmpty()) {
            getChildren().add(TaskDetailView.text("text-note", texts.get("task.whole.noFiles")));
        }
    }
}
