package vn.toancanh.map.sheet;

import vn.toancanh.map.geometry.Camera;

/**
 * The part of the world a sheet shows. World units are Mercator metres, those of the sheet device
 * pixels with y down from its upper left corner.
 *
 * @param scale Mercator metres per device pixel
 * @param density device pixels per logical pixel
 */
public record SheetFrame(
        double left, double top, double scale, int width, int height, double density) {

    /**
     * What the camera sees and {@code margin} logical pixels around it, for a hand that pans. The
     * corner lies on a whole device pixel of the camera.
     */
    public static SheetFrame of(Camera camera, double density, int margin) {
        double scale = camera.scale() / density;
        int more = (int) Math.ceil(margin * density);
        return new SheetFrame(
                camera.worldX(0) - more * scale,
                camera.worldY(0) + more * scale,
                scale,
                (int) Math.ceil(camera.width() * density) + 2 * more,
                (int) Math.ceil(camera.height() * density) + 2 * more,
                density);
    }

    public double x(double worldX) {
        return (worldX - left) / scale;
    }

    public double y(double worldY) {
        return (top - worldY) / scale;
    }

    public double worldX(double x) {
        return left + x * scale;
    }

    public double worldY(double y) {
        return top - y * scale;
    }

    /** Whether a picture of this frame has the scale of the camera and all that it sees. */
    public boolean covers(Camera camera, double cameraDensity) {
        double pixel = scale / 2;
        return density == cameraDensity
                && scale == camera.scale() / density
                && left <= camera.worldX(0) + pixel
                && top >= camera.worldY(0) - pixel
                && worldX(width) >= camera.worldX(camera.width()) - pixel
                && worldY(height) <= camera.worldY(camera.height()) + pixel;
    }
}
