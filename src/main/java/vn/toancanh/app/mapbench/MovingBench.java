package vn.toancanh.app.mapbench;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import vn.toancanh.app.picture.Snapshot;
import vn.toancanh.map.geometry.Camera;
import vn.toancanh.map.point.MovingPoints;
import vn.toancanh.map.shade.MapPalette;
import vn.toancanh.map.sheet.Sheet;
import vn.toancanh.map.sheet.SheetFrame;

/**
 * Times one picture of many points, each of which has moved: from positions in the world to the
 * pixels that are shown, as a render worker does it. No screen.
 */
final class MovingBench {
    private static final int POINTS = 100_000;
    private static final int COLOURS = 4;
    private static final double DOT = 5;
    private static final double STEP = 3;
    private static final int WARM_UP = 20;
    private static final int AHEAD = 8;
    private static final long SEED = 20_251_121;

    private MovingBench() {}

    static Times of(Snapshot.Size size, int rounds) {
        var frame = SheetFrame.of(new Camera(0, 0, 100, size.width(), size.height()), 1, 0);
        var sheet = new Sheet(frame.width(), frame.height());
        var colours = MapPalette.DARK.sequential().subList(0, COLOURS);
        var points = new MovingPoints(colours, DOT, MapPalette.DARK.names().halo());
        var moves = moves(frame);
        return Times.of(
                WARM_UP,
                rounds,
                round -> {
                    points.show(moves.get(Math.floorMod(round, AHEAD)));
                    var picture = points.prepare(frame, () -> false);
                    if (picture != null) {
                        sheet.paint(picture);
                    }
                });
    }

    private static List<MovingPoints.Positions> moves(SheetFrame frame) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        var first = new double[2][POINTS];
        var way = new double[2][POINTS];
        var colour = new byte[POINTS];
        for (int i = 0; i < POINTS; i++) {
            first[0][i] = frame.worldX(frame.width() * random.nextDouble());
            first[1][i] = frame.worldY(frame.height() * random.nextDouble());
            way[0][i] = STEP * frame.scale() * random.nextGaussian();
            way[1][i] = STEP * frame.scale() * random.nextGaussian();
            colour[i] = (byte) random.nextInt(COLOURS);
        }
        return IntStream.range(0, AHEAD)
                .mapToObj(move ->
                        new MovingPoints.Positions(
                                moved(first[0], way[0], move),
                                moved(first[1], way[1], move),
                                colour))
                .toList();
    }

    private static double[] moved(double[] from, double[] way, int moves) {
        var at = new double[from.length];
        for (int i = 0; i < at.length; i++) {
            at[i] = from[i] + moves * way[i];
        }
        return at;
    }
}
