package vn.toancanh.board.tie;

import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Grain;

/**
 * Two indicators to be held against each other.
 *
 * @param grain null for the one that suits both
 * @param mostLag how many periods one may run ahead of the other, 1 or more
 * @param strongest whether the points are those of the strongest lag, else of the same period
 */
public record TieAsk(
        String first, String second, @Nullable Grain grain, int mostLag, boolean strongest) {
    public static final TieAsk FIRST = new TieAsk("HC-09", "HC-07", null, 8, true);

    public TieAsk from(String other) {
        return new TieAsk(other, second, null, mostLag, strongest);
    }

    public TieAsk to(String other) {
        return new TieAsk(first, other, null, mostLag, strongest);
    }

    public TieAsk by(Grain other) {
        return new TieAsk(first, second, other, mostLag, strongest);
    }

    public TieAsk within(int other) {
        return new TieAsk(first, second, grain, other, strongest);
    }

    public TieAsk atStrongest(boolean wanted) {
        return new TieAsk(first, second, grain, mostLag, wanted);
    }
}
