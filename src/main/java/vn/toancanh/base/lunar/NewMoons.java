package vn.toancanh.base.lunar;

/**
 * Instants of new moons by Jean Meeus, Astronomical Algorithms, 2nd edition, chapter 49: within 20
 * seconds for the years 1900 to 2100. Pure.
 */
final class NewMoons {
    private static final double LUNATIONS_A_CENTURY = 1236.85;

    /** Amplitude in days, then how often E, M, M', F and the node stand in the argument. */
    private static final double[][] PERIODIC = {
        {-0.40720, 0, 0, 1, 0, 0},
        {0.17241, 1, 1, 0, 0, 0},
        {0.01608, 0, 0, 2, 0, 0},
        {0.01039, 0, 0, 0, 2, 0},
        {0.00739, 1, -1, 1, 0, 0},
        {-0.00514, 1, 1, 1, 0, 0},
        {0.00208, 2, 2, 0, 0, 0},
        {-0.00111, 0, 0, 1, -2, 0},
        {-0.00057, 0, 0, 1, 2, 0},
        {0.00056, 1, 1, 2, 0, 0},
        {-0.00042, 0, 0, 3, 0, 0},
        {0.00042, 1, 1, 0, 2, 0},
        {0.00038, 1, 1, 0, -2, 0},
        {-0.00024, 1, -1, 2, 0, 0},
        {-0.00017, 0, 0, 0, 0, 1},
        {-0.00007, 0, 2, 1, 0, 0},
        {0.00004, 0, 0, 2, -2, 0},
        {0.00004, 0, 3, 0, 0, 0},
        {0.00003, 0, 1, 1, -2, 0},
        {0.00003, 0, 0, 2, 2, 0},
        {-0.00003, 0, 1, 1, 2, 0},
        {0.00003, 0, -1, 1, 2, 0},
        {-0.00002, 0, -1, 1, -2, 0},
        {-0.00002, 0, 1, 3, 0, 0},
        {0.00002, 0, 0, 4, 0, 0}
    };

    /** Additional terms A1 to A14: amplitude in days, degrees at k = 0, degrees per lunation. */
    private static final double[][] PLANETARY = {
        {0.000325, 299.77, 0.107408},
        {0.000165, 251.88, 0.016321},
        {0.000164, 251.83, 26.651886},
        {0.000126, 349.42, 36.412478},
        {0.000110, 84.66, 18.206239},
        {0.000062, 141.74, 53.303771},
        {0.000060, 207.14, 2.453732},
        {0.000056, 154.84, 7.306860},
        {0.000047, 34.52, 27.261239},
        {0.000042, 207.19, 0.121824},
        {0.000040, 291.34, 1.844379},
        {0.000037, 161.72, 24.198154},
        {0.000035, 239.56, 25.513099},
        {0.000023, 331.55, 3.592518}
    };

    private NewMoons() {}

    /** The number of the last new moon that surely lies before the Julian day. */
    static int before(double julianDay) {
        return (int) Math.floor((julianDay - 2451550.09766) / 29.530588861) - 1;
    }

    /**
     * @param k 0 for the first new moon of 2000
     * @return Julian day in universal time
     */
    static double at(int k) {
        var t = k / LUNATIONS_A_CENTURY;
        var t2 = t * t;
        var t3 = t2 * t;
        var mean =
                2451550.09766
                        + 29.530588861 * k
                        + 0.00015437 * t2
                        - 0.000000150 * t3
                        + 0.00000000073 * t2 * t2;
        var eccentricity = 1 - 0.002516 * t - 0.0000074 * t2;
        var sun = 2.5534 + 29.10535670 * k - 0.0000014 * t2 - 0.00000011 * t3;
        var moon = 201.5643 + 385.81693528 * k + 0.0107582 * t2 + 0.00001238 * t3;
        var latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t2 - 0.00000227 * t3;
        var node = 124.7746 - 1.56375588 * k + 0.0020672 * t2 + 0.00000215 * t3;
        var days = 0.0;
        for (var term : PERIODIC) {
            var angle = term[2] * sun + term[3] * moon + term[4] * latitude + term[5] * node;
            days += term[0] * Math.pow(eccentricity, term[1]) * sin(angle);
        }
        for (var i = 0; i < PLANETARY.length; i++) {
            var term = PLANETARY[i];
            var bend = i == 0 ? 0.009173 * t2 : 0;
            days += term[0] * sin(term[1] + term[2] * k - bend);
        }
        var ephemeris = mean + days;
        return ephemeris - DeltaT.days(ephemeris);
    }

    private static double sin(double degrees) {
        return Math.sin(Math.toRadians(degrees));
    }
}
