package vn.toancanh.task.attachment;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vn.toancanh.task.Attachment;
import vn.toancanh.task.evidence.Evidence;
import vn.toancanh.task.evidence.Standing;

/** One file: small picture, name, size and where it is. A press shows it. */
final class FileTileView extends Button {
    private final Attachment file;
    private final FileWords words;
    private final ThumbView thumb;
    private final Label name = new Label();
    private final Label note = new Label();

    FileTileView(Attachment file, Evidence evidence, FileWords words) {
        this.file = file;
        this.words = words;
        thumb = new ThumbView(file, evidence);
        getStyleClass().add("task-file");
        name.setText(file.name());
        name.getStyleClass().add("task-file-name");
        name.setTooltip(new Tooltip(file.name()));
        note.getStyleClass().add("task-file-note");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        var both = new VBox(name, note);
        both.getStyleClass().add("task-file-words");
        HBox.setHgrow(both, Priority.ALWAYS);
        var row = new HBox(thumb, both);
        row.getStyleClass().add("task-file-row");
        setGraphic(row);
        setMaxWidth(Double.MAX_VALUE);
    }

    /**
     * @param where it is; a file of a form is only told by its size
     */
    void show(Standing where, boolean inForm) {
        var size = words.size(file.size());
        var text = inForm ? size : words.texts().get("task.file.note", size, words.standing(where));
        note.setText(text);
        setAccessibleText(file.name() + ", " + text);
        thumb.load(where.place() != Standing.Place.THERE && where.place() != Standing.Place.COMING);
    }

    Attachment file() {
        return file;
    }
}
