package vn.toancanh.analysis.league;

import vn.toancanh.analysis.Probability;
import vn.toancanh.analysis.league.League.Interval;
import vn.toancanh.indicator.Observation.Fraction;

/**
 * The score interval of a share by Wilson (Journal of the American Statistical Association 22,
 * 1927) and, made of two of them, of the difference of two shares: method 10 of Newcombe
 * (Statistics in Medicine 17, 1998). Pure.
 */
public final class Wilson {
    private static final double Z = Probability.normalQuantile(0.975);

    private Wilson() {}

    /** Whether it counts cases of a whole: 0 ≤ numerator ≤ denominator, denominator above 0. */
    public static boolean counts(Fraction cases) {
        return cases.denominator() > 0
                && cases.numerator() >= 0
                && cases.numerator() <= cases.denominator();
    }

    public static Interval interval(Fraction cases) {
        var n = cases.denominator();
        var p = cases.numerator() / n;
        var middle = p + Z * Z / (2 * n);
        var half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        var width = 1 + Z * Z / n;
        return new Interval(
                Math.max(0, (middle - half) / width), Math.min(1, (middle + half) / width));
    }

    /** The interval of {@code one} less {@code other}. */
    public static Interval difference(Fraction one, Fraction other) {
        var p = one.numerator() / one.denominator();
        var q = other.numerator() / other.denominator();
        var ofP = interval(one);
        var ofQ = interval(other);
        return new Interval(
                p - q - Math.hypot(p - ofP.lower(), ofQ.upper() - q),
                p - q + Math.hypot(ofP.upper() - p, q - ofQ.lower()));
    }

    public static boolean differ(Fraction one, Fraction other) {
        var difference = difference(one, other);
        return difference.lower() > 0 || difference.upper() < 0;
    }
}
