package vn.toancanh.task.attachment;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.toancanh.fx.FileChoice;
import vn.toancanh.fx.FxThread;
import vn.toancanh.fx.Texts;
import vn.toancanh.task.Attachment;
import vn.toancanh.task.evidence.Evidence;
import vn.toancanh.task.evidence.Shown;

/** The files of one line of the history. A press opens one in place; Esc closes it. */
public final class FileStripView extends VBox {
    private static final int PIXELS = 1200;

    private final UUID line;
    private final Evidence evidence;
    private final @Nullable FileChoice choice;
    private final Texts texts;
    private final List<FileTileView> tiles = new ArrayList<>();
    private final VBox open = new VBox();
    private @Nullable Attachment opened;

    /**
     * @param line of the act that names them
     */
    public FileStripView(
            UUID line,
            List<Attachment> files,
            Evidence evidence,
            @Nullable FileChoice choice,
            Texts texts) {
        this.line = line;
        this.evidence = evidence;
        this.choice = choice;
        this.texts = texts;
        getStyleClass().add("task-files");
        for (var file : files) {
            var tile = new FileTileView(file, evidence, new FileWords(texts));
            tile.setId("task-file-" + file.id());
            tile.setOnAction(_ -> open(file));
            tiles.add(tile);
        }
        open.getStyleClass().add("task-file-open");
        open.setId("task-file-open");
        getChildren().addAll(tiles);
        getChildren().add(open);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        close();
        refresh();
    }

    /** Where the files are may have changed. */
    public void refresh() {
        tiles.forEach(tile -> tile.show(evidence.standing(line, tile.file()), false));
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && opened != null) {
            close();
            event.consume();
        }
    }

    private void close() {
        opened = null;
        open.getChildren().clear();
        open.setVisible(false);
        open.setManaged(false);
    }

    private void open(Attachment file) {
        if (file.equals(opened)) {
            close();
            return;
        }
        opened = file;
        var said = new Label();
        said.setId("task-file-open-said");
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        said.getStyleClass().add("text-note");
        open.getChildren().setAll(said, buttons(file, said));
        open.setVisible(true);
        open.setManaged(true);
        if (FileWords.isShown(file)) {
            said.setText(texts.get("task.file.opening"));
            var _ =
                    evidence.picture(file, PIXELS)
                            .whenComplete((picture, failed) ->
                                    FxThread.pulse()
                                            .execute(() -> show(file, picture, failed, said)));
        } else {
            said.setText(texts.get("task.file.elsewhere"));
        }
    }

    private void show(
            Attachment file, @Nullable Shown picture, @Nullable Throwable failed, Label said) {
        if (!file.equals(opened)) {
            return;
        }
        refresh();
        if (picture == null) {
            said.setText(failed == null ? "" : new FileWords(texts).fault(failed));
            return;
        }
        var view = new PictureView(ThumbView.image(picture));
        view.setId("task-file-picture");
        view.setAccessibleText(file.name());
        open.getChildren().set(0, view);
    }

    private FlowPane buttons(Attachment file, Label said) {
        var show = new Button(texts.get("task.file.open"));
        show.setId("task-file-program");
        show.setOnAction(_ -> tell(said, evidence.open(file), "task.file.opened"));
        var save = new Button(texts.get("task.file.save"));
        save.setId("task-file-save");
        save.setOnAction(_ -> save(file, said));
        save.setDisable(choice == null);
        var shut = new Button(texts.get("task.file.close"));
        shut.setId("task-file-close");
        shut.setOnAction(_ -> close());
        var row = new FlowPane(show, save, shut);
        row.getStyleClass().add("task-choice");
        return row;
    }

    private void save(Attachment file, Label said) {
        if (choice != null) {
            choice.save(texts.get("task.file.save"), file.name())
                    .ifPresent(to -> tell(said, evidence.save(file, to), "task.file.saved"));
        }
    }

    private void tell(Label said, CompletableFuture<?> work, String done) {
        var _ =
                work.whenComplete((_, failed) ->
                        FxThread.pulse()
                                .execute(() -> {
                                    if (!open.getChildren().contains(said)) {
                                        open.getChildren().add(1, said);
                                    }
                                    said.setText(
                                            failed == null
                                                    ? texts.get(done)
                                                    : new FileWords(texts).fault(failed));
                                    refresh();
                                }));
    }
}
