package vn.toancanh.map.paper;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import vn.toancanh.map.raster.ColourTable;

/**
 * A sheet that is drawn on from the lowest layer to the highest. Lengths are points with y down
 * from its upper left corner, colours straight ARGB, shapes filled by the even-odd rule. For one
 * thread.
 */
public interface Paper {
    double width();

    double height();

    /** The letters it writes with. */
    TypeFaces faces();

    /**
     * @param seam width of a line in the same colour around the shape, so that no viewer shows a
     *     gap between neighbours; 0 for none
     */
    void fill(Shape shape, int argb, double seam) throws IOException;

    /** Stripes in the two colours of "no data" over what was filled before. */
    void hatch(Shape shape, ColourTable.Hatch colours, double dot) throws IOException;

    void stroke(Shape shape, Pen pen) throws IOException;

    /** Real text where the medium has such; {@code y} is that of the baseline. */
    void text(String text, double x, double y, Letters letters) throws IOException;

    void picture(BufferedImage image, Rectangle2D box, double opacity) throws IOException;

    /** Whatever {@code inside} draws beyond the box is left out. */
    void within(Rectangle2D box, Drawing inside) throws IOException;

    /** Draws something. */
    @FunctionalInterface
    interface Drawing {
        void on(Paper paper) throws IOException;
    }
}
