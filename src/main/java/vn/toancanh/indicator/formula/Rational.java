package vn.toancanh.indicator.formula;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * An exact fraction in lowest terms with a positive denominator. A decimal becomes exactly what its
 * shortest writing says: {@code 97.3} is 973/10.
 */
public record Rational(BigInteger over, BigInteger under) implements Comparable<Rational> {
    public static final Rational ZERO = of(0);
    public static final Rational ONE = of(1);

    /**
     * @throws ArithmeticException when {@code under} is zero
     */
    public Rational {
        if (under.signum() == 0) {
            throw new ArithmeticException("a fraction over zero");
        }
        var common = over.gcd(under);
        var divisor = under.signum() < 0 ? common.negate() : common;
        over = over.divide(divisor);
        under = under.divide(divisor);
    }

    public static Rational of(long whole) {
        return new Rational(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    /**
     * @throws NumberFormatException when it is not finite
     */
    public static Rational of(double value) {
        return of(BigDecimal.valueOf(value));
    }

    public static Rational of(BigDecimal value) {
        return value.scale() > 0
                ? new Rational(value.unscaledValue(), BigInteger.TEN.pow(value.scale()))
                : new Rational(value.toBigIntegerExact(), BigInteger.ONE);
    }

    public Rational plus(Rational other) {
        return new Rational(
                over.multiply(other.under).add(other.over.multiply(under)),
                under.multiply(other.under));
    }

    public Rational minus(Rational other) {
        return plus(other.negated());
    }

    public Rational times(Rational other) {
        return new Rational(over.multiply(other.over), under.multiply(other.under));
    }

    /**
     * @throws ArithmeticException when {@code other} is zero
     */
    public Rational by(Rational other) {
        return new Rational(over.multiply(other.under), under.multiply(other.over));
    }

    public Rational negated() {
        return new Rational(over.negate(), under);
    }

    public Rational abs() {
        return over.signum() < 0 ? negated() : this;
    }

    public int signum() {
        return over.signum();
    }

    public boolean isZero() {
        return over.signum() == 0;
    }

    /** The smallest whole number that is not below it. */
    public BigInteger ceiling() {
        var parts = over.divideAndRemainder(under);
        return parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
    }

    /** The nearest double. */
    public double value() {
        return new BigDecimal(over)
                .divide(new BigDecimal(under), MathContext.DECIMAL64)
                .doubleValue();
    }

    @Override
    public int compareTo(Rational other) {
        return over.multiply(other.under).compareTo(other.over.multiply(under));
    }

    @Override
    public String toString() {
        return under.equals(BigInteger.ONE) ? over.toString() : over + "/" + under;
    }
}
