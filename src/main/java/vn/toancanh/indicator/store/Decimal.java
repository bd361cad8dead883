package vn.toancanh.indicator.store;

/**
 * Doubles as people wrote them: 12.35 is the whole number 1235 and two places. Numbers that are no
 * short decimal are kept bit by bit; every finite double comes back exactly.
 */
final class Decimal {
    private static final int RAW = 15;
    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};

    /** Whole numbers up to here are exact in a double. */
    private static final double EXACT = 1L << 53;

    private int places = -1;
    private long whole;

    /** Remembers the number before, so that a slowly moving series costs a byte or two a value. */
    void write(double value, ByteSink out) {
        var now = placesOf(value);
        out.put(now);
        if (now == RAW) {
            out.raw(Double.doubleToRawLongBits(value));
            return;
        }
        var next = Math.round(value * POWERS[now]);
        out.signed(now == places ? next - whole : next);
        places = now;
        whole = next;
    }

    double read(ByteSource in) {
        var now = in.next();
        if (now == RAW) {
            return Double.longBitsToDouble(in.raw());
        }
        var next = in.signed() + (now == places ? whole : 0);
        places = now;
        whole = next;
        return next / POWERS[now];
    }

    private int placesOf(double value) {
        if (places >= 0 && fits(value, places)) {
            return places;
        }
        for (var tried = 0; tried < POWERS.length; tried++) {
            if (fits(value, tried)) {
                return tried;
            }
        }
        return RAW;
    }

    private static boolean fits(double value, int places) {
        var scaled = value * POWERS[places];
        if (!(Math.abs(scaled) < EXACT)) {
            return false;
        }
        return Double.doubleToRawLongBits(Math.round(scaled) / POWERS[places])
                == Double.doubleToRawLongBits(value);
    }
}
