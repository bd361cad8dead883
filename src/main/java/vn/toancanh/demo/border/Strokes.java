package vn.toancanh.demo.border;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import vn.toancanh.demo.terrain.Grid;
import vn.toancanh.demo.terrain.Noise;

/** From stairs of squares to lines that look drawn; ends stay where they are. */
public final class Strokes {
    private static final int SMOOTHING = 2;
    private static final double UNEVEN = 0.22;

    private Strokes() {}

    /** The middles of the steps, in squares, between the unmoved ends; closed lines stay closed. */
    static List<double[]> middles(List<int[]> corners) {
        var points = new ArrayList<double[]>();
        var closed = Arrays.equals(corners.getFirst(), corners.getLast());
        if (!closed) {
            points.add(new double[] {corners.getFirst()[0], corners.getFirst()[1]});
        }
        for (var k = 1; k < corners.size(); k++) {
            var a = corners.get(k - 1);
            var b = corners.get(k);
            points.add(new double[] {(a[0] + b[0]) / 2.0, (a[1] + b[1]) / 2.0});
        }
        points.add(
                closed
                        ? points.getFirst()
                        : new double[] {corners.getLast()[0], corners.getLast()[1]});
        return points;
    }

    /** Smoothed, then made uneven at a smaller scale, as rivers and crests are. */
    public static List<double[]> natural(List<double[]> middles, Noise noise) {
        var points = middles;
        for (var round = 0; round < SMOOTHING; round++) {
            points = smooth(points);
        }
        return uneven(points, noise);
    }

    public static List<double[]> smooth(List<double[]> points) {
        var last = points.size() - 1;
        var closed = Arrays.equals(points.getFirst(), points.getLast());
        var result = new ArrayList<double[]>(points.size());
        for (var k = 0; k <= last; k++) {
            if (!closed && (k == 0 || k == last)) {
                result.add(points.get(k));
            } else if (k == last) {
                result.add(result.getFirst());
            } else {
                var a = points.get(k == 0 ? last - 1 : k - 1);
                var b = points.get(k);
                var c = points.get(k + 1);
                result.add(
                        new double[] {(a[0] + 2 * b[0] + c[0]) / 4, (a[1] + 2 * b[1] + c[1]) / 4});
            }
        }
        return result;
    }

    /** Puts a point beside the middle of each piece, off by a share of the piece's length. */
    private static List<double[]> uneven(List<double[]> points, Noise noise) {
        var result = new ArrayList<double[]>(2 * points.size());
        for (var k = 0; k + 1 < points.size(); k++) {
            var a = points.get(k);
            var b = points.get(k + 1);
            var off = UNEVEN * (2 * noise.at(k, 7) - 1);
            result.add(a);
            result.add(
                    new double[] {
                        (a[0] + b[0]) / 2 - off * (b[1] - a[1]),
                        (a[1] + b[1]) / 2 + off * (b[0] - a[0])
                    });
        }
        result.add(points.getLast());
        return result;
    }

    public static List<Coordinate> degrees(List<double[]> points) {
        var result = new ArrayList<Coordinate>(points.size());
        for (var point : points) {
            var at = Grid.degrees(point[0] * Grid.STEP, point[1] * Grid.STEP);
            if (result.isEmpty() || !result.getLast().equals2D(at)) {
                result.add(at);
            }
        }
        return result;
    }
}
