package vn.toancanh.map.label;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import vn.toancanh.map.geometry.Camera;
import vn.toancanh.map.picture.MapGround;

/** A corner of the view that a legend may take; the fourth belongs to the buttons and the scale. */
public enum Corner {
    BOTTOM_LEFT(false, true),
    TOP_LEFT(false, false),
    TOP_RIGHT(true, false);

    private final boolean right;
    private final boolean bottom;

    Corner(boolean right, boolean bottom) {
        this.right = right;
        this.bottom = bottom;
    }

    /** The box of this size in this corner, in pixels of the view. */
    public Box box(Camera camera, double width, double height, double margin) {
        var x = right ? camera.width() - margin - width : margin;
        var y = bottom ? camera.height() - margin - height : margin;
        return new Box(Math.rint(x), Math.rint(y), width, height);
    }

    /** The first corner where a box of this size hides no land; null when there is none. */
    public static @Nullable Corner free(
            MapGround ground, Camera camera, double width, double height, double margin) {
        for (var corner : values()) {
            if (!hidesLand(ground, world(camera, corner.box(camera, width, height, margin)))) {
                return corner;
            }
        }
        return null;
    }

    private static Envelope world(Camera camera, Box box) {
        return new Envelope(
                camera.worldX(box.x()),
                camera.worldX(box.x() + box.width()),
                camera.worldY(box.y()),
                camera.worldY(box.y() + box.height()));
    }

    private static boolean hidesLand(MapGround ground, Envelope view) {
        var steps = ground.steps();
        var seen = new GeometryFactory().toGeometry(view);
        for (int f = 0; f < steps.features(); f++) {
            var box = steps.box(f);
            if (box != null && box.intersects(view) && steps.shape(f).intersects(seen)) {
                return true;
            }
        }
        return false;
    }
}
