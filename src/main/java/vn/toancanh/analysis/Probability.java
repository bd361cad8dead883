package vn.toancanh.analysis;

/**
 * The distributions tests are read from: normal, Student, chi-squared. Within 1e-12 of the exact
 * value for the arguments that occur. Pure.
 */
public final class Probability {
    private static final int MOST_STEPS = 10_000;
    private static final double SMALL = 1e-300;
    private static final double EXACT = 1e-15;

    private static final double[] LANCZOS = {
        0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531,
        -176.6150291621406, 12.507343278686905, -0.13857109526572012, 9.984369578019572e-06,
        1.5056327351493116e-07
    };

    // Wichura, Algorithm AS 241 (PPND16), Applied Statistics 37, 1988.
    private static final double[] A = {
        3.3871328727963665, 133.14166789178438, 1971.5909503065513,
        13731.69376550946, 45921.95393154987, 67265.7709270087,
        33430.57558358813, 2509.0809287301227
    };
    private static final double[] B = {
        1.0,
        42.31333070160091,
        687.1870074920579,
        5394.196021424751,
        21213.794301586597,
        39307.89580009271,
        28729.085735721943,
        5226.495278852854
    };
    private static final double[] C = {
        1.4234371107496835, 4.630337846156546, 5.769497221460691,
        3.6478483247632045, 1.2704582524523684, 0.2417807251774506,
        0.022723844989269184, 0.0007745450142783414
    };
    private static final double[] D = {
        1.0,
        2.053191626637759,
        1.6763848301838038,
        0.6897673349851,
        0.14810397642748008,
        0.015198666563616457,
        0.0005475938084995345,
        1.050750071644417E-9
    };
    private static final double[] E = {
        6.657904643501103, 5.463784911164114, 1.7848265399172913,
        0.29656057182850487, 0.026532189526576124, 0.0012426609473880784,
        2.7115555687434876e-05, 2.0103343992922881e-07
    };
    private static final double[] F = {
        1.0,
        0.599832206555888,
        0.1369298809227358,
        0.014875361290850615,
        0.0007868691311456133,
        1.8463183175100548e-05,
        1.421511758316446E-7,
        2.0442631033899397E-15
    };

    private Probability() {}

    /** The probability that a standard normal number is at most {@code z}. */
    public static double normal(double z) {
        var tail = gammaUpper(0.5, z * z / 2) / 2;
        return z < 0 ? tail : 1 - tail;
    }

    /**
     * The standard normal number that is not exceeded with this probability.
     *
     * @param probability above 0 and below 1
     */
    public static double normalQuantile(double probability) {
        var q = probability - 0.5;
        if (Math.abs(q) <= 0.425) {
            var r = 0.180625 - q * q;
            return q * polynomial(A, r) / polynomial(B, r);
        }
        var r = Math.sqrt(-Math.log(q < 0 ? probability : 1 - probability));
        var value =
                r <= 5
                        ? polynomial(C, r - 1.6) / polynomial(D, r - 1.6)
                        : polynomial(E, r - 5) / polynomial(F, r - 5);
        return q < 0 ? -value : value;
    }

    private static double polynomial(double[] coefficients, double x) {
        var value = 0.0;
        for (var i = coefficients.length - 1; i >= 0; i--) {
            value = value * x + coefficients[i];
        }
        return value;
    }

    /**
     * The probability that Student's t with these degrees of freedom is as far from 0 or farther.
     */
    public static double studentBothTails(double t, double degrees) {
        return Double.isInfinite(t) ? 0 : betaLower(degrees / 2, 0.5, degrees / (degrees + t * t));
    }

    /** The probability that chi-squared with these degrees of freedom is this large or larger. */
    public static double chiSquaredUpper(double value, double degrees) {
        return gammaUpper(degrees / 2, value / 2);
    }

    /** The regularised upper incomplete gamma function. */
    public static double gammaUpper(double a, double x) {
        if (x <= 0) {
            return 1;
        }
        var front = Math.exp(a * Math.log(x) - x - logGamma(a));
        return x < a + 1 ? 1 - front * gammaSeries(a, x) : front * gammaFraction(a, x);
    }

    private static double gammaSeries(double a, double x) {
        var term = 1 / a;
        var sum = term;
        for (var n = 1; n < MOST_STEPS && Math.abs(term) > Math.abs(sum) * EXACT; n++) {
            term *= x / (a + n);
            sum += term;
        }
        return sum;
    }

    private static double gammaFraction(double a, double x) {
        var b = x + 1 - a;
        var c = 1 / SMALL;
        var d = 1 / b;
        var value = d;
        var step = 0.0;
        for (var n = 1; n < MOST_STEPS && Math.abs(step - 1) > EXACT; n++) {
            var factor = n * (a - n);
            b += 2;
            d = 1 / awayFromZero(factor * d + b);
            c = awayFromZero(b + factor / c);
            step = d * c;
            value *= step;
        }
        return value;
    }

    /** The regularised incomplete beta function from 0 to {@code x}, by its continued fraction. */
    public static double betaLower(double a, double b, double x) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        var front =
                Math.exp(
                        logGamma(a + b)
                                - logGamma(a)
                                - logGamma(b)
                                + a * Math.log(x)
                                + b * Math.log1p(-x));
        return x < (a + 1) / (a + b + 2)
                ? front * betaFraction(a, b, x) / a
                : 1 - front * betaFraction(b, a, 1 - x) / b;
    }

    private static double betaFraction(double a, double b, double x) {
        var c = 1.0;
        var d = 1 / awayFromZero(1 - (a + b) * x / (a + 1));
        var value = d;
        var step = 0.0;
        for (var m = 1; m < MOST_STEPS && Math.abs(step - 1) > EXACT; m++) {
            var even = m * (b - m) * x / ((a - 1 + 2.0 * m) * (a + 2.0 * m));
            d = 1 / awayFromZero(1 + even * d);
            c = awayFromZero(1 + even / c);
            value *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 1 + 2.0 * m));
            d = 1 / awayFromZero(1 + odd * d);
            c = awayFromZero(1 + odd / c);
            step = d * c;
            value *= step;
        }
        return value;
    }

    private static double awayFromZero(double value) {
        return Math.abs(value) < SMALL ? SMALL : value;
    }

    private static double logGamma(double x) {
        if (x < 0.5) {
            return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
        }
        var sum = LANCZOS[0];
        for (var i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (x - 1 + i);
        }
        var t = x + LANCZOS.length - 2.5;
        return Math.log(2 * Math.PI) / 2 + (x - 0.5) * Math.log(t) - t + Math.log(sum);
    }
}
