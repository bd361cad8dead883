package vn.toancanh.board.edit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import vn.toancanh.board.document.BoardDocument;
import vn.toancanh.board.document.BoardFile;
import vn.toancanh.board.document.BoardsJson;
import vn.toancanh.board.document.StandardBoards;

/**
 * The boards of a profile: those people changed, over those that came with the program. Blocks on
 * disk; any thread.
 */
public final class BoardShelf {
    private final Path folder;

    /**
     * @param folder holds {@code ID.json} for each changed board; need not exist
     */
    public BoardShelf(Path folder) {
        this.folder = folder;
    }

    /** A board changed by somebody else since it was opened. */
    public static final class ChangedMeanwhileException extends IOException {
        private static final long serialVersionUID = 1L;
        private final int version;

        ChangedMeanwhileException(Path file, int version) {
            super(file + " has version " + version);
            this.version = version;
        }

        public int version() {
            return version;
        }
    }

    /**
     * What a role sees.
     *
     * @param changed what came of reading the changed board; without a document the delivered one
     *     stands in
     */
    public record Found(BoardDocument board, BoardFile changed) {}

    public Found find(String role) {
        var delivered = StandardBoards.of(role);
        var changed = read(delivered.id());
        var document = changed.document();
        return new Found(document == null ? delivered : document, changed);
    }

    private BoardFile read(String id) {
        try {
            return BoardsJson.read(Files.readAllBytes(file(id)));
        } catch (NoSuchFileException e) {
            return BoardFile.NONE;
        } catch (IOException e) {
            return BoardFile.UNREADABLE;
        }
    }

    private Path file(String id) {
        return folder.resolve(id + ".json");
    }

    /**
     * Keeps a changed board; the file is whole or as it was.
     *
     * @param board one version newer than what it was made from
     * @throws ChangedMeanwhileException when there is another version than the one it was made from
     */
    public synchronized void save(BoardDocument board) throws IOException {
        var known = find(board.id()).board().version();
        if (known != board.version() - 1) {
            throw new ChangedMeanwhileException(file(board.id()), known);
        }
        Files.createDirectories(folder);
        var part = Files.createTempFile(folder, board.id(), ".part");
        try {
            Files.writeString(part, BoardsJson.write(board));
            var target = file(board.id());
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** From now on the delivered board is seen; the changed one is set aside, not deleted. */
    public synchronized void reset(String id) throws IOException {
        var changed = file(id);
        if (Files.exists(changed)) {
            var aside = folder.resolve(id + ".json.old");
            Files.move(changed, aside, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
