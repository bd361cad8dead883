package vn.toancanh.demo.terrain;

import org.locationtech.jts.geom.Coordinate;

/**
 * The squares the country is made of: 300 × 240 of 400 m, row 0 in the south. Plane kilometres
 * become degrees by one fixed equirectangular mapping.
 */
public final class Grid {
    public static final int WIDTH = 300;
    public static final int HEIGHT = 240;
    public static final int SIZE = WIDTH * HEIGHT;

    /** Side of a square in kilometres. */
    public static final double STEP = 0.4;

    /** Offsets of the eight neighbours; the first four share a side. */
    static final int[] DX = {1, 0, -1, 0, 1, -1, -1, 1};

    static final int[] DY = {0, 1, 0, -1, 1, 1, -1, -1};

    public static final double WEST = 107.9;
    public static final double SOUTH = 15.12;
    private static final double KM_PER_LON = 111.320 * StrictMath.cos(Math.toRadians(15.55));
    private static final double KM_PER_LAT = 110.6;

    private Grid() {}

    public static int x(int square) {
        return square % WIDTH;
    }

    public static int y(int square) {
        return square / WIDTH;
    }

    /** The square that holds a point given in kilometres. */
    public static int square(double km, double kmNorth) {
        var x = Math.clamp((int) (km / STEP), 0, WIDTH - 1);
        var y = Math.clamp((int) (kmNorth / STEP), 0, HEIGHT - 1);
        return y * WIDTH + x;
    }

    public static double kmEast(int square) {
        return (x(square) + 0.5) * STEP;
    }

    public static double kmNorth(int square) {
        return (y(square) + 0.5) * STEP;
    }

    public static double distance(int a, int b) {
        return STEP * StrictMath.hypot(x(a) - (double) x(b), y(a) - (double) y(b));
    }

    /** The neighbour in direction 0..7, or −1 beyond the edge. */
    public static int neighbour(int square, int direction) {
        var x = x(square) + DX[direction];
        var y = y(square) + DY[direction];
        return x < 0 || y < 0 || x >= WIDTH || y >= HEIGHT ? -1 : y * WIDTH + x;
    }

    /** Longitude and latitude to six decimals (11 cm), so that printing them loses nothing. */
    public static Coordinate degrees(double km, double kmNorth) {
        return new Coordinate(six(WEST + km / KM_PER_LON), six(SOUTH + kmNorth / KM_PER_LAT));
    }

    public static Coordinate degrees(int square) {
        return degrees(kmEast(square), kmNorth(square));
    }

    /** To six decimals. */
    public static double six(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }
}
