package vn.toancanh.app.screen;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.board.BoardPart;
import vn.toancanh.app.part.MapPart;
import vn.toancanh.app.session.Who;
import vn.toancanh.board.document.BoardDocument;
import vn.toancanh.board.document.StandardBoards;
import vn.toancanh.board.usage.UsedPlace;

/** The boards of the desk's role, made when they are first looked at. JavaFX thread only. */
final class OwnBoard implements AutoCloseable {
    private final Supplier<BoardPart> make;
    private @Nullable BoardPart made;

    OwnBoard(Supplier<BoardPart> make) {
        this.make = make;
    }

    BoardPart part() {
        var known = made;
        if (known == null) {
            known = make.get();
            made = known;
        }
        return known;
    }

    /** Data changed. */
    void refresh() {
        if (made != null) {
            made.refresh();
        }
    }

    /** Shows what another desk showed. */
    void takeOver(OwnBoard other) {
        if (other.made != null) {
            part().open(other.made.boardId(), other.made.pageId());
        }
    }

    UsedPlace place() {
        return new UsedPlace(part().boardId(), part().pageId());
    }

    List<MapPart> maps() {
        return made == null ? List.of() : made.maps();
    }

    @Override
    public void close() {
        if (made != null) {
            made.close();
        }
    }

    /** The boards somebody may look at, asked anew each time. */
    static Supplier<List<BoardDocument>> seenBy(Supplier<Who> who) {
        return () -> StandardBoards.all(who.get().persona());
    }
}
