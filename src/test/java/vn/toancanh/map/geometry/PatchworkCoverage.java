package vn.toancanh.map.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A generated territory in WGS 84 degrees: a grid of units whose borders wander, every border point
 * shared by both neighbours, one unit an enclave inside another, one an island.
 */
public final class PatchworkCoverage {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int POINTS_PER_SIDE = 40;

    private final int columns;
    private final int rows;
    private final double step;
    private final Coordinate[][][] across;
    private final Coordinate[][][] down;

    private PatchworkCoverage(int columns, int rows, double step, RandomGenerator random) {
        this.columns = columns;
        this.rows = rows;
        this.step = step;
        var corners = new Coordinate[columns + 1][rows + 1];
        for (int x = 0; x <= columns; x++) {
            for (int y = 0; y <= rows; y++) {
                corners[x][y] =
                        new Coordinate(
                                106 + (x + wander(random, 0.25)) * step,
                                15 + (y + wander(random, 0.25)) * step);
            }
        }
        across = new Coordinate[columns][rows + 1][];
        down = new Coordinate[columns + 1][rows][];
        for (int x = 0; x <= columns; x++) {
            for (int y = 0; y <= rows; y++) {
                if (x < columns) {
                    across[x][y] = border(corners[x][y], corners[x + 1][y], random);
                }
                if (y < rows) {
                    down[x][y] = border(corners[x][y], corners[x][y + 1], random);
                }
            }
        }
    }

    /** {@code columns × rows} units, then an enclave in the first and an island in the sea. */
    public static List<Geometry> of(int columns, int rows, long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        return new PatchworkCoverage(columns, rows, 0.1, random).shapes();
    }

    private static double wander(RandomGenerator random, double most) {
        return (random.nextDouble() * 2 - 1) * most;
    }

    private Coordinate[] border(Coordinate from, Coordinate to, RandomGenerator random) {
        var line = new Coordinate[POINTS_PER_SIDE + 1];
        for (int i = 0; i <= POINTS_PER_SIDE; i++) {
            double along = (double) i / POINTS_PER_SIDE;
            // Square to the way the border runs and less near its ends, so that none cross.
            double sway =
                    i == 0 || i == POINTS_PER_SIDE
                            ? 0
                            : wander(random, 0.04 * step * Math.sin(Math.PI * along));
            boolean flat = Math.abs(to.x - from.x) > Math.abs(to.y - from.y);
            line[i] =
                    new Coordinate(
                            from.x + along * (to.x - from.x) + (flat ? 0 : sway),
                            from.y + along * (to.y - from.y) + (flat ? sway : 0));
        }
        return line;
    }

    private List<Geometry> shapes() {
        var shapes = new ArrayList<Geometry>();
        var enclave = enclave(106 + step / 2, 15 + step / 2, step / 8);
        for (int x = 0; x < columns; x++) {
            for (int y = 0; y < rows; y++) {
                var ring = new ArrayList<Coordinate>();
                append(ring, across[x][y], false);
                append(ring, down[x + 1][y], false);
                append(ring, across[x][y + 1], true);
                append(ring, down[x][y], true);
                ring.add(ring.get(0));
                var shell = FACTORY.createLinearRing(ring.toArray(Coordinate[]::new));
                boolean first = x == 0 && y == 0;
                shapes.add(
                        first
                                ? FACTORY.createPolygon(
                                        shell,
                                        new org.locationtech.jts.geom.LinearRing[] {
                                            FACTORY.createLinearRing(enclave)
                                        })
                                : FACTORY.createPolygon(shell));
            }
        }
        shapes.add(FACTORY.createPolygon(enclave));
        shapes.add(FACTORY.createPolygon(enclave(106 - step, 15, step / 5)));
        return List.copyOf(shapes);
    }

    private static Coordinate[] enclave(double x, double y, double radius) {
        var ring = new Coordinate[61];
        for (int i = 0; i < 60; i++) {
            double angle = Math.PI * 2 * i / 60;
            ring[i] = new Coordinate(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
        }
        ring[60] = ring[0];
        return ring;
    }

    private static void append(List<Coordinate> ring, Coordinate[] line, boolean backwards) {
        for (int i = 0; i + 1 < line.length; i++) {
            ring.add(line[backwards ? line.length - 1 - i : i]);
        }
    }
}
