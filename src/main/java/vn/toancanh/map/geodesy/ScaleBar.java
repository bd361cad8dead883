package vn.toancanh.map.geodesy;

import vn.toancanh.map.geometry.Camera;

/**
 * A bar that stands for a round distance in the middle of a view.
 *
 * @param metres on the ground: 1, 2, 5, 10, 20, 50, …
 * @param pixels its length on the screen, or points on paper
 */
public record ScaleBar(double metres, double pixels) {
    private static final double[] STEPS = {5, 2, 1};
    private static final double KILOMETRE = 1000;

    /** The longest that is not above {@code most} pixels. */
    public static ScaleBar of(Camera camera, double most) {
        double perPixel = camera.groundMetresPerPixel();
        double metres = roundBelow(most * perPixel);
        return new ScaleBar(metres, metres / perPixel);
    }

    /** Whether it is told in kilometres. */
    public boolean isFar() {
        return metres >= KILOMETRE;
    }

    /** The number that stands beside it, in kilometres or metres. */
    public String number() {
        return Long.toString(Math.round(isFar() ? metres / KILOMETRE : metres));
    }

    /** The greatest of 1, 2, 5, 10, 20, 50, … that is not above {@code most}. */
    public static double roundBelow(double most) {
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        for (double step : STEPS) {
            if (step * power <= most) {
                return step * power;
            }
        }
        return power;
    }
}
