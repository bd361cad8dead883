package vn.toancanh.map.geometry;

import java.util.zip.DataFormatException;

/**
 * A prepared step as compressed bytes: rings and borders as differences from point to point, in
 * centimetres, without loss. Lines of the base map are not part of it. Any thread.
 */
public final class StepCodec {
    private static final int VERSION = 1;

    /** No country has so many; what claims more is damaged and must not fill the memory. */
    private static final int MOST_POINTS = 50_000_000;

    private StepCodec() {}

    /** Bytes that are no prepared step, or no longer. */
    public static final class DamagedStepException extends Exception {
        private static final long serialVersionUID = 1L;

        DamagedStepException(String what) {
            super(what);
        }

        DamagedStepException(Exception cause) {
            super(cause);
        }
    }

    public static byte[] write(StepGeometry step) {
        var out = new PackedInts.Writer();
        out.put(VERSION);
        out.put(step.features);
        out.put(step.ringStart.length - 1);
        differences(out, step.firstRing);
        differences(out, step.ringStart);
        var places = new Places(out);
        for (int i = 0; i < step.xs.length; i++) {
            places.put(step.xs[i], step.ys[i]);
        }
        borders(step.lines, out);
        return out.compressed();
    }

    private static void differences(PackedInts.Writer out, int[] rising) {
        for (int i = 1; i < rising.length; i++) {
            out.put(rising[i] - rising[i - 1]);
        }
    }

    private static void borders(Polylines lines, PackedInts.Writer out) {
        int runs = 0;
        for (int run = 0; run < lines.runs(); run++) {
            runs += lines.kind(run).isBorder() ? 1 : 0;
        }
        out.put(runs);
        var places = new Places(out);
        for (int run = 0; run < lines.runs(); run++) {
            if (lines.kind(run).isBorder()) {
                out.put(lines.kind(run).ordinal());
                out.put(lines.end(run) - lines.start(run));
                for (int i = lines.start(run); i < lines.end(run); i++) {
                    places.put(lines.x(i), lines.y(i));
                }
            }
        }
    }

    /**
     * @throws DamagedStepException when these are not the bytes of a step
     */
    public static StepGeometry read(byte[] bytes) throws DamagedStepException {
        try {
            return read(new PackedInts.Reader(bytes));
        } catch (DataFormatException | IndexOutOfBoundsException e) {
            throw new DamagedStepException(e);
        }
    }

    private static StepGeometry read(PackedInts.Reader in) throws DamagedStepException {
        if (in.next() != VERSION) {
            throw new DamagedStepException("unknown version");
        }
        int features = count(in.next());
        int rings = count(in.next());
        var first = rising(in, features);
        var starts = rising(in, rings);
        if (first[features] != rings) {
            throw new DamagedStepException("rings without a feature");
        }
        int points = starts[rings];
        var xs = new int[points];
        var ys = new int[points];
        int x = 0;
        int y = 0;
        for (int i = 0; i < points; i++) {
            x += in.nextSigned();
            y += in.nextSigned();
            xs[i] = x;
            ys[i] = y;
        }
        return StepGeometry.of(new Rings(xs, ys, starts, first), borders(in));
    }

    private static Polylines borders(PackedInts.Reader in) throws DamagedStepException {
        var lines = new Polylines();
        int x = 0;
        int y = 0;
        for (int runs = count(in.next()); runs > 0; runs--) {
            int kind = in.next();
            if (kind < 0 || kind >= LineKind.count()) {
                throw new DamagedStepException("unknown kind of line");
            }
            int points = count(in.next());
            for (int i = 0; i < points; i++) {
                x += in.nextSigned();
                y += in.nextSigned();
                if (i == 0) {
                    lines.begin(LineKind.of(kind), x, y);
                } else {
                    lines.to(x, y);
                }
            }
        }
        return lines;
    }

    private static int[] rising(PackedInts.Reader in, int count) throws DamagedStepException {
        var rising = new int[count + 1];
        for (int i = 1; i <= count; i++) {
            rising[i] = count(rising[i - 1] + in.next());
        }
        return rising;
    }

    private static int count(int number) throws DamagedStepException {
        if (number < 0 || number > MOST_POINTS) {
            throw new DamagedStepException("impossible number " + number);
        }
        return number;
    }

    private static final class Places {
        private final PackedInts.Writer out;
        private int x;
        private int y;

        Places(PackedInts.Writer out) {
            this.out = out;
        }

        void put(int nextX, int nextY) {
            out.putSigned(nextX - x);
            out.putSigned(nextY - y);
            x = nextX;
            y = nextY;
        }
    }
}
