package vn.toancanh.app.board;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.toancanh.board.document.BoardDocument;
import vn.toancanh.board.document.BoardFile;
import vn.toancanh.board.edit.BoardShelf;
import vn.toancanh.board.edit.BoardShelf.ChangedMeanwhileException;
import vn.toancanh.fx.FxThread;
import vn.toancanh.fx.Texts;

/** Writes changed boards off the JavaFX thread and says what came of it on it. */
final class BoardSaving {
    private final BoardShelf shelf;
    private final Texts texts;

    BoardSaving(BoardShelf shelf, Texts texts) {
        this.shelf = shelf;
        this.texts = texts;
    }

    private interface Writing {
        void write() throws IOException;
    }

    /**
     * @param ended learns why not, or null when it is kept; on the JavaFX thread
     */
    void save(BoardDocument board, Consumer<@Nullable String> ended) {
        write(() -> shelf.save(board), ended);
    }

    void reset(String id, Consumer<@Nullable String> ended) {
        write(() -> shelf.reset(id), ended);
    }

    private void write(Writing writing, Consumer<@Nullable String> ended) {
        Thread.ofVirtual()
                .name("board-save")
                .start(() -> {
                    var refused = refused(writing);
                    FxThread.pulse().execute(() -> ended.accept(refused));
                });
    }

    private @Nullable String refused(Writing writing) {
        try {
            writing.write();
            return null;
        } catch (ChangedMeanwhileException e) {
            return texts.get("board.edit.changed-meanwhile", Integer.toString(e.version()));
        } catch (IOException e) {
            return texts.get("board.edit.not-saved", String.valueOf(e.getMessage()));
        }
    }

    /** Why a kept board is not shown; empty when it is or there is none. */
    Optional<String> faults(BoardFile changed) {
        return changed.faults().stream()
                .findFirst()
                .map(fault -> texts.get(fault.textKey(), fault.place(), fault.about()))
                .map(sentence -> texts.get("board.edit.set-aside", sentence));
    }
}
