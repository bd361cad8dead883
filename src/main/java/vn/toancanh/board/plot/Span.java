package vn.toancanh.board.plot;

/** A stretch of an axis, in its values; never empty. */
public record Span(double from, double to) {
    public Span {
        if (!(from < to)) {
            throw new IllegalArgumentException("empty span " + from + ".." + to);
        }
    }

    /** Holds both numbers; a little around them when they are the same. */
    public static Span around(double low, double high) {
        if (low < high) {
            return new Span(low, high);
        }
        double air = Math.max(1e-9, Math.abs(low) * 0.1);
        return low == 0 ? new Span(-1, 1) : new Span(low - air, low + air);
    }

    public double length() {
        return to - from;
    }

    public boolean contains(double value) {
        return value >= from && value <= to;
    }

    /** Longer by this part of its length at both ends. */
    public Span padded(double part) {
        return new Span(from - part * length(), to + part * length());
    }

    /** Padded, but not below zero where nothing is: fewer than no cases there cannot be. */
    public Span aired(double part) {
        var wide = padded(part);
        return from >= 0 && wide.from < 0 ? new Span(0, wide.to) : wide;
    }

    /** The same length further on. */
    public Span moved(double by) {
        return new Span(from + by, to + by);
    }

    /** Shorter ({@code factor} below 1) or longer, with {@code still} at the same place of it. */
    public Span zoomed(double factor, double still) {
        return new Span(still - factor * (still - from), still + factor * (to - still));
    }

    /** As near to this as one gets inside {@code limits}. */
    public Span within(Span limits) {
        if (length() >= limits.length()) {
            return limits;
        }
        if (from < limits.from) {
            return moved(limits.from - from);
        }
        return to > limits.to ? moved(limits.to - to) : this;
    }
}
