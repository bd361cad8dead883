package vn.toancanh.app.board;

import java.time.Instant;
import java.util.List;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.part.MapPart;
import vn.toancanh.base.AreaCode;

/** An item on screen. JavaFX thread only. */
interface ItemPart {
    Region node();

    void show(BoardContent.Shown shown, Instant now);

    /** Sets a unit off from the others, null sets off none. */
    default void mark(@Nullable AreaCode area) {}

    default void zoom(AreaCode area) {}

    /** Content as it is seen here, with what was laid over it by hand. */
    default BoardContent.Shown seen(BoardContent.Shown content) {
        return content;
    }

    /** Nobody looks at it any more. */
    default void close() {}

    default List<MapPart> maps() {
        return List.of();
    }
}
