package vn.toancanh.board.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a document.
 *
 * @param document null when there are faults
 */
public record BoardFile(@Nullable BoardDocument document, List<BoardFault> faults) {
    /** There is no file. */
    public static final BoardFile NONE = new BoardFile(null, List.of());

    public static final BoardFile UNREADABLE =
            refused(new BoardFault(BoardFault.Reason.UNREADABLE, "", ""));

    public BoardFile {
        faults = List.copyOf(faults);
    }

    static BoardFile of(BoardDocument document) {
        return new BoardFile(document, List.of());
    }

    static BoardFile refused(BoardFault... faults) {
        return new BoardFile(null, List.of(faults));
    }
}
