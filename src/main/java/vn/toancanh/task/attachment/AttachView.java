package vn.toancanh.task.attachment;

import java.io.File;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vn.toancanh.fx.FileChoice;
import vn.toancanh.fx.Icon;
import vn.toancanh.fx.Texts;
import vn.toancanh.task.Attachment;
import vn.toancanh.task.evidence.Evidence;
import vn.toancanh.task.evidence.Shown;
import vn.toancanh.task.evidence.Standing;

/**
 * Attaches files to the form around it: by a button or Ctrl+O, dropped on the form, or pasted with
 * Ctrl+V when no text is there to be pasted.
 */
public final class AttachView extends VBox {
    private static final double ICON = 14;

    private final AttachingViewModel model;
    private final Evidence evidence;
    private final FileChoice choice;
    private final Texts texts;
    private final VBox tiles = new VBox();
    private final ScrollPane scroll = new ScrollPane(tiles);

    public AttachView(AttachingViewModel model, Evidence evidence, FileChoice choice, Texts texts) {
        this.model = model;
        this.evidence = evidence;
        this.choice = choice;
        this.texts = texts;
        getStyleClass().add("task-attach");
        var said = new Label();
        said.setId("task-file-said");
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        said.getStyleClass().add("task-refused");
        said.textProperty().bind(model.saidProperty());
        said.visibleProperty().bind(said.textProperty().isNotEmpty());
        said.managedProperty().bind(said.visibleProperty());
        tiles.getStyleClass().add("task-files");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("task-attached");
        getChildren().addAll(scroll, said, head());
        model.list().subscribe(this::show);
        show();
    }

    private Node head() {
        var attach = new Button(texts.get("task.file.attach"));
        attach.setId("task-attach");
        attach.setMinWidth(USE_PREF_SIZE);
        attach.setOnAction(_ -> choose());
        var hint = new Label(texts.get("task.file.hint"));
        hint.setWrapText(true);
        hint.getStyleClass().add("text-note");
        model.copyingProperty()
                .subscribe(copying ->
                        hint.setText(texts.get(copying ? "task.file.copying" : "task.file.hint")));
        var row = new FlowPane(attach, hint);
        row.getStyleClass().add("task-choice");
        return row;
    }

    private void show() {
        tiles.getChildren().setAll(model.list().stream().map(this::row).toList());
        scroll.setVisible(!model.list().isEmpty());
        scroll.setManaged(!model.list().isEmpty());
    }

    private Node row(Attachment file) {
        var tile = new FileTileView(file, evidence, new FileWords(texts));
        tile.show(new Standing(Standing.Place.WAITING), true);
        tile.setFocusTraversable(false);
        HBox.setHgrow(tile, Priority.ALWAYS);
        var remove = new Button();
        remove.setGraphic(Icon.CLOSE.node(ICON));
        remove.getStyleClass().add("task-file-remove");
        remove.setAccessibleText(texts.get("task.file.remove", file.name()));
        remove.setOnAction(_ -> model.remove(file));
        var row = new HBox(tile, remove);
        row.getStyleClass().add("task-file-line");
        row.setId("task-file-" + file.id());
        return row;
    }

    private void choose() {
        model.take(choice.openSeveral(texts.get("task.file.choose")));
    }

    /** What is dropped or pasted anywhere on that form is attached. */
    public void listenOn(Node form) {
        form.addEventFilter(DragEvent.DRAG_OVER, this::over);
        form.addEventFilter(DragEvent.DRAG_DROPPED, this::dropped);
        form.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles() || event.getDragboard().hasImage()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        event.setDropCompleted(take(event.getDragboard()));
        event.consume();
    }

    private void key(KeyEvent event) {
        if (!event.isShortcutDown()) {
            return;
        }
        if (event.getCode() == KeyCode.O) {
            choose();
            event.consume();
        } else if (event.getCode() == KeyCode.V && !Clipboard.getSystemClipboard().hasString()) {
            take(Clipboard.getSystemClipboard());
        }
    }

    private boolean take(Clipboard from) {
        if (from.hasFiles()) {
            model.take(from.getFiles().stream().map(File::toPath).toList());
            return true;
        }
        var picture = from.hasImage() ? from.getImage() : null;
        if (picture == null) {
            return false;
        }
        paste(picture);
        return true;
    }

    void paste(Image picture) {
        var width = (int) picture.getWidth();
        var height = (int) picture.getHeight();
        var argb = new int[width * height];
        picture.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        model.paste(new Shown(width, height, argb));
    }

    /** Files of a form, for its act. */
    public List<Attachment> files() {
        return model.files();
    }
}
