package vn.toancanh.sync;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.toancanh.base.text.Folded;
import vn.toancanh.fx.Csv;
import vn.toancanh.fx.FileChoice;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Times;

/** The rows that broke the contract: filter, copy (Ctrl+C), export. */
final class RejectionsView extends VBox {
    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final DataPageViewModel model;
    private final FileChoice files;
    private final Texts texts;
    private final Times times;
    private final RowsView<Rejection> table;
    private final TextField filter = new TextField();
    private final Label count = new Label();
    private List<Rejection> all = List.of();

    RejectionsView(DataPageViewModel model, FileChoice files, Texts texts) {
        this.model = model;
        this.files = files;
        this.texts = texts;
        times = new Times(texts);
        table = new RowsView<>(texts.get("sync.rejections"), texts.get("sync.rejections.none"));
        getStyleClass().addAll("card", "data-panel");
        table.setId("rejections");
        table.column(texts.get("sync.rejection.at"), 10, r -> times.exact(r.at()));
        table.column(texts.get("sync.rejection.feed"), 13, Rejection::feed);
        table.column(texts.get("sync.rejection.row"), 24, Rejection::row);
        table.column(texts.get("sync.rejection.reason"), 36, Rejection::reason);
        table.setOnKeyPressed(event -> {
            if (COPY.match(event)) {
                copy();
            }
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(head(), table);
    }

    private HBox head() {
        var title = new Label(texts.get("sync.rejections"));
        title.getStyleClass().add("text-lead");
        count.getStyleClass().add("text-small");
        filter.setPromptText(texts.get("sync.rejections.filter"));
        filter.setAccessibleText(texts.get("sync.rejections.filter"));
        filter.setId("rejections-filter");
        filter.textProperty().subscribe(_ -> refresh());
        var copy = new Button(texts.get("sync.rejections.copy"));
        copy.setId("rejections-copy");
        copy.setOnAction(_ -> copy());
        var export = new Button(texts.get("sync.rejections.export"));
        export.setId("rejections-export");
        export.setOnAction(_ -> export());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        for (var whole : List.<Region>of(title, count, copy, export)) {
            whole.setMinWidth(USE_PREF_SIZE);
        }
        var head = new HBox(title, count, space, filter, copy, export);
        head.getStyleClass().add("data-head");
        return head;
    }

    void show(List<Rejection> rejections) {
        all = rejections;
        refresh();
    }

    private void refresh() {
        var wanted = Folded.fold(filter.getText());
        var shown =
                all.stream()
                        .filter(r ->
                                Folded.fold(r.feed() + " " + r.row() + " " + r.reason())
                                        .contains(wanted))
                        .toList();
        table.show(shown);
        count.setText(
                texts.get(
                        "sync.rejections.count",
                        Integer.toString(shown.size()),
                        Integer.toString(all.size())));
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putString(csv().text());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void export() {
        files.save(texts.get("sync.rejections.export"), texts.get("sync.rejections.file"))
                .ifPresent(path -> model.write(path, csv().text()));
    }

    /** What the table shows, in its order. */
    private Csv csv() {
        var header =
                List.of(
                        texts.get("sync.rejection.at"),
                        texts.get("sync.rejection.feed"),
                        texts.get("sync.rejection.row"),
                        texts.get("sync.rejection.reason"));
        var rows =
                table.getItems().stream()
                        .map(r -> List.of(r.at().toString(), r.feed(), r.row(), r.reason()))
                        .toList();
        return new Csv(header, rows);
    }
}
