package vn.toancanh.map.export;

import org.jspecify.annotations.Nullable;
import vn.toancanh.map.point.LayerLegend;
import vn.toancanh.map.sheet.SheetPainter;
import vn.toancanh.map.source.Cancellation;
import vn.toancanh.map.source.PictureSource;
import vn.toancanh.map.source.SourceException;

/**
 * A layer that lies over the units.
 *
 * @param attribution whose data it shows
 * @param legend what its marks mean, null where it has none
 */
public record SheetLayer(
        String title,
        String attribution,
        double opacity,
        @Nullable LayerLegend legend,
        Content content) {
    /** How it comes onto paper. */
    public sealed interface Content {
        /** Lines and areas stay shapes, everything else is a picture. */
        record Pictures(Supply supply) implements Content {}

        /** Marks that are painted pixel by pixel. */
        record Painted(SheetPainter painter) implements Content {}
    }

    /** Gives the source of a layer, opened when it is first needed. Any thread; may block. */
    @FunctionalInterface
    public interface Supply {
        PictureSource get(Cancellation cancellation) throws SourceException;
    }
}
