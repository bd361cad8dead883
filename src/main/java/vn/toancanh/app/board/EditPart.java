package vn.toancanh.app.board;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Bilingual;
import vn.toancanh.board.document.BoardItem;
import vn.toancanh.board.document.BoardPage;
import vn.toancanh.board.document.Measured;
import vn.toancanh.board.document.Place;
import vn.toancanh.board.edit.PageEdits;
import vn.toancanh.board.page.EditBarView;
import vn.toancanh.board.page.EditLayerView;
import vn.toancanh.fx.Texts;

/** A page while it is changed by hand. JavaFX thread only. */
final class EditPart {
    private static final KeyCombination UNDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO =
            new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination SAVE =
            new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);
    private static final List<String> KINDS =
            List.of("tiles", "map", "chart", "table", "notices", "note");
    private static final int WIDE = 8;
    private static final int HIGH = 5;

    private final PagePart page;
    private final PageEdits edits;
    private final EditLayerView layer;
    private final EditBarView bar;
    private final StackPane node;
    private final Texts texts;
    private final Ends ends;

    /**
     * How an edit ends.
     *
     * @param save keeps the changed page
     * @param cancel leaves the board as it was
     * @param reset goes back to the board as it was delivered
     */
    record Ends(Consumer<BoardPage> save, Runnable cancel, Runnable reset) {}

    EditPart(PagePart page, Texts texts, Ends ends) {
        this.page = page;
        this.texts = texts;
        this.ends = ends;
        edits = new PageEdits(page.page());
        layer = new EditLayerView(page.view(), texts, this::place, this::remove);
        bar =
                new EditBarView(
                        KINDS,
                        new EditBarView.Actions(
                                this::add,
                                this::undo,
                                this::redo,
                                this::save,
                                this::cancel,
                                ends.reset()),
                        texts);
        node = new StackPane(page.view(), layer);
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        say("");
    }

    StackPane node() {
        return node;
    }

    EditBarView bar() {
        return bar;
    }

    private void key(KeyEvent event) {
        if (UNDO.match(event)) {
            undo();
        } else if (REDO.match(event)) {
            redo();
        } else if (SAVE.match(event)) {
            save();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            cancel();
        } else {
            return;
        }
        event.consume();
    }

    private boolean place(String id, Place to) {
        boolean placed = edits.place(id, to);
        show(id, placed ? "" : texts.get("board.edit.no-room"));
        return placed;
    }

    private void remove(String id) {
        edits.remove(id);
        show(null, texts.get("board.edit.removed"));
    }

    private void undo() {
        edits.undo();
        show(null, "");
    }

    private void redo() {
        edits.redo();
        show(null, "");
    }

    /** What is new measures what the page's first item does; its document says more. */
    private void add(String kind) {
        var item = item(kind);
        boolean added = edits.add(item);
        show(item.id(), added ? "" : texts.get("board.edit.no-room"));
    }

    private BoardItem item(String kind) {
        var id = edits.freeId(kind);
        var at = new Place(0, 0, WIDE, HIGH);
        var of =
                edits.now().items().stream()
                        .flatMap(item -> item.measured().stream())
                        .findFirst()
                        .orElse(Measured.parse("HC-07"));
        return switch (kind) {
            case "tiles" -> new BoardItem.Tiles(id, at, List.of(of));
            case "map" -> new BoardItem.Map(id, at, of, null);
            case "chart" -> new BoardItem.Chart(id, at, BoardItem.Form.HISTORY, List.of(of));
            case "table" -> new BoardItem.Table(id, at, List.of(of));
            case "notices" -> new BoardItem.Notices(id, at);
            default -> new BoardItem.Note(id, at, Bilingual.same(texts.get("board.edit.words")));
        };
    }

    private void save() {
        ends.save().accept(edits.now());
    }

    private void cancel() {
        ends.cancel().run();
    }

    private void show(@Nullable String focused, String sentence) {
        page.show(edits.now());
        layer.show(focused);
        say(sentence);
    }

    /** Tells a sentence beside the buttons. */
    void say(String sentence) {
        bar.show(edits.canUndo(), edits.canRedo(), sentence);
    }
}
