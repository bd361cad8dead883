package vn.toancanh.indicator.reading;

import vn.toancanh.indicator.Bands;
import vn.toancanh.indicator.Bands.Band;
import vn.toancanh.indicator.Bands.Basis;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.Status;

/** Which way a value went, in the words of its indicator. */
public enum Change {
    BETTER,
    WORSE,
    SAME,
    /** The indicator does not say which way is good. */
    NEUTRAL;

    /**
     * @param before may not be NaN
     */
    public static Change of(Indicator indicator, double before, double after) {
        if (before == after) {
            return SAME;
        }
        return switch (indicator.measure().direction()) {
            case UP -> after > before ? BETTER : WORSE;
            case DOWN -> after < before ? BETTER : WORSE;
            case BAND -> towardsGood(indicator.judgement().bands(), before, after);
        };
    }

    private static Change towardsGood(Bands bands, double before, double after) {
        var good = bands.bands().stream().filter(band -> band.status() == Status.OK).toList();
        if (bands.basis() != Basis.VALUE || good.isEmpty()) {
            return NEUTRAL;
        }
        var was = good.stream().mapToDouble(band -> distance(band, before)).min().orElseThrow();
        var is = good.stream().mapToDouble(band -> distance(band, after)).min().orElseThrow();
        if (was == is) {
            return NEUTRAL;
        }
        return is < was ? BETTER : WORSE;
    }

    private static double distance(Band band, double value) {
        return Math.max(0, Math.max(band.from() - value, value - band.to()));
    }
}
