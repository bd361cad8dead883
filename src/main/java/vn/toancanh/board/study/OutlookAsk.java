package vn.toancanh.board.study;

import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Grain;

/**
 * What is asked of the future of an indicator.
 *
 * @param grain null for the one that suits the data
 * @param horizon periods ahead, 0 for what suits the grain
 */
public record OutlookAsk(String indicator, @Nullable Grain grain, int horizon) {
    public static final OutlookAsk FIRST = new OutlookAsk("HC-07", null, 0);

    public OutlookAsk of(String other) {
        return new OutlookAsk(other, null, 0);
    }

    public OutlookAsk by(Grain other) {
        return new OutlookAsk(indicator, other, 0);
    }

    public OutlookAsk ahead(int other) {
        return new OutlookAsk(indicator, grain, other);
    }
}
