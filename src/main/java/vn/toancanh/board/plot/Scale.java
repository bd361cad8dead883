package vn.toancanh.board.plot;

/** Values along a stretch of pixels; {@code start} may lie after {@code end}, as on a y axis. */
public record Scale(Span span, double start, double end) {
    public double pixel(double value) {
        return start + (end - start) * (value - span.from()) / span.length();
    }

    public double value(double pixel) {
        return span.from() + span.length() * (pixel - start) / (end - start);
    }

    /** The pixel, not before the first nor after the last; infinite ends of bands come here. */
    public double clamped(double value) {
        double low = Math.min(start, end);
        return Math.clamp(pixel(Math.clamp(value, span.from(), span.to())), low, low + reach());
    }

    private double reach() {
        return Math.abs(end - start);
    }
}
