package vn.toancanh.map.geometry;

import org.locationtech.jts.geom.Envelope;

/**
 * Which part of the world a rectangle of the screen shows. World units are Mercator metres, screen
 * units logical pixels with y down.
 *
 * @param scale Mercator metres per logical pixel
 */
public record Camera(double centreX, double centreY, double scale, double width, double height) {
    /**
     * Zoom stops per doubling: every stop is a whole step of a ladder, so tiles are found again.
     */
    private static final int STOPS_PER_OCTAVE = 4;

    private static final double FINEST = 0.5;
    private static final double COARSEST = 40_000;

    public Camera {
        scale = Math.clamp(scale, FINEST, COARSEST);
        width = Math.max(1, width);
        height = Math.max(1, height);
    }

    /** The closest look that shows all of {@code world} with {@code margin} pixels around it. */
    public static Camera fitting(Envelope world, double width, double height, double margin) {
        double roomX = Math.max(width - 2 * margin, width / 4);
        double roomY = Math.max(height - 2 * margin, height / 4);
        double scale = Math.max(world.getWidth() / roomX, world.getHeight() / roomY);
        var centre = world.centre();
        if (centre == null) {
            return new Camera(0, 0, COARSEST, width, height);
        }
        return new Camera(centre.x, centre.y, scale, width, height);
    }

    public double screenX(double worldX) {
        return (worldX - centreX) / scale + width / 2;
    }

    public double screenY(double worldY) {
        return (centreY - worldY) / scale + height / 2;
    }

    public double worldX(double screenX) {
        return centreX + (screenX - width / 2) * scale;
    }

    public double worldY(double screenY) {
        return centreY - (screenY - height / 2) * scale;
    }

    /** The picture moves by this many pixels, right and down. */
    public Camera moved(double dx, double dy) {
        return new Camera(centreX - dx * scale, centreY + dy * scale, scale, width, height);
    }

    /**
     * {@code stops} zoom stops closer (negative: further); the world under the point stays there.
     */
    public Camera zoomed(double stops, double atX, double atY) {
        double rung = -Math.log(scale) / Math.log(2) * STOPS_PER_OCTAVE + stops;
        double snapped = stops > 0 ? Math.floor(rung + 1e-6) : Math.ceil(rung - 1e-6);
        double wanted = Math.pow(2, -snapped / STOPS_PER_OCTAVE);
        double next = Math.clamp(wanted, FINEST, COARSEST);
        double x = worldX(atX) - (atX - width / 2) * next;
        double y = worldY(atY) + (atY - height / 2) * next;
        return new Camera(x, y, next, width, height);
    }

    public Camera resized(double newWidth, double newHeight) {
        return new Camera(centreX, centreY, scale, newWidth, newHeight);
    }

    public Camera centredOn(double x, double y) {
        return new Camera(x, y, scale, width, height);
    }

    public Envelope world() {
        return new Envelope(worldX(0), worldX(width), worldY(height), worldY(0));
    }

    /**
     * True metres on the ground per pixel in the middle: Mercator stretches away from the equator.
     */
    public double groundMetresPerPixel() {
        return scale * Math.cos(Math.toRadians(Mercator.lat(centreY)));
    }
}
