package vn.toancanh.map.geometry;

import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;

/**
 * Many lines in flat arrays, in Mercator centimetres, cut into short runs whose boxes let a tile
 * skip what it does not touch. Not changed once it is drawn from.
 */
public final class Polylines {
    /** Long enough to keep the list of boxes short, short enough that a box says something. */
    private static final int RUN = 24;

    private int[] xs = new int[1024];
    private int[] ys = new int[1024];
    private int points;
    private int[] starts = new int[64];
    private byte[] kinds = new byte[64];
    private int runs;
    private LineKind open = LineKind.UNIT;

    static int centimetres(double metres) {
        return (int) Math.rint(metres * 100);
    }

    void begin(LineKind kind, int x, int y) {
        if (runs + 2 > starts.length) {
            starts = Arrays.copyOf(starts, 2 * runs + 2);
            kinds = Arrays.copyOf(kinds, 2 * runs + 2);
        }
        open = kind;
        starts[runs] = points;
        kinds[runs++] = (byte) kind.ordinal();
        add(x, y);
    }

    void to(int x, int y) {
        if (points - starts[runs - 1] >= RUN) {
            begin(open, xs[points - 1], ys[points - 1]);
        }
        add(x, y);
    }

    /** True when {@code x, y} would go on from the last point of a line of that kind. */
    boolean continues(LineKind kind, int x, int y) {
        return runs > 0 && open == kind && xs[points - 1] == x && ys[points - 1] == y;
    }

    void addLine(LineKind kind, Coordinate[] line) {
        for (int i = 0; i < line.length; i++) {
            int x = centimetres(line[i].x);
            int y = centimetres(line[i].y);
            if (i == 0) {
                begin(kind, x, y);
            } else {
                to(x, y);
            }
        }
    }

    private void add(int x, int y) {
        if (points == xs.length) {
            xs = Arrays.copyOf(xs, 2 * points);
            ys = Arrays.copyOf(ys, 2 * points);
        }
        xs[points] = x;
        ys[points++] = y;
    }

    public int runs() {
        return runs;
    }

    public LineKind kind(int run) {
        return LineKind.of(kinds[run]);
    }

    public int start(int run) {
        return starts[run];
    }

    public int end(int run) {
        return run + 1 < runs ? starts[run + 1] : points;
    }

    public int x(int point) {
        return xs[point];
    }

    public int y(int point) {
        return ys[point];
    }

    /** Four centimetre values a run: least x, least y, greatest x, greatest y. */
    int[] boxes() {
        var boxes = new int[4 * runs];
        for (int run = 0; run < runs; run++) {
            StepGeometry.keep(boxes, run, StepGeometry.box(xs, ys, start(run), end(run)));
        }
        return boxes;
    }
}
