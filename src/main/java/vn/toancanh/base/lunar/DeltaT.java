package vn.toancanh.base.lunar;

/**
 * How far the even time of the planets runs ahead of the time told by the turning earth: Espenak
 * and Meeus, Five Millennium Canon of Solar Eclipses (NASA/TP-2006-214141), polynomials for 1900 to
 * 2150. What is yet to come is an estimate; half a minute of error is nothing beside a day.
 */
final class DeltaT {
    private static final double SECONDS_A_DAY = 86_400;

    private DeltaT() {}

    static double days(double julianDay) {
        return seconds(2000 + (julianDay - 2451545.0) / 365.25) / SECONDS_A_DAY;
    }

    private static double seconds(double year) {
        var t = year - 2000;
        if (year < 1986) {
            var u = (year - 1950) / 100;
            return 29.07 + 40.7 * u - 18 * u * u;
        }
        if (year < 2005) {
            return 63.86 + 0.3345 * t - 0.060374 * t * t + 0.0017275 * t * t * t;
        }
        if (year < 2050) {
            return 62.92 + 0.32217 * t + 0.005589 * t * t;
        }
        var century = (year - 1820) / 100;
        return -20 + 32 * century * century - 0.5628 * (2150 - year);
    }
}
