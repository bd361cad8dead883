package vn.toancanh.board.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.board.document.BoardDocument;
import vn.toancanh.board.document.BoardFault;
import vn.toancanh.board.document.BoardFault.Reason;
import vn.toancanh.board.document.BoardPage;
import vn.toancanh.board.document.StandardBoards;

/** Changed boards are kept beside the delivered ones, and a broken one never hides the board. */
class BoardShelfTest {
    @TempDir Path folder;

    private BoardShelf shelf() {
        return new BoardShelf(folder.resolve("boards"));
    }

    private static BoardDocument changed(BoardDocument board) {
        var page = board.pages().getFirst();
        var edits = new PageEdits(page);
        edits.remove("notices");
        return board.with(edits.now());
    }

    @Test
    void aChangedBoardIsSeenAfterTheNextStart() throws Exception {
        var mine = changed(StandardBoards.of("chairman"));
        shelf().save(mine);
        assertEquals(mine, shelf().find("secretary").board());
        assertEquals(2, mine.version());
    }

    @Test
    void whoWasSlowerIsToldAndNothingIsLost() throws Exception {
        var delivered = StandardBoards.of("chairman");
        shelf().save(changed(delivered));
        var late = delivered.with(first(delivered));
        var refused =
                assertThrows(BoardShelf.ChangedMeanwhileException.class, () -> shelf().save(late));
        assertEquals(2, refused.version());
        assertEquals(changed(delivered), shelf().find("chairman").board());
    }

    private static BoardPage first(BoardDocument board) {
        return board.pages().getFirst();
    }

    @Test
    void aBoardOfANewerProgramIsNamedAndTheDeliveredOneShown() throws Exception {
        Files.createDirectories(folder.resolve("boards"));
        Files.writeString(folder.resolve("boards/chairman.json"), "{\"format\": 7}");
        var found = shelf().find("chairman");
        assertEquals(StandardBoards.of("chairman"), found.board());
        assertEquals(
                List.of(new BoardFault(Reason.NEWER_FORMAT, "format", "7")),
                found.changed().faults());
    }

    @Test
    void asDeliveredSetsTheChangedBoardAside() throws Exception {
        shelf().save(changed(StandardBoards.of("chairman")));
        shelf().reset("chairman");
        assertEquals(StandardBoards.of("chairman"), shelf().find("chairman").board());
        assertTrue(Files.exists(folder.resolve("boards/chairman.json.old")));
    }
}
