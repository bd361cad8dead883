package vn.toancanh.base.lunar;

/**
 * The apparent longitude of the sun by Jean Meeus, Astronomical Algorithms, 2nd edition, chapter 25
 * with its corrections for Venus, Jupiter, the moon and the long inequality: within some seconds of
 * arc, so a solar term within a few minutes. Pure.
 */
final class SunLongitude {
    private SunLongitude() {}

    /**
     * @param julianDay in universal time
     * @return degrees, 0 to 360
     */
    static double degrees(double julianDay) {
        var t = (julianDay + DeltaT.days(julianDay) - 2451545.0) / 36525;
        var mean = 280.46646 + 36000.76983 * t + 0.0003032 * t * t;
        var anomaly = 357.52911 + 35999.05029 * t - 0.0001537 * t * t;
        var centre =
                (1.914602 - 0.004817 * t - 0.000014 * t * t) * sin(anomaly)
                        + (0.019993 - 0.000101 * t) * sin(2 * anomaly)
                        + 0.000289 * sin(3 * anomaly);
        var disturbed =
                0.00134 * sin(153.23 + 22518.7541 * t + 90)
                        + 0.00154 * sin(216.57 + 45037.5082 * t + 90)
                        + 0.00200 * sin(312.69 + 32964.3577 * t + 90)
                        + 0.00179 * sin(350.74 + 445267.1142 * t)
                        + 0.00178 * sin(251.39 + 20.20 * t);
        var seen = -0.00569 - 0.00478 * sin(125.04 - 1934.136 * t);
        var degrees = (mean + centre + disturbed + seen) % 360;
        return degrees < 0 ? degrees + 360 : degrees;
    }

    private static double sin(double degrees) {
        return Math.sin(Math.toRadians(degrees));
    }
}
