package vn.toancanh.map.sheet;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Draws what one layer shows. Any thread; one picture at a time. */
public interface SheetPainter {
    /**
     * Works out what is in the frame; may take a second.
     *
     * @param cancelled asked from time to time
     * @return null when it was cancelled
     */
    @Nullable Picture prepare(SheetFrame frame, BooleanSupplier cancelled);

    /** What is in one frame. Immutable: tiles are painted at the same time. */
    interface Picture {
        /** Paints a tile of the frame, which is clear before. */
        void paint(PixelTile tile);

        /** The marks, the uppermost last: names keep clear of them and hands point at them. */
        default List<Spot> spots() {
            return List.of();
        }

        /** What is to be seen, for people who do not see it; empty when there is nothing to say. */
        default String spoken() {
            return "";
        }
    }
}
